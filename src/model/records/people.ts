/** Roles with who held them when, on-call schedules, and training records. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import {
  date,
  evidence,
  id,
  list,
  oneOf,
  plannedDate,
  plannedInstant,
  role as roleLink,
  slug,
  text,
} from '../primitives.ts';

export const AUTHORITIES = [
  'declare',
  'classify',
  'escalate',
  'close',
  'approve-policy',
  'approve-disclosure',
  'approve-deviation',
  'accept-risk',
  'notify',
  'public-statement',
] as const;
export type Authority = (typeof AUTHORITIES)[number];

export const role = z.strictObject({
  id: slug(),
  title: pub(text()),
  decisionScope: list(text()),
  authority: list(oneOf(AUTHORITIES)).optional(),
  deputy: roleLink().optional(),
  holdings: list(z.strictObject({ holder: text(), from: plannedDate(), to: plannedDate().optional() })),
  retiredOn: plannedDate().optional(),
});

export const onCall = z.strictObject({
  id: slug(),
  role: roleLink(),
  shifts: list(z.strictObject({ holder: text(), from: plannedInstant(), to: plannedInstant() })),
});

/** `subject` is a policy ref or a course's own slug: only the first is a link. */
export const training = z.strictObject({
  id: id('TRN'),
  holder: text(),
  kind: oneOf(['training', 'acknowledgement']),
  subject: link('policy', { unlinked: 'slug' }),
  completedOn: date(),
  expiresOn: plannedDate().optional(),
  evidence: evidence().optional(),
});

export const trainingLog = z.strictObject({ records: list(training) });

export type RoleData = z.infer<typeof role>;
export type OnCallData = z.infer<typeof onCall>;
export type TrainingData = z.infer<typeof training>;
