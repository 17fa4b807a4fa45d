/** Examination periods, and the thresholds of significance for disclosure. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import { instant, list, oneOf, plannedDate, role, slug, text, version } from '../primitives.ts';

export const period = z.strictObject({
  id: slug(),
  type: oneOf(['I', 'II']),
  start: plannedDate(),
  end: plannedDate(),
  reportDate: plannedDate().optional(),
  criteria: list(link('criterion')).optional(),
});

export const threshold = z.strictObject({
  version: version(),
  effectiveFrom: plannedDate(),
  factors: list(z.strictObject({ id: slug(), question: pub(text()), weight: oneOf(['decisive', 'supporting']) })),
  tiers: list(link('tier')).optional(),
  interpretation: pub(text()),
  approvedBy: role(),
  approvedAt: instant(),
});

export type PeriodData = z.infer<typeof period>;
export type ThresholdData = z.infer<typeof threshold>;
