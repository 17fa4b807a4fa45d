/** The help of a finding, followed to the letter: what REF-2 and REF-3 say to write, as an edit. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { getAt, type Path } from '../../src/model/path.ts';
import type { Finding } from '../../src/rules/finding.ts';
import type { Edit } from '../support/edits.ts';

/** `findings 2 › remediations` as a path. */
function pathOf(label: string): Path {
  return label.split(' › ').flatMap((part) => {
    const [key = '', number] = part.split(' ');
    return number === undefined ? [key] : [key, Number(number) - 1];
  });
}

function dataOf(root: string, file: string): unknown {
  const text = readFileSync(join(root, file), 'utf8');
  return parse(/^---\n([\s\S]*?)\n---\n/.exec(text)?.[1] ?? text);
}

/** The nearest name that REF-2 offers in place of one that is not there; null where it offers none. */
export function nearestWritten({ help, file, pointer }: Finding): Edit | null {
  const [, nearest] = /^Write (\S+) if that is meant/.exec(help) ?? [];
  return nearest === undefined || file === null || pointer === null ? null : { file, set: { [pointer]: nearest } };
}

/** The entry that REF-3 says is missing at the other end. */
export function mirrorWritten(root: string, { help }: Finding): Edit {
  const add = /together, add "?([^"\s]+)"? to (.+?) in (\S+?);/.exec(help);
  const [, entry, label = '', file = ''] = add ?? [];
  if (entry === undefined) {
    const [, key, name, single = ''] = /together, write (\w+): (\S+) in (\S+?);/.exec(help) ?? [];
    if (key === undefined) throw new Error(`Nothing can be done by «${help}»`);
    return { file: single, set: { [`/${key}`]: name } };
  }
  const path = pathOf(label);
  const list = getAt(dataOf(root, file), path);
  return { file, set: { [`/${[...path, Array.isArray(list) ? list.length : 0].join('/')}`]: entry } };
}
