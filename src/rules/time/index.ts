/** The TIME rules, chronology, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { impossibleOrder } from './time-2-impossible-order.ts';
import { unusualOrder } from './time-3-unusual-order.ts';
import { inTheFuture } from './time-4-in-the-future.ts';
import { statedDuration } from './time-5-stated-duration.ts';
import { lateRecord } from './time-6-late-record.ts';
import { timelineOrder } from './time-7-timeline-order.ts';

export const TIME_RULES: readonly Rule[] = [
  impossibleOrder,
  unusualOrder,
  inTheFuture,
  statedDuration,
  lateRecord,
  timelineOrder,
];
