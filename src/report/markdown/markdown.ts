/** The report for a page that reads Markdown: a step summary, a comment, a wiki. */
import type { RootContent } from 'mdast';
import { blocks, type CheckResult, type FailOn, type Finding } from '../../rules/finding.ts';
import { counted } from '../text/words.ts';
import { worstFirst } from '../worst.ts';
import { documentText, folded, heading, paragraph, table } from './document.ts';
import { findingsTable } from './findings.ts';
import { phrasing, strong, words } from './phrasing.ts';

interface Parts {
  readonly blocking: readonly Finding[];
  readonly open: readonly Finding[];
  readonly acknowledged: readonly Finding[];
}

function partsOf(findings: readonly Finding[], failOn: FailOn): Parts {
  const rest = findings.filter((finding) => !blocks(finding, failOn));
  return {
    blocking: findings.filter((finding) => blocks(finding, failOn)),
    open: rest.filter(({ status }) => status === 'open'),
    acknowledged: rest.filter(({ status }) => status === 'acknowledged'),
  };
}

function verdictWords(blocking: number): string {
  if (blocking === 0) return 'Nothing blocks publication.';
  return `${counted(blocking, 'thing')} ${blocking === 1 ? 'blocks' : 'block'} publication.`;
}

function countsTable({ summary }: CheckResult): RootContent {
  const counts: readonly (readonly [string, number])[] = [
    ['Errors', summary.errors],
    ['Deviations', summary.deviations],
    ['Not evidenced', summary.notEvidenced],
    ['Advisories', summary.advisories],
    ['Acknowledged', summary.acknowledged],
    ['Not judged because of errors', summary.blocked],
  ];
  return table(
    counts.map(([name]) => [words(name)]),
    [counts.map(([, count]) => [words(String(count))])],
  );
}

function readWords({ summary, asOf, tool }: CheckResult): string {
  const read = `${counted(summary.files, 'file')}, ${counted(summary.records, 'record')}`;
  return `${read}, as of ${asOf}; ${tool.name} ${tool.version}.`;
}

/** Everything before the findings; it counts all of them. */
function opening(result: CheckResult, failOn: FailOn): readonly RootContent[] {
  return [
    heading(2, words('Corroborate')),
    paragraph(strong(verdictWords(partsOf(result.findings, failOn).blocking.length))),
    countsTable(result),
    paragraph(...phrasing(readWords(result))),
  ];
}

function leftOut(all: number, shown: number): readonly RootContent[] {
  if (shown >= all) return [];
  const words = `${counted(all - shown, 'more finding')} not shown here, for want of room: these are the ${shown} worst.`;
  return [paragraph(...phrasing(words))];
}

/**
 * The result, ending with a line end: what blocks in the open, the rest folded away.
 *
 * @param most how many findings to show at most, the worst first; by default all
 */
export function markdown(result: CheckResult, failOn: FailOn, most = result.findings.length): string {
  const shown = new Set(worstFirst(result.findings, failOn).slice(0, most));
  const { blocking, open, acknowledged } = partsOf(
    result.findings.filter((finding) => shown.has(finding)),
    failOn,
  );
  const rest = (name: string, findings: readonly Finding[]) =>
    findings.length === 0
      ? []
      : folded(`${name}: ${counted(findings.length, 'finding')}`, findingsTable(findings, result.root));
  return documentText([
    ...opening(result, failOn),
    ...leftOut(result.findings.length, most),
    ...(blocking.length === 0 ? [] : [heading(3, words('What blocks')), findingsTable(blocking, result.root)]),
    ...rest('Open, and does not block', open),
    ...rest('Acknowledged', acknowledged),
  ]);
}
