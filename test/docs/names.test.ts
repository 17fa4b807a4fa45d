/** What the documents name is there: files, headings, rules, folders of the content, commands and their options. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CATALOGUE } from '../../src/model/catalogue.ts';
import { PLACES } from '../../src/model/places.ts';
import { corroborate } from '../cli/run.ts';
import { documentAt, REPOSITORY } from './document.ts';

const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md'];
const FAMILIES = [...new Set(Object.keys(CATALOGUE).map((code) => code.slice(0, code.indexOf('-'))))];
const readme = documentAt('README.md');

describe.each(DOCUMENTS)('%s', (name) => {
  const { text, links, anchors } = documentAt(name);

  test('links lead somewhere', () => {
    const local = links.filter((url) => !/^[a-z]+:/.test(url));
    const dead = local.filter((url) =>
      url.startsWith('#') ? !anchors.has(url.slice(1)) : !existsSync(join(REPOSITORY, url)),
    );
    expect(dead).toEqual([]);
  });

  test('rules are in the catalogue', () => {
    const codes = text.match(new RegExp(`\\b(?:${FAMILIES.join('|')})-\\d{1,2}(?![\\d-])`, 'g')) ?? [];
    expect(codes.filter((code) => !Object.hasOwn(CATALOGUE, code))).toEqual([]);
  });
});

test('the README lists every folder of the content', () => {
  const listed = readme.tables.get('path')?.map(([path]) => path) ?? [];
  const missing = PLACES.filter(({ folder }) => !listed.some((path) => path?.startsWith(`${folder}/`)));
  expect(missing).toEqual([]);
});

test('the README lists every command, and no other', async () => {
  const { stdout } = await corroborate(['help']);
  const offered = [...stdout.slice(stdout.indexOf('Commands:')).matchAll(/^ {2}([a-z]+)\b/gm)].map((match) => match[1]);
  const listed = readme.tables
    .get('command')
    ?.slice(1)
    .map(([cell]) => cell?.split(' ')[0]);
  expect(listed?.toSorted()).toEqual(offered.toSorted());
});

test('options are those of the commands that the README names beside them', async () => {
  const commands = ['new', 'schema', 'check', 'build', 'dev', 'preview', 'explain', 'diff', 'seal', 'verify'];
  const helps = new Map<string, string>();
  for (const command of commands) helps.set(command, (await corroborate(['help', command])).stdout);
  const rows = readme.tables.get('option')?.slice(1) ?? [];
  const unknown = rows.flatMap(([options = '', of = '']) =>
    (options.match(/--[a-z-]+/g) ?? []).flatMap((option) =>
      (of === 'all' ? commands : of.split(', '))
        .filter((command) => !helps.get(command)?.includes(option))
        .map((command) => `${command} ${option}`),
    ),
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(unknown).toEqual([]);
});
