/** A small site with the manifest that a build would write for it. */
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SiteManifest } from '../../../src/model/manifest.ts';
import { type ManifestHead, manifestWith } from '../../../src/publish/manifest.ts';
import { emptyFolder, writeFiles } from '../../integration/folders.ts';

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<h1>Portal</h1>',
  'incidents/INC-2026-001/index.html': '<h1>INC-2026-001</h1>',
  'notice.txt': '',
};

/** The manifest, with what is to be different about it. */
export function manifestTextOf(other: Partial<SiteManifest> = {}): string {
  const files = Object.entries(FILES).map(([path, text]) => {
    const sha256 = createHash('sha256').update(text).digest('hex');
    return { path, sha256, bytes: Buffer.byteLength(text) };
  });
  const head: ManifestHead = {
    schemaVersion: 1,
    tool: { name: 'corroborate', version: '0.1.0' },
    audience: 'auditor',
    asOf: '2026-10-15T00:00:00Z',
    base: '/',
    records: [],
    ...other,
  };
  return manifestWith({ head, originals: new Map() }, other.files ?? files);
}

/** The site in a folder of its own. */
export async function builtSite(manifest = manifestTextOf()): Promise<string> {
  const folder = await emptyFolder();
  await writeFiles(folder, FILES);
  await writeFile(join(folder, 'manifest.json'), manifest);
  return folder;
}
