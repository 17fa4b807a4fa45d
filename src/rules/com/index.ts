/** The COM rules, duties to notify and communications, in the order of the catalogue. */
import type { Rule } from '../rule.ts';
import { dutyUndetermined } from './com-1-duty-undetermined.ts';
import { notificationMissing } from './com-2-notification-missing.ts';
import { notificationLate } from './com-3-notification-late.ts';
import { clockStart } from './com-4-clock-start.ts';
import { delayUnexplained } from './com-5-delay-unexplained.ts';
import { notificationContent } from './com-6-notification-content.ts';
import { publicStatement } from './com-8-public-statement.ts';
import { communicationEvidence } from './com-9-communication-evidence.ts';
import { communicationPlan } from './com-10-communication-plan.ts';

export const COM_RULES: readonly Rule[] = [
  dutyUndetermined,
  notificationMissing,
  notificationLate,
  clockStart,
  delayUnexplained,
  notificationContent,
  publicStatement,
  communicationEvidence,
  communicationPlan,
];
