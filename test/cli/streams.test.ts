/** Standard output that goes away or is full. */
import { closeSync, existsSync, openSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { corroborate, launch } from './run.ts';

test('a reader that leaves is no fault: the exit code stays, and nothing is said', async () => {
  const child = launch(['explain']);
  child.stdout?.destroy();
  const code = new Promise((resolve) => child.on('close', resolve));
  expect(child.stderr === null ? '' : await text(child.stderr)).toBe('');
  expect(await code).toBe(0);
});

test.runIf(existsSync('/dev/full'))('2: a full disk under standard output', async () => {
  const full = openSync('/dev/full', 'w');
  try {
    const { code, stderr } = await corroborate(['explain'], { stdout: full });
    expect(stderr).toMatch(/^corroborate: Cannot write standard output: ENOSPC/);
    expect(code).toBe(2);
  } finally {
    closeSync(full);
  }
});
