/** The fields of every kind of file, held against `contract.yaml`: a change of the contract is a change of that file. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Field, fieldsOf } from '../../src/model/fields-of.ts';
import { type FileKind, RECORD_TYPES } from '../../src/model/record-types.ts';

const CONTRACT: Readonly<Record<FileKind, Readonly<Record<string, string>>>> = parse(
  readFileSync(new URL('contract.yaml', import.meta.url), 'utf8'),
);
const CLASSES = { public: ' [P]', auditor: '', confidential: ' [C]' } as const;

/** What is written in a field: the words of a list, what a link may name, or a form in words. */
function formOf({ words, link, expected }: Field): string {
  if (words.size > 0) return [...words.keys()].join(' | ');
  if (link === null) return expected === '' ? 'a mapping' : expected;
  const others = [...link.words, ...(link.unlinked === null ? [] : [`a ${link.unlinked}`])];
  const mirrors = Object.entries(link.mirrors).map(([target, back]) => `, mirrored by ${target} ${back}`);
  return `→ ${link.to.join(' | ')}${others.map((other) => ` or ${other}`).join('')}${mirrors.join('')}`;
}

/** A field and all below it: each as its path, with a `?` where it may be left out, and what is written there. */
function linesOf(field: Field, path: string): readonly (readonly [string, string])[] {
  const mark = field.optional ? '?' : '';
  const time = field.temporal === null ? '' : `, ${field.temporal}`;
  return [
    [`${path}${mark}`, `${formOf(field)}${time}${CLASSES[field.class]}`],
    ...[...field.keys].flatMap(([key, child]) => linesOf(child, path === '' ? key : `${path}.${key}`)),
    ...(field.keyField?.link ? linesOf(field.keyField, `${path}[key]`) : []),
    ...(field.entry ? linesOf(field.entry, `${path}[]`) : []),
  ];
}

test.each([...RECORD_TYPES, 'portal', 'tombstones'] as const)('%s', (kind) => {
  const [, ...fields] = linesOf(fieldsOf(kind), '');
  expect(Object.fromEntries(fields)).toEqual(CONTRACT[kind]);
});
