/** A content root → a corpus. */
import { assemble, type Gathered } from './assemble.ts';
import { NO_CACHE, openCache } from './cache/cache.ts';
import type { Corpus } from './corpus.ts';
import { locator } from './locate.ts';
import { readPublicFolder, refusedFinding, strayFile, strayFindings } from './misplaced.ts';
import type { TextWork } from './parse/text-maker.ts';
import { type Making, parseFiles, type Reading, withoutText } from './parse-all.ts';
import { inReadingOrder } from './read-files.ts';
import { openRoot, requireContent } from './root.ts';
import { secretsBeside, secretsIn } from './secrets/scan.ts';
import { claimOf } from './walk/claim.ts';
import { readEvidence } from './walk/read-evidence.ts';
import { type Tree, walkRoot } from './walk/tree.ts';

/** How far the reading has come. */
export interface LoadStep {
  readonly doing: string;
  readonly done: number;
  readonly total: number;
}

export interface LoadOptions {
  /** False: neither read nor write the cache in the root. Default true. */
  readonly cache?: boolean | undefined;
  readonly onProgress?: ((step: LoadStep) => void) | undefined;
  /** Called when the threads that parse have their first work, and this one has little to do for a while. */
  readonly onBegun?: (() => void) | undefined;
  /** What to make of each sound text while its tree is at hand. Default: nothing. */
  readonly texts?: TextWork | undefined;
}

function makingOf(root: string, { texts, cache }: LoadOptions): Making | null {
  if (texts === undefined) return null;
  return { ...texts, cache: cache === false ? NO_CACHE : openCache(root, texts.cacheName, texts.version) };
}

/**
 * Reads a content root. Faults of the content are findings of the corpus and never end the reading.
 *
 * @param root a folder, absolute or relative to the working directory
 * @throws UsageError where the root cannot be read, NoContentError where it holds no portal.yaml or no
 * policy, WriteFailure where the cache cannot be written
 */
export async function loadContent(root: string, options: LoadOptions = {}): Promise<Corpus> {
  return assemble(await gather(root, options));
}

/** All that is read of a content root, before it is put together. Throws as `loadContent` does. */
export async function gather(root: string, options: LoadOptions = {}): Promise<Gathered> {
  const path = openRoot(root);
  const tree = walkRoot(path);
  requireContent(path, root, tree);
  const cache = options.cache === false ? NO_CACHE : openCache(path);
  const claimed = inReadingOrder(tree.files);
  const reading: Reading = {
    root: path,
    cache,
    making: makingOf(path, options),
    files: new Map(),
    parsed: new Map(),
    secrets: [],
    givenUp: [],
    findings: [],
    onProgress: progress(options, claimed.length),
  };
  const parsing = parseFiles(reading, claimed);
  options.onBegun?.();
  const [evidence] = await Promise.all([readEvidence(path, tree.evidence), parsing]);
  cache.save();
  reading.making?.cache.save();
  const strays = tree.files.filter((file) => !reading.files.has(file));
  const strayFiles = strays.map((file) => strayFile(path, file));
  const publicFolder = readPublicFolder(tree);
  addUnread(reading, tree, strays);
  const { locate, pathAt } = locator();
  return {
    ...reading,
    tree,
    locate,
    secrets: [
      ...reading.secrets.sort((a, b) => (a.file < b.file ? -1 : Number(a.file > b.file))),
      ...(await secretsIn(reading.givenUp, pathAt)),
      ...(await secretsBeside(path, [...tree.evidence, ...tree.public, ...strays])),
    ],
    strays: new Map(strayFiles.flatMap(({ rec }) => rec ?? []).map((rec) => [rec.file, rec])),
    findings: [
      ...[...tree.refused, ...evidence.refused].map(refusedFinding),
      ...strayFindings(strayFiles),
      ...publicFolder.findings,
      ...reading.findings,
    ],
    evidence: evidence.files,
    publicFiles: publicFolder.files,
  };
}

function progress({ onProgress }: LoadOptions, total: number): () => void {
  let done = 0;
  return () => onProgress?.({ doing: 'reading files', done: ++done, total });
}

/** Files that were never opened stand in the corpus without a text: links by their place's name, strays by none. */
function addUnread(reading: Reading, tree: Tree, strays: readonly string[]): void {
  for (const path of [...strays, ...tree.unknown]) {
    const claim = claimOf(path);
    if (claim) reading.parsed.set(path, withoutText(claim));
    if (claim || strays.includes(path))
      reading.files.set(path, { path, kind: claim?.kind ?? null, bytes: 0, sha256: '', text: '' });
  }
}
