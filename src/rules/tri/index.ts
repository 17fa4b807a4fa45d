/** The TRI rules, triage of events, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { triageOfEvents } from './tri-1-triage-of-events.ts';
import { disposition } from './tri-2-disposition.ts';
import { thresholdDismissed } from './tri-3-threshold-dismissed.ts';
import { unknownSource } from './tri-4-unknown-source.ts';
import { silentLog } from './tri-5-silent-log.ts';

export const TRI_RULES: readonly Rule[] = [triageOfEvents, disposition, thresholdDismissed, unknownSource, silentLog];
