/** The TRN rules, training, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { untrainedHolder } from './trn-1-untrained-holder.ts';
import { reportingChannel } from './trn-2-reporting-channel.ts';

export const TRN_RULES: readonly Rule[] = [untrainedHolder, reportingChannel];
