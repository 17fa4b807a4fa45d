/** Rules in words, for a terminal. */
import { entryOf, RULE_CODES, type RuleCode } from '../../model/catalogue.ts';
import { type Paint, paintFor } from '../../report/text/paint.ts';
import { wrap } from '../../report/text/wrap.ts';
import { textOf } from '../../rules/texts.ts';
import type { Terminal } from '../terminal.ts';

const WIDEST = 100;
const INDENT = 8;
const NOT_YET = 'not in this version';

/** Every rule of the catalogue with its name and severities, family by family. */
export function listRules(terminal: Terminal): string {
  const paint = paintFor(terminal.color);
  const families = Map.groupBy(RULE_CODES, (code) => code.slice(0, code.indexOf('-')));
  const blocks = [...families.values()].map((codes) => codes.map((code) => listLine(code, paint)).join(''));
  return `${blocks.join('\n')}\nOne rule in full: corroborate explain CODE\n`;
}

function listLine(code: RuleCode, paint: Paint): string {
  const { name } = entryOf(code);
  const state = textOf(code) === null ? `, ${NOT_YET}` : '';
  return `${paint.bold(code.padEnd(INDENT))} ${name.padEnd(26)} ${paint.dim(`${severityWords(code)}${state}`)}\n`;
}

function severityWords(code: RuleCode): string {
  return entryOf(code).severities.join(' or ');
}

/** One rule: what it checks, why it matters, how to fix what it finds, what demands it. */
export function explainRule(code: RuleCode, terminal: Terminal): string {
  const paint = paintFor(terminal.color);
  const text = textOf(code);
  const title = `${paint.bold(`${code} ${entryOf(code).name}`)} (${severityWords(code)})\n`;
  if (text === null) return `${title}\nThis rule of the catalogue is ${NOT_YET}: nothing is judged by it.\n`;
  const parts: readonly (readonly [string, string])[] = [
    ['What', text.what],
    ['Why', text.why],
    ['Fix', text.fix],
    ['Source', text.sources.join(', ')],
    ['Page', `/rules/${code}/`],
  ];
  const width = Math.min(terminal.columns, WIDEST) - INDENT;
  return `${title}\n${parts.map(([name, words]) => paragraph(name, words, width, paint)).join('')}`;
}

function paragraph(name: string, words: string, width: number, paint: Paint): string {
  return wrap(words, width)
    .map((line, index) => `${index === 0 ? paint.bold(name.padEnd(INDENT)) : ' '.repeat(INDENT)}${line}\n`)
    .join('');
}
