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
  oneOfThese,
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

const holder = () => text().describe('Who, by a pseudonym such as H-07: never a name.');

export const role = z
  .strictObject({
    id: slug().describe('The short name of the role: the name of its file.'),
    title: pub(text()).describe('What the role is called.'),
    decisionScope: list(text()).describe('What it may decide, in words.'),
    authority: list(oneOf(AUTHORITIES)).describe('The decisions that it has the authority for.').optional(),
    deputy: roleLink().describe('The role that stands in while nobody holds this one.').optional(),
    holdings: list(
      z.strictObject({
        holder: holder(),
        from: plannedDate().describe('The first day.'),
        to: plannedDate().describe('The day from which on no more.').optional(),
      }),
    ).describe('Who held it when.'),
    retiredOn: plannedDate().describe('The day from which on there is no such role any more.').optional(),
  })
  .describe('A role of the role register, with who held it when.');

export const onCall = z
  .strictObject({
    id: slug().describe('The short name of the schedule: the name of its file.'),
    role: roleLink().describe('The role that is on call.'),
    shifts: list(
      z.strictObject({
        holder: holder(),
        from: plannedInstant().describe('When the shift begins.'),
        to: plannedInstant().describe('When it ends.'),
      }),
    ).describe('The shifts.'),
  })
  .describe('An on-call schedule.');

/** `subject` is a policy ref or a course's own slug: only the first is a link. */
export const training = z
  .strictObject({
    id: id('TRN').describe('The id of the training record.'),
    holder: holder(),
    kind: oneOfThese({
      training: 'A course was taken.',
      acknowledgement: 'A policy version was read and acknowledged.',
    }).describe('What was done.'),
    subject: link('policy', { unlinked: 'slug' }).describe('The policy version, or the short name of the course.'),
    completedOn: date().describe('The day on which it was completed.'),
    expiresOn: plannedDate().describe('The last day on which it counts.').optional(),
    evidence: evidence().describe('Evidence items that show it.').optional(),
  })
  .describe('A training or an acknowledgement: an entry of a file that holds many.');

export const trainingLog = z
  .strictObject({ records: list(training).describe('The records, one entry each.') })
  .describe('A file of training records.');

export type RoleData = z.infer<typeof role>;
export type OnCallData = z.infer<typeof onCall>;
export type TrainingData = z.infer<typeof training>;
