/** The development server for readers who see less: the same pages as in their portal, and nothing else of the content. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copy, removeAfterwards } from '../cli/roots.ts';
import { launch } from '../cli/run.ts';

removeAfterwards();

let root = '';
let address = '';
let server: ChildProcess;

beforeAll(async () => {
  root = await copy();
  server = launch(['dev', '--root', root, '--no-cache', '--as-of', '2026-10-15', '--audience', 'staff']);
  const [first] = await once(server.stdout ?? server, 'data');
  address = String(first).split('\n')[0] ?? '';
});

afterAll(async () => {
  server.kill('SIGINT');
  const [code] = await once(server, 'exit');
  expect(code).toBe(0);
});

async function get(path: string): Promise<{ status: number; body: string }> {
  const response = await fetch(new URL(path, address));
  return { status: response.status, body: await response.text() };
}

test.each(['/', '/emergency/', '/roles/incident-commander/', '/policies/incident-response/1.0.0/', '/notice.txt'])(
  '%s is shown',
  async (path) => {
    expect((await get(path)).status).toBe(200);
  },
);

test.each([
  '/incidents/',
  '/incidents/INC-2026-001/',
  '/events/2026-01/',
  '/findings/',
  '/evidence/EVD-2026-002/',
  '/rules/POL-1/',
])('%s is no page of theirs', async (path) => {
  const { status, body } = await get(path);
  expect(status).toBe(404);
  expect(body).not.toMatch(/INC-2026|EVT-2026|EVD-2026/);
});

test('no evidence is served', async () => {
  const register = 'content/evidence/';
  const items = (await readdir(`${root}/${register}`)).filter((name) => name.endsWith('.yaml'));
  const texts = await Promise.all(items.map((name) => readFile(`${root}/${register}${name}`, 'utf8')));
  const hashes = texts.flatMap((text) => /sha256: ([0-9a-f]{64})/.exec(text)?.[1] ?? []);
  expect(hashes.length).toBeGreaterThan(1);
  for (const hash of hashes)
    for (const extension of ['txt', 'png'])
      expect((await get(`/evidence/files/${hash}.${extension}`)).status).toBe(404);
});
