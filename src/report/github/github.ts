/** The report of a GitHub Actions step: its worst findings as annotations, and one line that counts. */
import { blocks, type CheckResult, type FailOn } from '../../rules/finding.ts';
import { counted } from '../text/words.ts';
import { worstFirst } from '../worst.ts';
import { annotation, MOST_ANNOTATIONS } from './annotations.ts';

function closing(result: CheckResult, failOn: FailOn, shown: number): readonly string[] {
  const all = result.findings.length;
  const blocking = result.findings.filter((finding) => blocks(finding, failOn)).length;
  return [
    ...(all > shown
      ? [`${counted(all - shown, 'more finding')} not shown as annotations: the step summary holds all.`]
      : []),
    blocking === 0
      ? 'Nothing blocks publication.'
      : `${counted(blocking, 'thing')} ${blocking === 1 ? 'blocks' : 'block'} publication.`,
  ];
}

/** Workflow commands for the ten worst open findings, then plain lines; ends with a line end. */
export function github(result: CheckResult, failOn: FailOn): string {
  const worst = worstFirst(result.findings, failOn)
    .filter(({ status }) => status === 'open')
    .slice(0, MOST_ANNOTATIONS);
  const commands = worst.map((finding) => annotation(finding, result.root, failOn));
  return [...commands, ...closing(result, failOn, worst.length)].map((line) => `${line}\n`).join('');
}
