/** A row at the end of a log, with everything before it as it was. */
import { isDeepStrictEqual } from 'node:util';
import { stringify } from 'csv-stringify/sync';
import { isSeq, parse } from 'yaml';
import { readCsv } from '../../content/csv/document.ts';
import { LOGS, type LogType } from '../../model/registry.ts';
import { CannotSplice, contentsOf, deepest, indentAt, lineEnd, nodeAt, OPTIONS, rangeOf } from '../nodes.ts';
import type { Preset } from './sketch.ts';
import { rowLines } from './text.ts';

/** The text of a YAML log with one more entry. @throws CannotSplice */
export function withYamlRow(text: string, type: LogType, preset: Preset): string {
  const { key } = LOGS[type];
  const list = nodeAt(contentsOf(text), [key]);
  if (!isSeq(list) || list.flow === true || list.items.length === 0)
    throw new CannotSplice(`${key} is no list of entries, each on lines of its own`);
  const at = lineEnd(text, deepest(list));
  const indent = indentAt(text, rangeOf(list)[0]);
  const row = rowLines(type, preset).map((line) => `${indent}${line}`);
  const made = `${text.slice(0, at)}\n${row.join('\n')}${text.slice(at) || '\n'}`;
  const before: unknown[] = parse(text, OPTIONS)[key];
  const after: unknown[] = parse(made, OPTIONS)[key];
  if (isDeepStrictEqual(after.slice(0, -1), before) && after.length === before.length + 1) return made;
  throw new CannotSplice('its last entry is written in a form that nothing can be written behind');
}

function cell(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** The text of a CSV log with one more row; what is not known is left empty. @throws CannotSplice */
export function withCsvRow(text: string, type: LogType, preset: Preset): string {
  const { columns, readable } = readCsv(text, LOGS[type].key, () => false);
  const missing = Object.keys(preset).filter((key) => !columns.includes(key));
  if (!readable || missing.length > 0) throw new CannotSplice(`it has no column ${missing.join(', ')}`);
  const row = stringify([columns.map((column) => cell(preset[column]))], { record_delimiter: '\n' });
  return `${text}${text.endsWith('\n') ? '' : '\n'}${row}`;
}
