/** Is a folder the site that a build made? It is, where every file is there as its manifest lists it, and no other. */
import { lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../content/errors.ts';
import type { SiteManifest } from '../../model/manifest.ts';
import { MANIFEST_FILE } from '../../model/manifest-file.ts';
import { type Difference, differences } from './compare-site.ts';
import { readSiteManifest } from './read-manifest.ts';

export interface VerifiedSite {
  readonly manifest: SiteManifest;
  /** SHA-256 of the manifest: who has it from elsewhere knows that the list itself is the one that was made. */
  readonly sha256: string;
  readonly differences: readonly Difference[];
}

function refuseNoFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false });
  if (found === undefined) throw new UsageError(`There is no folder ${folder}.`);
  if (!found.isDirectory()) throw new UsageError(`${folder} is no folder; name the folder of a built site.`);
}

/**
 * Holds a built site against its manifest.
 *
 * @param folder the site
 * @param kept a copy of the manifest that was kept elsewhere; without it the one in the folder is believed
 * @throws UsageError where there is no folder or no manifest, or the manifest is not one that a build wrote
 */
export async function verifySite(folder: string, kept?: string): Promise<VerifiedSite> {
  refuseNoFolder(folder);
  const path = kept ?? join(folder, MANIFEST_FILE);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined)
    throw new UsageError(`There is no ${path}: without a manifest there is nothing to hold the site against.`);
  const { manifest, sha256, bytes } = readSiteManifest(path);
  try {
    return { manifest, sha256, differences: await differences(folder, manifest.files, { sha256, bytes }) };
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    throw new UsageError(`The site cannot be read: ${error.message}`, { cause: error });
  }
}
