/** Evidence, populations and acknowledged deviations. */
import { z } from 'zod';
import { link } from '../link.ts';
import {
  evidence as evidenceLinks,
  filePath,
  flag,
  id,
  instant,
  integer,
  list,
  nonEmpty,
  oneOf,
  oneOfThese,
  plannedDate,
  role,
  sha256,
  text,
  url,
} from '../primitives.ts';

const KINDS = ['log', 'ticket', 'screenshot', 'report', 'email', 'config', 'export', 'recording', 'sign-off'] as const;

export const evidence = z
  .strictObject({
    id: id('EVD').describe('The id of the evidence item: the name of its file.'),
    title: text().describe('What it is.'),
    kind: oneOf(KINDS).describe('What kind of thing it is.'),
    file: filePath().describe('The file, relative to content/evidence/files, at most 25 MiB; or url.').optional(),
    url: url().describe('Where it lies, if not in a file here.').optional(),
    sha256: sha256().describe("The SHA-256 of the file's bytes. Required with file.").optional(),
    collectedAt: instant().describe('When it was collected.'),
    collectedBy: role().describe('The role that collected it.'),
    span: z
      .strictObject({
        from: instant().describe('Its beginning.').optional(),
        to: instant().describe('Its end.').optional(),
      })
      .describe('The time that it is about.')
      .optional(),
    systemOfRecord: text().describe('The system that it was taken from.'),
    query: text().describe('How it was taken from there, so that it can be done again.').optional(),
    controls: list(link('control')).describe('The controls whose operation it shows.').optional(),
    classification: oneOfThese({
      public: 'Everybody may see it.',
      restricted: 'Auditors may see it.',
      confidential: 'The portal shows that it exists, and its SHA-256.',
    }).describe('Who may see the file.'),
  })
  .describe('An item of evidence: a file, or an address where it lies.');

export const population = z
  .strictObject({
    id: id('POP').describe('The id of the population: the name of its file.'),
    entity: oneOf(['incidents', 'events']).describe('What is listed.'),
    period: link('period').describe('The examination period.'),
    systemOfRecord: text().describe('The system that was asked.'),
    query: text().describe('The query, so that it can be asked again.'),
    runAt: instant().describe('When it was asked.'),
    runBy: role().describe('The role that asked.'),
    total: integer().describe('How many there are.'),
    ids: list(text()).describe("What it listed: a record's externalId where it has one, else its id."),
    evidence: evidenceLinks().describe('Evidence items that show the answer.').optional(),
  })
  .describe('A listing pulled from the system of record, to prove that nothing is missing here.');

/** `records` names what findings stand on; `rule` is DEV-1's to judge. */
export const deviation = z
  .strictObject({
    id: id('DEV').describe('The id of the deviation: the name of its file.'),
    rule: text().describe('The code of the rule, such as CLOCK-3.'),
    records: nonEmpty(link('anything')).describe('What the findings stand on: their record, as the check names it.'),
    reason: text().describe('Why practice departed from the promise.'),
    approvedBy: role().describe(
      "The role that accepted it: one with the authority approve-deviation, not the incident's lead.",
    ),
    holder: text().describe('Who held it, by a pseudonym.').optional(),
    approvedAt: instant().describe('When it was accepted.'),
    compensating: text().describe('What makes up for it.').optional(),
    expires: plannedDate().describe('The last day on which it counts; or remediation, or historical.').optional(),
    remediation: link('remediation').describe('The remediation that ends it, instead of expires.').optional(),
    historical: flag()
      .describe('true, instead of expires, where the thing is wholly past and can never cease.')
      .optional(),
  })
  .describe('An acknowledged deviation: it stays visible, and does not block.');

export type EvidenceData = z.infer<typeof evidence>;
export type PopulationData = z.infer<typeof population>;
export type DeviationData = z.infer<typeof deviation>;
