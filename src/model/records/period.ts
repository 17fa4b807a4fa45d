/** Examination periods, and the thresholds of significance for disclosure. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import { instant, list, oneOfThese, plannedDate, role, slug, text, version } from '../primitives.ts';

export const period = z
  .strictObject({
    id: slug().describe('The short name of the period: the name of its file.'),
    type: oneOfThese({
      I: 'As of one day: start and end are equal.',
      II: 'Over a span of time.',
    }).describe('The type of the report.'),
    start: plannedDate().describe('Its first day.'),
    end: plannedDate().describe('Its last day.'),
    reportDate: plannedDate().describe("The day of the auditor's report.").optional(),
    criteria: list(link('criterion')).describe('The criteria that are examined.').optional(),
  })
  .describe('An examination period.');

export const threshold = z
  .strictObject({
    version: version().describe('The version of the threshold: the name of its file.'),
    effectiveFrom: plannedDate().describe('The first day on which it is used.'),
    factors: list(
      z.strictObject({
        id: slug().describe('A short name, by which incidents answer it.'),
        question: pub(text()).describe('The question that is asked of an incident.'),
        weight: oneOfThese({
          decisive: 'A yes means that the incident is disclosed.',
          supporting: 'A yes is weighed with the rest.',
        }).describe('What a yes means.'),
      }),
    ).describe('The questions by which it is decided whether an incident is disclosed.'),
    tiers: list(link('tier'))
      .describe('The tiers whose incidents need a determination; where it is absent, all.')
      .optional(),
    interpretation: pub(text()).describe('How "significant" is understood.'),
    approvedBy: role().describe('The role that approved it.'),
    approvedAt: instant().describe('When it was approved.'),
  })
  .describe('A version of the threshold by which an incident is significant enough to be disclosed.');

export type PeriodData = z.infer<typeof period>;
export type ThresholdData = z.infer<typeof threshold>;
