/** The broken twin, as a process: each break is shown with its findings, and the twin ends whole and is gone. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { documentAt, REPOSITORY } from '../docs/document.ts';

const run = promisify(execFile);

test('a dozen breaks, each with what it gets', async () => {
  const breaks: readonly { name: string; finds: readonly string[] }[] = parse(
    readFileSync(new URL('breaks.yaml', import.meta.url), 'utf8'),
  );
  const { stdout } = await run(process.execPath, ['test/demo/main.ts'], { cwd: REPOSITORY });
  expect(breaks.length).toBe(12);
  const shown = stdout.split(/^(?=\d+ of \d+: )/m);
  for (const [index, { name, finds }] of breaks.entries()) {
    const text = shown[index + 1] ?? '';
    expect(text).toContain(`${index + 1} of 12: ${name}\n`);
    expect(text).toMatch(/^ {4}[+-] ?/m);
    const codes = [...text.matchAll(/^ {2}(?:error|deviation|advisory)\[([A-Z]+-\d+)\]/gm)].map((match) => match[1]);
    expect(codes.toSorted(), name).toEqual([...finds].sort());
  }
  expect(stdout).toContain('12 of 12 found what they had to.');
  expect(stdout).toContain('0 findings block the twin now.');
  const folder = /stands in (\S+);/.exec(stdout)?.[1] ?? REPOSITORY;
  expect(existsSync(folder)).toBe(false);
  expect(stdout).toContain(documentAt('README.md').outputs.get('demo') ?? 'README.md has no output demo');
}, 180_000);
