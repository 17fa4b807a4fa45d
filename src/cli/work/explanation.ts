/** Rules in words, for a terminal. */
import { entryOf, type RuleCode } from '../../model/catalogue.ts';
import { type Paint, paintFor } from '../../report/text/paint.ts';
import { wrap } from '../../report/text/wrap.ts';
import { acknowledgement, severitiesOf, severityWords, testWords } from '../../rules/describe.ts';
import { examplesOf } from '../../rules/examples.ts';
import { FAMILIES } from '../../rules/families.ts';
import { sourcesOf } from '../../rules/sources.ts';
import { textOf } from '../../rules/texts.ts';
import type { Terminal } from '../terminal.ts';
import { exampleLines } from './worked-example.ts';

const WIDEST = 100;
const INDENT = 10;

/** Every rule of the catalogue with its name and severities, family by family. */
export function listRules(terminal: Terminal): string {
  const paint = paintFor(terminal.color);
  const blocks = FAMILIES.map(({ title, codes }) => {
    const lines = codes.map((code) => listLine(code, paint)).join('');
    return `${paint.dim(title)}\n${lines}`;
  });
  return `${blocks.join('\n')}\nOne rule in full: corroborate explain CODE\n`;
}

function listLine(code: RuleCode, paint: Paint): string {
  return `${paint.bold(code.padEnd(8))} ${entryOf(code).name.padEnd(26)} ${severityWords(code)}\n`;
}

/** One rule, as its page has it: its text, its severity, the two examples, what demands it. */
export function explainRule(code: RuleCode, terminal: Terminal): string {
  const paint = paintFor(terminal.color);
  const width = Math.min(terminal.columns, WIDEST);
  const { what, why, fix } = textOf(code);
  const { cases, fails, passes } = examplesOf(code);
  const told = (name: string, ...words: readonly string[]) => paragraph(name, words, width - INDENT, paint);
  const severities = severitiesOf(code).map(({ severity, blocks }) => `${severity}: ${blocks}`);
  return [
    `${paint.bold(`${code} ${entryOf(code).name}`)} (${severityWords(code)})\n\n`,
    told('What', what),
    told('Why', why),
    told('Fix', fix),
    told('Severity', ...severities, acknowledgement(code)),
    `\n${exampleLines('Breaks it', fails, { width, paint })}`,
    `\n${exampleLines('Barely does not', passes, { width, paint })}\n`,
    told('Tests', testWords(cases)),
    told('Source', ...sourceWords(code)),
    told('Page', `/rules/${code}/`),
  ].join('');
}

function sourceWords(code: RuleCode): readonly string[] {
  const { criteria, statements } = sourcesOf(code);
  return [
    ...criteria.map(({ id, title }) => `${id} ${title}`),
    ...statements.map(({ id, quote }) => `${id} “${quote}”`),
  ];
}

/** A name at the left, and beside it what is said, each sentence or entry on lines of its own. */
function paragraph(name: string, entries: readonly string[], width: number, paint: Paint): string {
  return entries
    .flatMap((words) => wrap(words, width))
    .map((line, index) => `${index === 0 ? paint.bold(name.padEnd(INDENT)) : ' '.repeat(INDENT)}${line}\n`)
    .join('');
}
