/** The development server: what changes is checked and shown, and a fault never ends it. */
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startPreview } from '../../src/integration/dev.ts';
import { copy, folder, removeAfterwards } from '../cli/roots.ts';
import { launch } from '../cli/run.ts';
import { MANIFEST, writeFiles } from './folders.ts';
import { treeOf } from './trees.ts';

removeAfterwards();

let root = '';
let address = '';
let server: ChildProcess;
const TEXT = 'content/remediations/REM-2026-001.md';

beforeAll(async () => {
  root = await copy();
  server = launch(['dev', '--root', root, '--no-cache', '--as-of', '2026-10-15']);
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

/** Asks until the answer holds the words, or shows what it held at last. */
async function shows(path: string, words: string): Promise<void> {
  for (let tries = 0; tries < 150; tries += 1) {
    if ((await get(path)).body.includes(words)) return;
    await wait(200);
  }
  expect((await get(path)).body).toContain(words);
}

async function edit(file: string, from: string, to: string): Promise<void> {
  const before = await readFile(join(root, file), 'utf8');
  expect(before).toContain(from);
  await writeFile(join(root, file), before.replace(from, to));
}

test('pages, evidence and public files are served', async () => {
  await shows('/remediations/REM-2026-001/', 'The lifetime is set in one place.');
  await shows('/policies/incident-response/1.1.0/', 'id="escalation"');
  expect((await get('/notice.txt')).status).toBe(200);
});

test('an edited text of either kind is shown', async () => {
  await edit(TEXT, 'The lifetime is set in one place.', 'The lifetime is set elsewhere.');
  await shows('/remediations/REM-2026-001/', 'The lifetime is set elsewhere.');
  await edit('content/reviews/PIR-2026-001.mdx', '\n---\n\n', '\n---\n\nA sentence that was added.\n\n');
  await shows('/reviews/PIR-2026-001/', 'A sentence that was added.');
});

test('a text that the check refuses does not hide the others', async () => {
  await edit(TEXT, 'The lifetime is set elsewhere.', '<script>alert(1)</script>');
  await shows('/remediations/REM-2026-001/', 'This text cannot be shown');
  await shows('/incidents/INC-2026-001/', 'The application could not be reached');
  await edit(TEXT, '<script>alert(1)</script>', 'The lifetime is set elsewhere.');
  await shows('/remediations/REM-2026-001/', 'The lifetime is set elsewhere.');
});

test('a page that is asked for while the content is read again does not keep the old text', async () => {
  let isOver = false;
  const readers = [1, 2].map(async () => {
    while (!isOver) await get('/remediations/REM-2026-001/');
  });
  const texts = [
    'The lifetime is set elsewhere.',
    ...Array.from({ length: 8 }, (_, at) => `It is set in place ${at}.`),
  ];
  try {
    for (const [at, text] of texts.slice(1).entries()) {
      await edit(TEXT, texts[at] ?? '', text);
      await shows('/remediations/REM-2026-001/', text);
    }
  } finally {
    isOver = true;
    await Promise.all(readers);
  }
  await edit(TEXT, texts.at(-1) ?? '', 'The lifetime is set elsewhere.');
  await shows('/remediations/REM-2026-001/', 'The lifetime is set elsewhere.');
});

test('a portal.yaml with a fault is reported, and the site comes back when it is mended', async () => {
  await edit('content/portal.yaml', 'organisation:', 'organization:');
  await shows('/', 'SYN-3');
  await edit('content/portal.yaml', 'organization:', 'organisation:');
  await shows('/remediations/REM-2026-001/', 'The lifetime is set elsewhere.');
});

test('nothing is written into the root', async () => {
  expect(
    Object.keys(await treeOf(root)).filter(
      (path) => !/^(?:content|incidents|policies|public|\.corroborate)\//.test(path),
    ),
  ).toEqual([]);
});

test('a server that starts on a fault shows the site once it is mended', async () => {
  const bad = await copy({ file: 'content/portal.yaml', replace: 'organisation:', with: 'organization:' });
  const other = launch(['dev', '--root', bad, '--no-cache', '--as-of', '2026-10-15']);
  const [first] = await once(other.stdout ?? other, 'data');
  const home = String(first).split('\n')[0] ?? '';
  expect(await (await fetch(home)).text()).toContain('SYN-3');
  const portal = join(bad, 'content/portal.yaml');
  await writeFile(portal, (await readFile(portal, 'utf8')).replace('organization:', 'organisation:'));
  await expect
    .poll(async () => (await fetch(home)).text(), { timeout: 30_000, interval: 300 })
    .toContain('INC-2026-001');
  other.kill('SIGINT');
  await once(other, 'exit');
});

test('preview serves a portal as it was built, and nothing else', async () => {
  const out = join(await folder(), 'dist');
  await expect(startPreview({ out })).rejects.toMatchObject({ exitCode: 2 });
  await writeFiles(out, {
    'manifest.json': MANIFEST,
    'index.html': 'home',
    '404.html': 'none',
    'a/index.html': 'page a',
  });
  const preview = await startPreview({ out });
  expect(await (await fetch(`${preview.url}a/`)).text()).toBe('page a');
  expect((await fetch(`${preview.url}b/`)).status).toBe(404);
  await preview.stop();
});
