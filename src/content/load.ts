/** A content root → a corpus: every file read once, parsed in threads or taken from the cache. */
import { availableParallelism } from 'node:os';
import { isLogType } from '../model/registry.ts';
import { assemble, type Gathered } from './assemble.ts';
import { type Cache, NO_CACHE, openCache } from './cache/cache.ts';
import type { Corpus } from './corpus.ts';
import { locator } from './locate.ts';
import { readPublicFolder, refusedFinding, strayFindings, strayRecord } from './misplaced.ts';
import type { FileToParse, ParsedFile } from './parse/parsed.ts';
import { stubOf } from './parse/stub.ts';
import type { Ending } from './pool/member.ts';
import { parseAll } from './pool/pool.ts';
import { FILE_TIME } from './pool/watchdog.ts';
import { inReadingOrder, readFile, unreadable } from './read-files.ts';
import { openRoot, requireContent } from './root.ts';
import { findSecrets } from './secrets/scan.ts';
import type { ContentFinding, SourceFile } from './source.ts';
import { type Claim, claimOf } from './walk/claim.ts';
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
}

/** A thread costs a quarter of a second to start: for fewer files than this one is enough. */
const FILES_FOR_TWO = 48;

interface Reading {
  readonly root: string;
  readonly cache: Cache;
  readonly files: Map<string, SourceFile>;
  readonly parsed: Map<string, ParsedFile>;
  readonly findings: ContentFinding[];
  readonly onProgress: () => void;
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
    files: new Map(),
    parsed: new Map(),
    findings: [],
    onProgress: progress(options, claimed.length),
  };
  const threads =
    claimed.filter((file) => !cache.knows(file.path)).length < FILES_FOR_TWO ? 1 : Math.min(2, availableParallelism());
  const [evidence] = await Promise.all([readEvidence(path, tree.evidence), parseFiles(reading, claimed, threads)]);
  cache.save();
  const strays = tree.files.filter((file) => !reading.files.has(file));
  const publicFolder = readPublicFolder(tree);
  addUnread(reading, tree, strays);
  const { locate, pathAt } = locator();
  return {
    ...reading,
    tree,
    locate,
    secrets: await findSecrets(path, reading.files.values(), [...tree.evidence, ...tree.public, ...strays], pathAt),
    strays: new Map(strays.flatMap((file) => strayRecord(file) ?? []).map((rec) => [rec.file, rec])),
    findings: [
      ...[...tree.refused, ...evidence.refused].map(refusedFinding),
      ...strayFindings(strays),
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

function keep(reading: Reading, path: string, parsed: ParsedFile): void {
  reading.parsed.set(path, parsed);
  reading.onProgress();
}

/** What stands for a file that has no text, or that was given up. */
function withoutText(claim: Claim): ParsedFile {
  const many = isLogType(claim.kind);
  return { kind: claim.kind, records: many ? [] : [stubOf(claim)], findings: [], opaque: many };
}

/** Reads files as the threads ask for more; what the cache knows is not given to them. */
function* filesToParse(
  reading: Reading,
  claimed: ReturnType<typeof inReadingOrder>,
): Generator<FileToParse, undefined> {
  for (const { path, claim } of claimed) {
    const { source, finding } = readFile(reading.root, path, claim);
    reading.files.set(path, source);
    if (finding) {
      reading.findings.push(finding);
      keep(reading, path, withoutText(claim));
      continue;
    }
    const known = reading.cache.get(path, source.sha256);
    if (known === null) yield { path, text: source.text };
    else keep(reading, path, JSON.parse(known) as ParsedFile);
  }
  return undefined;
}

const GIVEN_UP: Readonly<Record<Ending, string>> = {
  time: `Reading the file takes longer than ${FILE_TIME / 1000} seconds`,
  memory: 'Reading the file takes more memory than a file may take',
};

async function parseFiles(
  reading: Reading,
  claimed: ReturnType<typeof inReadingOrder>,
  threads: number,
): Promise<void> {
  await parseAll({
    files: filesToParse(reading, claimed),
    threads,
    onParsed({ path }, json) {
      keep(reading, path, JSON.parse(json) as ParsedFile);
      reading.cache.put(path, reading.files.get(path)?.sha256 ?? '', json);
    },
    onGivenUp({ path }, ending) {
      const claim = claimOf(path);
      if (claim === null) return;
      reading.findings.push(
        unreadable(
          path,
          claim,
          GIVEN_UP[ending],
          'Split it, or look for brackets, quotes or list marks that repeat without end.',
        ),
      );
      keep(reading, path, withoutText(claim));
    },
  });
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
