/** The EVD rules, evidence and populations, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { unevidenced } from './evd-1-unevidenced.ts';
import { evidenceIntegrity } from './evd-2-evidence-integrity.ts';
import { evidenceSpan } from './evd-3-evidence-span.ts';
import { populationMismatch } from './evd-4-population-mismatch.ts';

export const EVD_RULES: readonly Rule[] = [unevidenced, evidenceIntegrity, evidenceSpan, populationMismatch];
