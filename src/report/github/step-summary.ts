/** The page that GitHub shows of a step: the whole result, as far as there is room. */
import type { CheckResult, FailOn } from '../../rules/finding.ts';
import { markdown } from '../markdown/markdown.ts';

/** GitHub refuses a summary of more bytes than this. */
export const MOST_BYTES = 1024 * 1024;

/** The summary in Markdown: all findings, or as many of the worst as fit, with the number of those left out. */
export function stepSummary(result: CheckResult, failOn: FailOn): string {
  let most = result.findings.length;
  let text = markdown(result, failOn);
  for (let size = Buffer.byteLength(text); size > MOST_BYTES && most > 0; size = Buffer.byteLength(text)) {
    most = Math.min(most - 1, Math.floor(((most * MOST_BYTES) / size) * 0.95));
    text = markdown(result, failOn, most);
  }
  return text;
}
