/** A portal.yaml that cannot be read has one finding, and nothing is measured against another instant in its place. */
import { rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { type CheckOptions, check } from '../../src/rules/check.ts';
import { editedCopy } from '../support/edits.ts';

const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));
const LATER = Date.parse('2031-01-01T00:00:00Z');

/** The findings of the fixture with another portal.yaml, as `RULE file`. */
async function found(portal: string | Uint8Array, options: CheckOptions): Promise<string[]> {
  const root = await editedCopy(BASE, []);
  try {
    await writeFile(`${root}/content/portal.yaml`, portal);
    const { result } = await check(root, options);
    return result.findings.map(({ rule, file }) => `${rule} ${file}`);
  } finally {
    await rm(root, { recursive: true });
  }
}

test('it is no text', async () => {
  expect(await found(Uint8Array.of(0xff), { now: LATER })).toEqual(['SYN-1 content/portal.yaml']);
});

test('it has no list that is asked for, and a flag says the instant', async () => {
  const portal = 'organisation: { name: Acme }\nsystem: { name: Acme }\ntimeZone: UTC\nasOf: 2026-10-15\n';
  expect(await found(portal, { asOf: LATER })).toContain('REM-2 content/remediations/REM-2026-004.md');
});
