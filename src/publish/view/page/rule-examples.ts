/** The examples of a rule as its page shows them: the edit line by line, and what follows from it. */
import type { RuleCode } from '../../../model/catalogue.ts';
import { exampleNotes } from '../../../rules/describe.ts';
import type { Example, ExampleFile, ExampleFinding } from '../../../rules/example.ts';
import type { Block, DiffFile, DiffLine, DiffPart } from '../block.ts';
import { ruleLink } from '../list/subjects.ts';
import type { Site } from '../site.ts';
import { mark, type Value } from '../value/value.ts';
import { capitalised } from '../value/words.ts';

/** How many characters two texts share at their beginning. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

function reversed(text: string): string {
  return [...text].toReversed().join('');
}

/** The middle of a text, between what it shares with another at both ends, is marked. */
function compared(text: string, other: string): readonly DiffPart[] {
  const start = sharedStart(text, other);
  const end = sharedStart(reversed(text.slice(start)), reversed(other.slice(start)));
  return [
    { text: text.slice(0, start), changed: false },
    { text: text.slice(start, text.length - end), changed: true },
    { text: text.slice(text.length - end), changed: false },
  ].filter((part) => part.text !== '');
}

const SIGNS: readonly DiffLine['sign'][] = ['+', '-', '⋮'];

function signOf(line: string): DiffLine['sign'] {
  return SIGNS.find((sign) => line.startsWith(sign)) ?? ' ';
}

/** The line that another one replaced, or was replaced by: the one beside it, where there is only that one. */
function counterpart(lines: readonly string[], index: number): string | null {
  const own = signOf(lines[index] ?? '');
  const beside = own === '-' ? index + 1 : own === '+' ? index - 1 : -1;
  const other = signOf(lines[beside] ?? '');
  const alone = (from: number, step: number) => signOf(lines[from + step] ?? '') !== signOf(lines[from] ?? '');
  if (!((own === '-' && other === '+') || (own === '+' && other === '-'))) return null;
  const single = own === '-' ? alone(index, -1) && alone(beside, 1) : alone(index, 1) && alone(beside, -1);
  return single ? (lines[beside] ?? '') : null;
}

function lineOf(lines: readonly string[], index: number): DiffLine {
  const line = lines[index] ?? '';
  const sign = signOf(line);
  const text = line.slice(1);
  const other = counterpart(lines, index);
  return { sign, parts: other === null ? [{ text, changed: false }] : compared(text, other.slice(1)) };
}

function fileOf({ file, act, lines }: ExampleFile): DiffFile {
  return { file, act, lines: lines.map((_, index) => lineOf(lines, index)) };
}

function standing({ severity, outcome, acknowledgedBy }: ExampleFinding): Value {
  const words = outcome === 'not-evidenced' ? `${severity}, not evidenced` : severity;
  if (acknowledgedBy !== null) return mark(`${words}, acknowledged by ${acknowledgedBy}`, 'warn');
  return mark(words, severity === 'advisory' ? 'plain' : 'bad');
}

/** One example of a rule: the edit that breaks it, or the one that barely does not. */
export function exampleBlock(site: Site, code: RuleCode, example: Example, breaks: boolean): Block {
  return {
    kind: 'example',
    example: {
      verdict: breaks ? mark('breaks the rule', 'bad') : mark('barely does not', 'good'),
      title: capitalised(example.name),
      files: example.files.filter(({ act }) => act !== 'aside').map(fileOf),
      notes: exampleNotes(example),
      findings: example.findings.map((finding) => ({
        standing: standing(finding),
        rule: ruleLink(site, finding.rule),
        message: finding.message,
        place: finding.place,
      })),
      empty: `${code} finds nothing, nor does any other rule.`,
    },
  };
}
