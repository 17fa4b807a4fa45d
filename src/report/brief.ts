/** What a log may say that others read than the content: how many things were found, and not what or where. */
import { blocks, type CheckResult, type FailOn } from '../rules/finding.ts';
import { counted } from './text/words.ts';

/**
 * The outcome of a check without a word of the content.
 *
 * @param readers for whom the portal is built: `public` or `staff`
 */
export function brief({ summary, findings }: CheckResult, failOn: FailOn, readers: string): string {
  const found = [
    counted(summary.errors, 'error'),
    counted(summary.deviations, 'deviation'),
    `${summary.notEvidenced} not evidenced`,
  ].join(' · ');
  const blocking = findings.filter((finding) => blocks(finding, failOn)).length;
  if (blocking === 0) return `${found}\nNothing blocks publication.\n`;
  return [
    found,
    `${counted(blocking, 'thing')} ${blocking === 1 ? 'blocks' : 'block'} publication.`,
    `The log of a build for ${readers} readers does not say what: others may read it. Run \`corroborate check\`.`,
    '',
  ].join('\n');
}
