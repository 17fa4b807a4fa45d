/**
 * Whole builds for auditors of two contents that differ in confidential values alone: where each value's SHA-256 is
 * masked, the portals are the same, byte for byte.
 */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { type SiteManifest, siteManifest } from '../../src/model/manifest.ts';
import { MANIFEST_FILE } from '../../src/model/manifest-file.ts';
import { copy, folder, removeAfterwards } from '../cli/roots.ts';
import { corroborate } from '../cli/run.ts';
import type { Edit } from '../support/edits.ts';
import { filesIn } from './folders.ts';

removeAfterwards();

const INCIDENT = 'INC-2026-002';
const EVIDENCE = 'EVD-2026-009';
/** What shows a SHA-256 of what is withheld, by design: the pages of the two records. */
const PAGES = [`evidence/${EVIDENCE}/index.html`, `incidents/${INCIDENT}/index.html`];

interface Secret {
  readonly detail: string;
  /** The names of the keys are as confidential as their values. */
  readonly keys: readonly [string, string];
  readonly values: readonly [string, string];
  /** The text of a confidential file. */
  readonly file: string;
}

const ONE: Secret = {
  detail: 'The key of the north door was copied',
  keys: ['machine', 'beacon'],
  values: ['the first machine of them', 'kestrel-47'],
  file: 'A list of quarry workers.\n',
};
const OTHER: Secret = {
  detail: 'Somebody guessed',
  keys: ['alpha-host', 'zulu'],
  values: ['vault-17 on rack four', 'no'],
  file: 'Signed by nobody, and on far more lines than before.\nThis is another one.\n',
};

interface Portal {
  readonly secret: Secret;
  /** The bytes of each file, unpacked, with the SHA-256 of each confidential value masked, and of the two records as shown. */
  readonly files: ReadonlyMap<string, string>;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function edits({ detail, keys, values, file }: Secret): readonly Edit[] {
  const confidential = { [keys[0]]: values[0], [keys[1]]: values[1] };
  const kept = { '/file': '2026/attendance.txt', '/sha256': sha256(file), '/classification': 'confidential' };
  return [
    { file: `incidents/2026/${INCIDENT}.md`, set: { '/confidential': confidential, '/rootCauses/0/detail': detail } },
    { file: 'content/evidence/files/2026/attendance.txt', add: file },
    { file: `content/evidence/${EVIDENCE}.yaml`, set: kept, unset: ['/url'] },
  ];
}

async function unpacked(path: string): Promise<string> {
  const bytes = await readFile(path);
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('latin1');
}

async function portalOf(secret: Secret): Promise<Portal> {
  const out = join(await folder(), 'dist');
  const root = await copy(...edits(secret));
  const args = ['build', '--no-cache', '--root', root, '--out', out, '--audience', 'auditor', '--as-of', '2026-10-15'];
  const { code, stdout, stderr } = await corroborate(args);
  expect(code, stdout + stderr).toBe(0);
  const ofSecrets = [secret.detail, ...secret.values, secret.file].map(sha256);
  const { records } = siteManifest.parse(JSON.parse(await unpacked(join(out, MANIFEST_FILE))));
  const ofRecords = records.filter(({ id }) => [INCIDENT, EVIDENCE].includes(id)).map((record) => record.sha256);
  const masks = [...ofSecrets, ...ofRecords].map((digest, index) => [digest, `<digest ${index}>`] as const);
  const files = new Map<string, string>();
  for (const path of await filesIn(out)) {
    const text = await unpacked(join(out, path));
    files.set(
      path,
      masks.reduce((masked, [digest, mask]) => masked.replaceAll(digest, mask), text),
    );
  }
  return { secret, files };
}

let one: Portal;
let other: Portal;

beforeAll(async () => {
  one = await portalOf(ONE);
  other = await portalOf(OTHER);
}, 300_000);

function below({ files }: Portal, prefix: string): readonly string[] {
  return [...files].filter(([path]) => path.startsWith(prefix)).map(([, text]) => text);
}

/** Files whose bytes say something by themselves: neither the index, which names its files by content, nor the list of all. */
function plainFiles({ files }: Portal): readonly (readonly [path: string, text: string])[] {
  return [...files].filter(([path]) => !path.startsWith('pagefind/') && path !== MANIFEST_FILE);
}

test('every page and file is the same, but for the SHA-256 of what is withheld', async () => {
  expect(plainFiles(one).map(([path]) => path)).toEqual(plainFiles(other).map(([path]) => path));
  expect(plainFiles(one).length).toBeGreaterThan(100);
  for (const [path, text] of plainFiles(one)) expect(other.files.get(path) === text, path).toBe(true);
  const telling = plainFiles(one).filter(([, text]) => text.includes('<digest '));
  expect(telling.map(([path]) => path)).toEqual(PAGES);
});

test('each page is found by the same words, but for the SHA-256', () => {
  const fragments = [one, other].map((portal) => below(portal, 'pagefind/fragment/').toSorted());
  expect(fragments[0]?.length).toBeGreaterThan(100);
  expect(fragments[0]).toEqual(fragments[1]);
  expect(one.files.size).toBe(other.files.size);
});

test('the manifest lists the same, but for the bytes of those pages and of their index', () => {
  const lists = [one, other].map(({ files }) => {
    const { files: listed, ...rest } = JSON.parse(files.get(MANIFEST_FILE) ?? '') as SiteManifest;
    return { ...rest, files: listed.filter(({ path }) => !PAGES.includes(path) && !path.startsWith('pagefind/')) };
  });
  expect(lists[0]).toEqual(lists[1]);
});

test('no file holds a confidential value, or the name of one', () => {
  for (const { files, secret } of [one, other]) {
    const words = [secret.detail, ...secret.keys, ...secret.values, secret.file].filter((text) => text.length > 7);
    for (const [path, text] of files) {
      for (const word of words) expect(text.includes(word), `${path}: ${word}`).toBe(false);
    }
  }
});
