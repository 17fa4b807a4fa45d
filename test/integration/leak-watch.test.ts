/** What is visible is gathered where something is found, and nowhere else. */
import { describe, expect, test } from 'vitest';
import { SiteReader } from '../../src/integration/reading/site-reader.ts';
import type { Hidden } from '../../src/publish/leaks/hidden.ts';
import { emptyFolder, removeFolders, writeFiles } from './folders.ts';

removeFolders();

const WHERE = 'INC-2026-002 /confidential/host';
const HIDDEN: Hidden = {
  audience: 'auditor',
  phrases: new Map([
    ['kestrel-beacon-45', WHERE],
    ['vault-17 on rack four', 'INC-2026-002 /confidential/place'],
  ]),
  names: new Map(),
  files: new Map(),
};

/** What is said of a site with this page and these files, and how often it was asked what is visible. */
async function leaksIn(page: string, visible: readonly string[], isLate: boolean, files = {}) {
  const site = await emptyFolder();
  await writeFiles(site, files);
  const reader = new SiteReader({ site, base: '/' });
  let asked = 0;
  const onAsked = () => {
    asked += 1;
    return visible;
  };
  reader.watch(HIDDEN, onAsked, isLate);
  await reader.page({ address: '/a/', html: new TextEncoder().encode(`<!doctype html><p>${page}</p>`) });
  await reader.written();
  const expectation = { records: [], publicFiles: new Set(Object.keys(files)) };
  const verification = { site, origin: { base: '/', site: null }, expectation, needles: [] };
  const head = {
    schemaVersion: 1 as const,
    tool: { name: 'corroborate' as const, version: '0.1.0' },
    ...{ audience: 'auditor' as const, asOf: '2026-10-15T00:00:00Z', base: '/', records: [] },
  };
  const faults = await reader.finish(verification, { head, originals: new Map() });
  await reader.close();
  return { asked, leaks: faults.filter((fault) => fault.includes('may not see')) };
}

const leak = (file: string, where = WHERE) => `${file}: holds the value of ${where}, which auditor readers may not see`;

describe.each([
  ['late', true, 1],
  ['at once', false, 1],
])('where it is asked for %s', (_when, isLate, times) => {
  test('a value that the readers may see is no leak', async () => {
    const told = await leaksIn('Kestrel-beacon-45.', ['The kestrel-beacon-45 is public.'], isLate);
    expect(told).toEqual({ asked: times, leaks: [] });
  });

  test('another one beside it is a leak, in a page as in a file that was copied', async () => {
    const seen = ['The kestrel-beacon-45 is public.'];
    const text = 'kestrel-beacon-45 in vault-17 on rack four';
    const told = await leaksIn(text, seen, isLate, { 'notes.txt': text });
    const place = 'INC-2026-002 /confidential/place';
    expect(told).toEqual({ asked: times, leaks: [leak('a/index.html', place), leak('notes.txt', place)] });
  });
});

test('where nothing is found it is not asked for', async () => {
  expect(await leaksIn('Nothing of the kind.', [], true)).toEqual({ asked: 0, leaks: [] });
});

test('all that is hidden is a leak where nothing of it is visible', async () => {
  const told = await leaksIn('kestrel-beacon-45', ['Something else.'], true);
  expect(told).toEqual({ asked: 1, leaks: [leak('a/index.html')] });
});
