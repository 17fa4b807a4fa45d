/** A remediation: a tracked action with an owner, a due date and a verification. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import { acceptedRisk, date, evidence, id, list, nonEmpty, oneOf, plannedDate, role, text } from '../primitives.ts';

export const remediation = z.strictObject({
  id: id('REM'),
  title: text(),
  publicTitle: pub(text()).optional(),
  kind: oneOf(['prevent', 'detect', 'mitigate']),
  sources: nonEmpty(
    link(['incident', 'access-review', 'vendor', 'review-finding', 'tabletop-finding'], {
      mirrors: {
        incident: 'remediations',
        'review-finding': 'findings.remediations',
        'tabletop-finding': 'findings.remediations',
      },
    }),
  ),
  rootCauses: list(link('root-cause')).optional(),
  owner: role(),
  createdAt: date(),
  due: plannedDate(),
  dueHistory: list(
    z.strictObject({ due: plannedDate(), changedAt: date(), approvedBy: role(), reason: text() }),
  ).optional(),
  status: oneOf(['open', 'in-progress', 'done', 'accepted-risk', 'cancelled']),
  completedAt: date().optional(),
  evidence: evidence().optional(),
  verification: z
    .strictObject({
      by: role(),
      holder: text().optional(),
      at: date(),
      method: text(),
      result: oneOf(['effective', 'ineffective']),
    })
    .optional(),
  controlChanges: list(link('control-change', { mirrors: { 'control-change': 'causes' } })).optional(),
  acceptedRisk: acceptedRisk().optional(),
});

export type RemediationData = z.infer<typeof remediation>;
