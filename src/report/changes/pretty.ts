/** A comparison for people at a terminal. */
import { type PrettyOptions, proseWidth } from '../pretty/options.ts';
import { paintFor } from '../text/paint.ts';
import { guardLine, safe } from '../text/safe.ts';
import { counted } from '../text/words.ts';
import { wrap } from '../text/wrap.ts';
import type { Comparison } from './comparison.ts';
import { betweenWords, type Line, sectionsOf } from './sections.ts';

type Width = Pick<PrettyOptions, 'color' | 'columns'>;

/** Text behind a mark, its further lines below its first. */
function hung(mark: string, text: string, width: number): readonly string[] {
  const lines = wrap(safe(text), width - mark.length);
  return lines.map((line, index) => `${index === 0 ? mark : ' '.repeat(mark.length)}${line}`);
}

function lineOf({ text, below }: Line, width: number): readonly string[] {
  return [...hung('  - ', text, width), ...below.flatMap((one) => hung('      ', one, width))];
}

/** The whole comparison, ending with a line end. */
export function changesPretty(comparison: Comparison, options: Width): string {
  const paint = paintFor(options.color);
  const width = proseWidth({ ...options, failOn: 'deviation', quiet: false, rules: 0, elapsed: null });
  const sections = sectionsOf(comparison);
  const lines = [
    ...hung('', betweenWords(comparison), width),
    ...hung('', `both as of ${comparison.result.asOf}`, width).map(paint.dim),
    '',
    ...sections.flatMap(({ title, lines: entries }) => [
      `${paint.bold(title)} ${paint.dim(`· ${entries.length}`)}`,
      ...entries.flatMap((entry) => lineOf(entry, width)),
      '',
    ]),
    sections.length === 0
      ? 'Nothing that the portal shows has changed.'
      : `${counted(comparison.changes.records.length, 'record')} changed.`,
  ];
  return lines.map((line) => `${guardLine(line)}\n`).join('');
}
