/** The pretty report, letter by letter: `golden/<name>.json` holds the findings, `golden/<name>.txt` what is printed. */
import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { printCase, readCase } from './golden-case.ts';

const folder = new URL('./golden/', import.meta.url);
const namesOf = (extension: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(extension))
    .map((name) => name.slice(0, -extension.length));
const names = namesOf('.json');

test('every case has its expected text, and every expected text its case', () => {
  expect(names.length).toBeGreaterThan(5);
  expect(namesOf('.txt').sort()).toEqual([...names].sort());
});

test.each(names)('%s', async (name) => {
  const expected = await readFile(new URL(`${name}.txt`, folder), 'utf8');
  expect(printCase(await readCase(new URL(`${name}.json`, folder)))).toBe(expected);
});
