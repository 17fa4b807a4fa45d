/** The files of a built site, and which of them a site may consist of. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST_FILE } from '../../model/manifest-file.ts';
import { SERVED_EXTENSIONS } from '../file-kinds.ts';
import { HEADERS_FILE } from '../headers.ts';

export interface SiteFile {
  /** Relative to the site, with `/`. */
  readonly path: string;
  /** A regular file; anything else (a link, a socket) is a fault. */
  readonly regular: boolean;
}

function filesIn(folder: string, prefix: string): readonly SiteFile[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${prefix}${entry.name}`;
    return entry.isDirectory() ? filesIn(join(folder, entry.name), `${path}/`) : [{ path, regular: entry.isFile() }];
  });
}

/** Every file of a site, in the order of paths. At one go: to wait for thousands of folders one by one takes thrice as long. */
export function siteFiles(site: string): readonly SiteFile[] {
  return filesIn(site, '').toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

const EVIDENCE = new RegExp(`^evidence/files/[0-9a-f]{64}\\.(?:${[...SERVED_EXTENSIONS].join('|')})$`);

/** What the site itself is made of; files of `public/` are compared by name. */
const OWN: readonly RegExp[] = [
  /^(?:[^/]+\/)*[^/]+\.html$/,
  /^_astro\/[^/]+\.(?:js|css|svg|png|webp|woff2)$/,
  /^pagefind\/(?:fragment|index|filter)\/[^/]+\.pf_(?:fragment|index|filter)$/,
  /^pagefind\/(?:pagefind|pagefind-worker)\.js$/,
  /^pagefind\/(?:pagefind-entry\.json|pagefind\.[^/]+\.pf_meta|wasm\.[a-z-]+\.pagefind)$/,
  EVIDENCE,
  /^periods\/[^/]+\/(?:incidents|events|reviews|remediations|exercises)\.(?:csv|json)$/,
  /^(?:robots\.txt|favicon\.(?:svg|png|ico))$/,
  new RegExp(`^${HEADERS_FILE}$`),
];

/** Files whose bytes are the content's own, down to an empty one. */
export function isContentFile(path: string, publicFiles: ReadonlySet<string>): boolean {
  return publicFiles.has(path) || EVIDENCE.test(path);
}

/**
 * The faults of the list of files as such.
 *
 * @param isEmpty whether a file of the list holds nothing
 */
export function fileFaults(
  files: readonly SiteFile[],
  publicFiles: ReadonlySet<string>,
  isEmpty: (path: string) => boolean,
): readonly string[] {
  return files.flatMap((file) => {
    if (!file.regular) return [`${file.path}: is not a regular file`];
    const expected =
      file.path === MANIFEST_FILE || publicFiles.has(file.path) || OWN.some((form) => form.test(file.path));
    if (!expected) return [`${file.path}: is a file that the site is not meant to have`];
    if (isEmpty(file.path) && !isContentFile(file.path, publicFiles)) return [`${file.path}: is empty`];
    return [];
  });
}
