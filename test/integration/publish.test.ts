/** What of the content becomes files of the site, and under which addresses. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/content/corpus.ts';
import { loadContent } from '../../src/content/load.ts';
import type { Rec } from '../../src/content/record.ts';
import { copyEvidence, evidencePublication } from '../../src/publish/evidence-files.ts';
import { isOfKind, servedExtension } from '../../src/publish/file-kinds.ts';
import { recordEntries } from '../../src/publish/manifest.ts';
import { copyPublicFiles, hashedPublicFiles } from '../../src/publish/public-files.ts';
import { urlOf } from '../../src/publish/urls.ts';
import { copy, folder, removeAfterwards } from '../cli/roots.ts';

removeAfterwards();

const LOG = 'content/evidence/EVD-2026-002.yaml';

async function corpusOf(root: string) {
  const corpus = await loadContent(root, { cache: false });
  const items = corpus.records.filter((rec): rec is Rec<'evidence'> => rec.type === 'evidence');
  return { corpus, items };
}

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

describe('evidence files', () => {
  test('a confidential one is withheld, and so is another item with the same bytes', async () => {
    const root = await copy({ file: LOG, set: { '/classification': 'confidential' } });
    const bytes = await readFile(join(root, 'content/evidence/files/2026/access.log'));
    await writeFile(join(root, 'content/evidence/files/2026/again.txt'), bytes);
    const twin = `id: EVD-2026-099\ntitle: Twin\nkind: log\nfile: 2026/again.txt\nsha256: ${sha256(bytes)}\n`;
    const rest =
      'collectedAt: 2026-06-01T00:00:00Z\ncollectedBy: security-lead\nsystemOfRecord: x\nclassification: restricted\n';
    await writeFile(join(root, 'content/evidence/EVD-2026-099.yaml'), twin + rest);
    const { corpus, items } = await corpusOf(root);
    const publication = await evidencePublication(corpus, items);
    expect(publication.get('EVD-2026-002')).toEqual({ served: false, reason: 'confidential' });
    expect(publication.get('EVD-2026-099')).toEqual({ served: false, reason: 'confidential' });
    expect(publication.get('EVD-2026-001')).toEqual({ served: false, reason: 'no-file' });
    expect(publication.get('EVD-2026-010')).toMatchObject({ served: true });
  });

  test('one that changes while the site is built ends the build', async () => {
    const root = await copy();
    const { corpus, items } = await corpusOf(root);
    const publication = await evidencePublication(corpus, items);
    await writeFile(join(root, 'content/evidence/files/2026/access.log'), 'another text');
    await expect(copyEvidence(corpus, publication, await folder())).rejects.toThrow(
      '2026/access.log changed while the site was built',
    );
  });

  test.each([
    ['a.PNG', 'png'],
    ['a.jpeg', 'jpg'],
    ['a.eml', 'txt'],
    ['a.md', 'txt'],
    ['a.csv', 'csv'],
    ['a.svg', null],
    ['a.html', null],
    ['a.js', null],
    ['a.xml', null],
    ['png', null],
    ['a.constructor', null],
  ])('%s is served as %s', (name, extension) => {
    expect(servedExtension(name)).toBe(extension);
  });

  test.each<[string, Buffer, string, boolean]>([
    ['a PNG', Buffer.from('\x89PNG\r\n\x1a\n…', 'latin1'), 'png', true],
    ['a page that calls itself PNG', Buffer.from('<html>'), 'png', false],
    ['a WebP', Buffer.from('RIFF\x10\x00\x00\x00WEBPVP8 ', 'latin1'), 'webp', true],
    ['a WAV that calls itself WebP', Buffer.from('RIFF\x10\x00\x00\x00WAVEfmt ', 'latin1'), 'webp', false],
    ['a text', Buffer.from('Zürich\n'), 'txt', true],
    ['an empty text', Buffer.alloc(0), 'txt', true],
    ['a text in Latin-1', Buffer.from('Zürich', 'latin1'), 'txt', false],
    ['bytes', Buffer.from([1, 0, 2]), 'csv', false],
  ])('%s is judged by its bytes', (_what, bytes, extension, expected) => {
    expect(isOfKind(bytes, extension)).toBe(expected);
  });
});

describe('a picture with metadata', () => {
  const PICTURE = 'content/evidence/files/2026/requests.png';

  async function tagged(): Promise<Buffer> {
    const plain = await readFile(join(await copy(), PICTURE));
    const head = plain.subarray(0, 33);
    const text = Buffer.from('tEXtComment\0taken by kestrel-47', 'latin1');
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(text.length - 4, 0);
    frame.writeUInt32BE(crc32(text), 4);
    return Buffer.concat([head, frame.subarray(0, 4), text, frame.subarray(4), plain.subarray(33)]);
  }

  test('is served without it under its own hash, and its item keeps the hash of the original', async () => {
    const [bytes, plain] = [await tagged(), await readFile(join(await copy(), PICTURE))];
    const root = await copy({ file: 'content/evidence/EVD-2026-010.yaml', set: { '/sha256': sha256(bytes) } });
    await writeFile(join(root, PICTURE), bytes);
    const { corpus, items } = await corpusOf(root);
    const publication = await evidencePublication(corpus, items);
    expect(publication.get('EVD-2026-010')).toMatchObject({
      served: true,
      sha256: sha256(bytes),
      servedSha256: sha256(plain),
      path: `/evidence/files/${sha256(plain)}.png`,
      bytes: plain.length,
    });
    const site = await folder();
    await copyEvidence(corpus, publication, site);
    expect((await readFile(join(site, `evidence/files/${sha256(plain)}.png`))).equals(plain)).toBe(true);
  });

  test('below public/ is copied without it; one that is not whole ends the build', async () => {
    const root = await copy();
    await writeFile(join(root, 'public/plan.png'), await tagged());
    const { corpus } = await corpusOf(root);
    const site = await folder();
    await copyPublicFiles(root, await hashedPublicFiles(corpus), site);
    expect((await readFile(join(site, 'plan.png'))).includes('kestrel')).toBe(false);
    await writeFile(join(root, 'public/plan.png'), (await tagged()).subarray(0, 60));
    const again = (await corpusOf(root)).corpus;
    await expect(copyPublicFiles(root, await hashedPublicFiles(again), await folder())).rejects.toThrow(
      'public/plan.png is no whole picture of its kind',
    );
  });
});

test('a public file never takes the place of a file of the site', async () => {
  const { corpus } = await corpusOf(await copy());
  const site = await folder();
  await writeFile(join(site, 'notice.txt'), 'a file that the site made');
  await expect(copyPublicFiles(corpus.root, await hashedPublicFiles(corpus), site)).rejects.toThrow(
    'public/notice.txt has the path of a file that the site makes',
  );
  expect(await readFile(join(site, 'notice.txt'), 'utf8')).toBe('a file that the site made');
});

const listed = (corpus: Corpus) => ({ corpus, records: corpus.records, rendered: new Map<string, string>() });

test('the manifest names rows of a log by their own content', async () => {
  const { corpus } = await corpusOf(await copy());
  const records = recordEntries(listed(corpus));
  expect(records).toHaveLength(corpus.records.length);
  const rows = records.filter((record) => record.type === 'event');
  expect(new Set(rows.map((record) => record.sha256)).size).toBe(rows.length);
  const changed = await copy({ file: 'incidents/events/2026-01.yaml', replace: 'A scheduled scan', with: 'A scan' });
  const after = recordEntries(listed((await corpusOf(changed)).corpus));
  const moved = after.filter(
    (record) => records.find(({ id, type }) => id === record.id && type === record.type)?.sha256 !== record.sha256,
  );
  expect(moved.map((record) => record.id)).toEqual(['EVT-2026-0001']);
});

test('every record has an address of its own', async () => {
  const { corpus } = await corpusOf(await copy());
  const addresses = corpus.records.map((rec) => urlOf(rec));
  expect(new Set(addresses).size).toBe(addresses.length);
  expect(addresses).toEqual(
    expect.arrayContaining([
      '/policies/incident-response/1.1.0/',
      '/plans/ir-plan/1.0.0/',
      '/incidents/INC-2026-001/',
      '/events/2026-01/#EVT-2026-0001',
      '/on-call/primary/',
      '/thresholds/1.0.0/',
      '/system-description/tarn-ledger/',
    ]),
  );
  const rec = corpus.records.find((each) => each.id === 'INC-2026-001');
  expect(rec && urlOf(rec, '/trust/')).toBe('/trust/incidents/INC-2026-001/');
});
