/** The last lines: what was read, what was found, and whether anything blocks. */
import { blocks, type CheckResult } from '../../rules/finding.ts';
import type { Paint } from '../text/paint.ts';
import { safe } from '../text/safe.ts';
import { counted, elapsedWords } from '../text/words.ts';
import { joinFitting } from '../text/wrap.ts';
import { type PrettyOptions, proseWidth } from './options.ts';

/** Counts, the as-of instant and the time taken. */
export function summaryLines(result: CheckResult, options: PrettyOptions): readonly string[] {
  const { summary } = result;
  const read = [
    counted(summary.files, 'file'),
    counted(summary.records, 'record'),
    counted(options.rules, 'rule'),
    `as of ${safe(result.asOf)}`,
    ...(options.elapsed === null ? [] : [elapsedWords(options.elapsed)]),
  ];
  const found = [
    counted(summary.errors, 'error'),
    counted(summary.deviations, 'deviation'),
    `${summary.notEvidenced} not evidenced`,
    counted(summary.advisories, 'advisory', 'advisories'),
    `${summary.acknowledged} acknowledged`,
    `${counted(summary.blocked, 'check')} not judged because of errors`,
  ];
  return [...joinFitting(read, proseWidth(options)), ...joinFitting(found, proseWidth(options))];
}

/** The verdict: the one line that answers whether this content may be published. */
export function verdict(result: CheckResult, paint: Paint, options: PrettyOptions): string {
  const blocking = result.findings.filter((finding) => blocks(finding, options.failOn)).length;
  if (blocking === 0) return paint.good('Nothing blocks publication.');
  return paint.bad(`${counted(blocking, 'thing')} ${blocking === 1 ? 'blocks' : 'block'} publication.`);
}
