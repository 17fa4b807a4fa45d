/** A tabletop report: an exercise of the policy, its decisions and its findings. */
import { z } from 'zod';
import { link } from '../link.ts';
import {
  acceptedRisk,
  date,
  evidence,
  id,
  instant,
  list,
  oneOf,
  policyClause,
  role,
  slug,
  text,
} from '../primitives.ts';

const SCENARIOS = [
  'ransomware',
  'data-breach',
  'vendor-compromise',
  'insider',
  'outage',
  'credential-theft',
  'other',
] as const;

const finding = z.strictObject({
  id: slug(),
  text: text(),
  remediations: list(link('remediation', { mirrors: { remediation: 'sources' } })).optional(),
  acceptedRisk: acceptedRisk().optional(),
  policyChange: link('policy').optional(),
});

export const tabletop = z.strictObject({
  id: id('TTX'),
  status: oneOf(['draft', 'approved']).optional(),
  type: oneOf(['tabletop', 'functional', 'simulation']),
  heldOn: date(),
  scenario: z.strictObject({ class: oneOf(SCENARIOS), summary: text() }),
  agenda: list(text()),
  policy: link('policy'),
  plan: link('plan').optional(),
  facilitator: role(),
  attendance: list(z.strictObject({ role: role(), holder: text(), signedAt: instant() })),
  decisions: list(z.strictObject({ phase: text(), by: role(), text: text(), clause: policyClause().optional() })),
  findings: list(finding).optional(),
  afterAction: z.strictObject({ author: role(), date: date() }).optional(),
  controls: list(link('control')),
  evidence: evidence().optional(),
});

export type TabletopData = z.infer<typeof tabletop>;
