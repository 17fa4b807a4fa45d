/** The starter: clean on any day, marked as an example throughout, and true in what it says falls due. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { starterTemplates } from '../../src/authoring/new-root/templates.ts';
import { render } from '../../src/authoring/new-root/tokens.ts';
import { formatInstant } from '../../src/model/time/instant.ts';
import { findingsAt, instant, removeAfterwards, starter } from './starters.ts';

removeAfterwards();

const DAY = 24 * 60 * 60 * 1000;

test.each([
  '1970-02-01',
  '2000-02-29',
  '2027-01-01',
  '2027-01-15T23:59:59Z',
  '2027-03-28T01:30:00Z', // clocks go forward in Europe
  '2028-02-29', // a leap day
  '2028-03-01',
  '2028-03-28T12:00:00.500Z', // the policy takes effect on a leap day
  '2028-12-31T23:59:59.999Z',
  '2100-02-28',
  '9997-12-31',
])('made on %s, it checks clean, advisories included', async (at) => {
  expect(await findingsAt(await starter(at), at)).toEqual([]);
});

test('every file of the content says that it is an example, or holds nothing but what the name says', () => {
  const content = [...starterTemplates()].filter(([path]) => /^(?:content|policies|incidents)\//.test(path));
  expect(content.length).toBeGreaterThan(25);
  expect(content.filter(([path, text]) => !/example/i.test(path + text)).map(([path]) => path)).toEqual([]);
});

test('names nobody and nothing that exists: addresses are of the domains kept for examples', () => {
  const texts = [...starterTemplates()].filter(([path]) => /^(?:content|policies|incidents)\//.test(path));
  const addresses = texts.flatMap(([, text]) => text.match(/(?:https?:\/\/|@)[a-z][\w.-]*\.[a-z]+/g) ?? []);
  expect(addresses.filter((address) => !/(?:[@/.]example\.(?:org|com)|\/\/github\.com)$/.test(address))).toEqual([]);
});

test('without the examples it checks clean as well', async () => {
  const root = await starter('2027-06-15');
  const git = (...args: string[]) => {
    const { status, stderr } = spawnSync('git', ['-C', root, ...args], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  };
  git('init', '--quiet');
  git('add', '--all');
  const remove = /git rm -r --quiet "(.*)"/.exec(await readFile(join(root, 'README.md'), 'utf8'))?.[1] ?? '';
  git('-c', 'core.quotePath=off', 'rm', '-r', '--force', '--quiet', remove);
  expect(await findingsAt(root, '2027-06-15')).toEqual([]);
});

test('what its README says falls due is found after that day, and not when it begins', async () => {
  const root = await starter('2027-06-15');
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const rows = [...readme.matchAll(/^\| (\d{4}-\d\d-\d\d) \|.*\(([A-Z]+-\d+)\) \|$/gm)];
  expect(rows.map(([, , code]) => code)).toEqual(['TRI-5', 'REM-2', 'POL-3', 'TTX-1']);
  for (const [, day = '', code = ''] of rows) {
    const codes = async (at: string) => (await findingsAt(root, at)).map(({ rule }) => rule);
    expect(await codes(day), `${code} on ${day}`).not.toContain(code);
    expect(await codes(formatInstant(instant(day) + DAY)), `${code} after ${day}`).toContain(code);
  }
});

test('a token that means nothing is no text of a root', () => {
  const occasion = { at: 0, version: '0.0.0', name: 'portal' };
  expect(() => render(new Map([['a.md', '{{daye 3}}']]), occasion)).toThrow('unknown token {{daye 3}}');
  expect(() => render(new Map([['a.md', '{{day soon}}']]), occasion)).toThrow('no day');
  const ofGitHub = ['$', '{{ github.sha }}'].join('');
  expect(render(new Map([['a.yml', `${ofGitHub} {{year}}`]]), occasion).get('a.yml')).toBe(`${ofGitHub} 1970`);
});
