/** Results made from files, kept from one run to the next by the content of each file. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { join } from 'node:path';
import { readBytes } from '../walk/read-bytes.ts';
import { engineVersion } from './engine-version.ts';
import { type CacheFolder, ignoreInGit, openFolder, sweep, writeWhole } from './folder.ts';

/** The results of parsing. */
const PARSED = 'parsed';
/** A cache beyond this size is begun anew: it would cost more than it saves. */
const MOST_BYTES = 1024 * 1024 * 1024;
const SEAL_LENGTH = 64;

/** A result as it was written: its place among the cache's bytes. */
interface Kept {
  readonly sha256: string;
  readonly from: number;
  readonly to: number;
}

/** Path, digest of the content, and length of the result, in the order in which the results stand. */
type Index = readonly (readonly [path: string, sha256: string, length: number])[];

export interface Cache {
  /** True where a result for this path is kept, of whatever content. */
  knows(path: string): boolean;
  /** The result for this path and content, as JSON; null where there is none. */
  get(path: string, sha256: string): string | null;
  put(path: string, sha256: string, json: string): void;
  /** Writes what was got and put, and nothing else. @throws WriteFailure */
  save(): void;
}

/** A cache that keeps nothing. */
export const NO_CACHE: Cache = { knows: () => false, get: () => null, put: () => undefined, save: () => undefined };

/**
 * Opens the cache of a root. One that is damaged, of another engine, or not made by this folder on this
 * disk is as good as none.
 *
 * @param name the file within the cache folder
 * @param engine what the results depend on besides the files
 * @throws WriteFailure where the cache folder cannot be used
 */
export function openCache(root: string, name = PARSED, engine = engineVersion()): Cache {
  const folder = openFolder(root);
  if (folder === null) return NO_CACHE;
  ignoreInGit(folder);
  return cacheIn(folder, name, engine);
}

function sealOf(parts: readonly (string | Buffer)[], folder: CacheFolder, engine: string): string {
  const seal = createHmac('sha256', `${folder.identity}\n${engine}`);
  for (const part of parts) seal.update(part);
  return seal.digest('hex');
}

interface Stored {
  readonly bytes: Buffer;
  readonly kept: ReadonlyMap<string, Kept>;
}

const NOTHING: Stored = { bytes: Buffer.alloc(0), kept: new Map() };

/** What is stored: the seal, a line feed, the index as one line of JSON, then the results. */
function readStored(folder: CacheFolder, name: string, engine: string): Stored {
  const { bytes } = readBytes(join(folder.path, name), MOST_BYTES);
  if (bytes === null || bytes.length <= SEAL_LENGTH) return NOTHING;
  const sealed = bytes.subarray(SEAL_LENGTH);
  const seal = Buffer.from(sealOf([sealed], folder, engine));
  if (!timingSafeEqual(seal, bytes.subarray(0, SEAL_LENGTH))) return NOTHING;
  const end = sealed.indexOf('\n');
  const kept = new Map<string, Kept>();
  let from = end + 1;
  for (const [path, sha256, length] of JSON.parse(sealed.toString('utf8', 0, end)) as Index) {
    kept.set(path, { sha256, from, to: from + length });
    from += length;
  }
  return { bytes: sealed, kept };
}

function cacheIn(folder: CacheFolder, name: string, engine: string): Cache {
  const stored = readStored(folder, name, engine);
  const results = new Map<string, { readonly sha256: string; readonly json: string | Buffer }>();
  let changed = false;
  return {
    knows: (path) => stored.kept.has(path),
    get(path, sha256) {
      const found = stored.kept.get(path);
      if (found?.sha256 !== sha256) return null;
      const json = stored.bytes.subarray(found.from, found.to);
      results.set(path, { sha256, json });
      return json.toString('utf8');
    },
    put(path, sha256, json) {
      changed = true;
      results.set(path, { sha256, json });
    },
    save() {
      if (!changed && results.size === stored.kept.size) return;
      const bodies = [...results.values()].map(({ json }) => (typeof json === 'string' ? Buffer.from(json) : json));
      const index: Index = [...results].map(([path, { sha256 }], at) => [path, sha256, bodies[at]?.length ?? 0]);
      const parts = [`${JSON.stringify(index)}\n`, ...bodies];
      writeWhole(folder, name, [sealOf(parts, folder, engine), ...parts]);
      sweep(folder, name);
    },
  };
}
