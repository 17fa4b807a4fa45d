/** The report for people: findings that block in full and by file, the others compact, a summary, the verdict. */
import stringWidth from 'string-width';
import { blocks, type CheckResult, type Finding } from '../../rules/finding.ts';
import { type SourceLines, type SourceLookup, sourceLines } from '../source.ts';
import { type Paint, paintFor } from '../text/paint.ts';
import { guardLine, safe } from '../text/safe.ts';
import { counted } from '../text/words.ts';
import { compactFinding } from './compact.ts';
import { fullFinding } from './full.ts';
import { type PrettyOptions, proseWidth } from './options.ts';
import { summaryLines, verdict } from './summary.ts';

/** The whole report, ending with a line end; empty where `quiet` is asked for and nothing blocks. */
export function pretty(result: CheckResult, lookup: SourceLookup, options: PrettyOptions): string {
  const paint = paintFor(options.color);
  const blocking = result.findings.filter((finding) => blocks(finding, options.failOn));
  if (options.quiet && blocking.length === 0) return '';
  const lines = [
    ...groupLines(blocking, sourceLines(lookup), paint, options),
    ...(options.quiet ? [] : restLines(result.findings, paint, options)),
    ...(options.quiet ? [] : summaryLines(result, options)),
    verdict(result, paint, options),
  ];
  return lines.map((line) => `${guardLine(line)}\n`).join('');
}

function groupLines(
  findings: readonly Finding[],
  source: SourceLines,
  paint: Paint,
  options: PrettyOptions,
): readonly string[] {
  return [...Map.groupBy(findings, (finding) => finding.file)].flatMap(([file, group]) => [
    title(file === null ? 'the content as a whole' : safe(file), counted(group.length, 'finding'), paint, options),
    '',
    ...group.flatMap((finding) => [...fullFinding(finding, source, paint, options), '']),
  ]);
}

function restLines(findings: readonly Finding[], paint: Paint, options: PrettyOptions): readonly string[] {
  const rest = findings.filter((finding) => !blocks(finding, options.failOn));
  const open = rest.filter((finding) => finding.status === 'open');
  const sections: readonly (readonly [string, readonly Finding[]])[] = [
    ['Open, and published as open', open.filter((finding) => finding.severity !== 'advisory')],
    ['Advisories', open.filter((finding) => finding.severity === 'advisory')],
    ['Acknowledged', rest.filter((finding) => finding.status === 'acknowledged')],
  ];
  return sections.flatMap(([name, group]) =>
    group.length === 0
      ? []
      : [
          title(name, counted(group.length, 'finding'), paint, options),
          '',
          ...group.flatMap((finding) => [...compactFinding(finding, paint, options), '']),
        ],
  );
}

/** `── name · 2 findings`. */
function title(name: string, count: string, paint: Paint, options: PrettyOptions): string {
  const words = `── ${paint.bold(name)} ${paint.dim(`· ${count} `)}`;
  const taken = stringWidth(`── ${name} · ${count} `);
  return `${words}${paint.dim('─'.repeat(Math.max(0, proseWidth(options) - taken)))}`;
}
