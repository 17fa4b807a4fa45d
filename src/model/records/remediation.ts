/** A remediation: a tracked action with an owner, a due date and a verification. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import {
  acceptedRisk,
  date,
  evidence,
  id,
  list,
  nonEmpty,
  oneOf,
  oneOfThese,
  plannedDate,
  role,
  text,
} from '../primitives.ts';

export const remediation = z
  .strictObject({
    id: id('REM').describe('The id of the remediation: the name of its file.'),
    title: text().describe('What is to be done, in a line.'),
    publicTitle: pub(text()).describe('How it is called where its readers may not see the title.').optional(),
    kind: oneOfThese({
      prevent: 'It keeps the thing from happening again.',
      detect: 'It makes the thing seen earlier.',
      mitigate: 'It makes the thing less harmful.',
    }).describe('What it does.'),
    sources: nonEmpty(
      link(['incident', 'access-review', 'vendor', 'review-finding', 'tabletop-finding'], {
        mirrors: {
          incident: 'remediations',
          'review-finding': 'findings.remediations',
          'tabletop-finding': 'findings.remediations',
        },
      }),
    ).describe('What it answers.'),
    rootCauses: list(link('root-cause')).describe('The root causes that it removes.').optional(),
    owner: role().describe('The role that answers for it.'),
    createdAt: date().describe('The day on which it was decided.'),
    due: plannedDate().describe('The last day on which it is in time.'),
    dueHistory: list(
      z.strictObject({
        due: plannedDate().describe('The old due date.'),
        changedAt: date().describe('The day on which it was moved.'),
        approvedBy: role().describe('The role that allowed it.'),
        reason: text().describe('Why.'),
      }),
    )
      .describe('The due dates that it had before.')
      .optional(),
    status: oneOfThese({
      open: 'Not begun.',
      'in-progress': 'Being done.',
      done: 'Done, with completedAt and evidence.',
      'accepted-risk': 'Not done: the risk is accepted.',
      cancelled: 'Not done, with who decided it.',
    }).describe('How far it has come.'),
    completedAt: date().describe('The day on which it was done; only where it is.').optional(),
    evidence: evidence().describe('Evidence items that show it; required where it is done.').optional(),
    verification: z
      .strictObject({
        by: role().describe('The role that looked: not the owner.'),
        holder: text().describe('Who held it, by a pseudonym.').optional(),
        at: date().describe('The day.'),
        method: text().describe('How.'),
        result: oneOf(['effective', 'ineffective']).describe('What was found.'),
      })
      .describe('Whether it works, as somebody else than its owner found.')
      .optional(),
    controlChanges: list(link('control-change', { mirrors: { 'control-change': 'causes' } }))
      .describe('The control changes that it led to.')
      .optional(),
    acceptedRisk: acceptedRisk()
      .describe('Who accepted the risk, and why. Required where the status is accepted-risk or cancelled.')
      .optional(),
  })
  .describe('A remediation: a tracked action with an owner, a due date and a verification.');

export type RemediationData = z.infer<typeof remediation>;
