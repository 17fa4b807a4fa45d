/** An example of a rule for a terminal: the edit as a difference, and what is found after it. */
import type { Paint } from '../../report/text/paint.ts';
import { safe } from '../../report/text/safe.ts';
import { wrap } from '../../report/text/wrap.ts';
import { exampleNotes } from '../../rules/describe.ts';
import type { Example, ExampleFile, ExampleFinding } from '../../rules/example.ts';

interface Page {
  readonly width: number;
  readonly paint: Paint;
}

function colourOf(line: string, paint: Paint): (text: string) => string {
  if (line.startsWith('+')) return paint.good;
  return line.startsWith('-') ? paint.bad : paint.dim;
}

/** A line of a difference: what does not fit goes on below, under the text. */
function diffLine(line: string, { width, paint }: Page): string {
  const colour = colourOf(line, paint);
  const sign = line.slice(0, 1);
  const text = safe(line.slice(1));
  const indent = /^ */.exec(text)?.[0] ?? '';
  const [first = '', ...more] = wrap(text.trimStart(), width - 6 - indent.length);
  const rest = more.map((part) => `    ${colour(`  ${indent}  ${part}`)}\n`).join('');
  return `    ${colour(`${sign} ${indent}${first}`.trimEnd())}\n${rest}`;
}

function fileLines({ file, act, lines }: ExampleFile, page: Page): string {
  if (act === 'aside') return '';
  const head = `  ${page.paint.frame(file)}${act === 'changed' ? '' : ` (${act})`}\n`;
  return head + lines.map((line) => diffLine(line, page)).join('');
}

function findingLines(finding: ExampleFinding, { width, paint }: Page): string {
  const { rule, severity, outcome, acknowledgedBy, message, place } = finding;
  const state = acknowledgedBy === null ? '' : `, acknowledged by ${acknowledgedBy}`;
  const head = `${severity}[${rule}]${outcome === 'not-evidenced' ? ' not evidenced' : ''}${state}`;
  const told = wrap(safe(message), width - 4).map((line) => `    ${line}\n`);
  return `  ${paint.bold(head)}${place === null ? '' : ` ${place}`}\n${told.join('')}`;
}

export function exampleLines(verdict: string, example: Example, page: Page): string {
  const found =
    example.findings.length === 0
      ? '  Nothing is found.\n'
      : example.findings.map((finding) => findingLines(finding, page)).join('');
  const told = exampleNotes(example).flatMap((note) =>
    wrap(note, page.width - 2).map((line) => `  ${page.paint.dim(line)}\n`),
  );
  return [
    `${page.paint.bold(`${verdict}:`)} ${example.name}\n`,
    ...example.files.map((file) => fileLines(file, page)),
    ...told,
    found,
  ].join('');
}
