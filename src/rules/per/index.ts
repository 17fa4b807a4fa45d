/** The PER rules, examination periods, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { periodBounds } from './per-1-period-bounds.ts';
import { noOperatingEvidence } from './per-2-no-operating-evidence.ts';
import { populationMissing } from './per-3-population-missing.ts';
import { unevenEvidence } from './per-4-uneven-evidence.ts';
import { oldClock } from './per-5-old-clock.ts';

export const PER_RULES: readonly Rule[] = [
  periodBounds,
  noOperatingEvidence,
  populationMissing,
  unevenEvidence,
  oldClock,
];
