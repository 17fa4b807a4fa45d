/** The pictures of the README: all there, each in light and in dark, none that is not shown, and light to load. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { REPOSITORY } from './document.ts';

const FOLDER = '.github/screenshots';
const BUDGET = 1_500_000;

test('the README shows every screenshot that there is, and no other; together they are light', () => {
  const readme = readFileSync(join(REPOSITORY, 'README.md'), 'utf8');
  const shown = [...readme.matchAll(/\.github\/screenshots\/([\w-]+\.webp)/g)].map(([, name = '']) => name);
  const files = readdirSync(join(REPOSITORY, FOLDER));
  expect(files.length).toBeGreaterThan(0);
  expect(shown.toSorted()).toEqual(files.toSorted());
  expect(files.filter((name) => name.endsWith('-dark.webp'))).toHaveLength(files.length / 2);
  const bytes = files.map((name) => statSync(join(REPOSITORY, FOLDER, name)).size);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET);
});
