/** Every content file of a root: read once, then parsed in a thread or taken from the cache. */
import { availableParallelism } from 'node:os';
import { isLogType } from '../model/registry.ts';
import type { Cache } from './cache/cache.ts';
import type { FileToParse, ParsedFile, ScannedFile } from './parse/parsed.ts';
import { stubOf } from './parse/stub.ts';
import { MADE_OF, type TextWork } from './parse/text-maker.ts';
import type { Ending } from './pool/member.ts';
import { parseAll } from './pool/pool.ts';
import { FILE_TIME } from './pool/watchdog.ts';
import { type ClaimedFile, readFile, unreadable } from './read-files.ts';
import type { Secret } from './secrets/scan.ts';
import type { ContentFinding, SourceFile } from './source.ts';
import type { Claim } from './walk/claim.ts';

/**
 * A second thread costs most of a second: it starts, and learns again what the first has learned. Where two processors
 * are all there are, it takes from this thread what it gives, and is worth it for many files only.
 */
const FILES_FOR_TWO = availableParallelism() > 2 ? 48 : 3000;

/** What is made of texts besides their records. */
export interface Making extends TextWork {
  readonly cache: Cache;
}

/** What has been read so far. */
export interface Reading {
  readonly root: string;
  readonly cache: Cache;
  /** Null where nothing is made of texts. */
  readonly making: Making | null;
  readonly files: Map<string, SourceFile>;
  readonly parsed: Map<string, ParsedFile>;
  /** Those in the texts that were parsed. */
  readonly secrets: Secret[];
  /** Files with a text that no thread came to an end with. */
  readonly givenUp: SourceFile[];
  readonly findings: ContentFinding[];
  readonly onProgress: () => void;
}

function keep(reading: Reading, path: string, parsed: ParsedFile): void {
  reading.parsed.set(path, parsed);
  reading.onProgress();
}

function keepResult(reading: Reading, path: string, json: string): void {
  const scanned = JSON.parse(json) as ScannedFile;
  reading.secrets.push(...scanned.secrets);
  keep(reading, path, scanned);
}

/** What stands for a file that has no text, or that was given up. */
export function withoutText(claim: Claim): ParsedFile {
  const many = isLogType(claim.kind);
  return { kind: claim.kind, records: many ? [] : [stubOf(claim)], findings: [], opaque: many };
}

/** As JSON, so that the cache knows of texts too that nothing was made of. */
function keepMade({ making }: Reading, path: string, json: string): void {
  making?.onMade(path, JSON.parse(json) as string | null);
}

function isMade({ claim }: ClaimedFile, making: Making | null): making is Making {
  return making !== null && claim.extension === MADE_OF;
}

/** Reads files as the threads ask for more; what the cache knows is not given to them. */
function* filesToParse(reading: Reading, claimed: readonly ClaimedFile[]): Generator<FileToParse, undefined> {
  for (const file of claimed) {
    const { path, claim } = file;
    const { source, finding } = readFile(reading.root, path, claim);
    reading.files.set(path, source);
    if (finding) {
      reading.findings.push(finding);
      keep(reading, path, withoutText(claim));
      continue;
    }
    const known = reading.cache.get(path, source.sha256);
    const made = isMade(file, reading.making) ? reading.making.cache.get(path, source.sha256) : 'null';
    if (known === null || made === null) {
      yield { path, text: source.text };
      continue;
    }
    keepResult(reading, path, known);
    keepMade(reading, path, made);
  }
  return undefined;
}

const GIVEN_UP: Readonly<Record<Ending, string>> = {
  time: `Reading the file takes longer than ${FILE_TIME / 1000} seconds`,
  memory: 'Reading the file takes more memory than a file may take',
};
const GIVEN_UP_HELP = 'Split it, or look for brackets, quotes or list marks that repeat without end.';

function threadsFor({ cache, making }: Reading, claimed: readonly ClaimedFile[]): number {
  const isKnown = (file: ClaimedFile) =>
    cache.knows(file.path) && (!isMade(file, making) || making.cache.knows(file.path));
  const unknown = claimed.filter((file) => !isKnown(file)).length;
  return unknown < FILES_FOR_TWO ? 1 : Math.min(2, availableParallelism());
}

/** Reads and parses every file that a folder claims, into `reading`. */
export async function parseFiles(reading: Reading, claimed: readonly ClaimedFile[]): Promise<void> {
  const claims = new Map(claimed.map(({ path, claim }) => [path, claim]));
  await parseAll({
    files: filesToParse(reading, claimed),
    threads: threadsFor(reading, claimed),
    maker: reading.making?.module ?? null,
    onParsed({ path }, { parsed, made }) {
      const sha256 = reading.files.get(path)?.sha256 ?? '';
      keepResult(reading, path, parsed);
      reading.cache.put(path, sha256, parsed);
      if (reading.making === null || !path.endsWith(MADE_OF)) return;
      const json = JSON.stringify(made);
      keepMade(reading, path, json);
      reading.making.cache.put(path, sha256, json);
    },
    onGivenUp({ path }, ending) {
      const claim = claims.get(path);
      const source = reading.files.get(path);
      if (!claim || !source) return;
      reading.givenUp.push(source);
      reading.findings.push(unreadable(path, claim, GIVEN_UP[ending], GIVEN_UP_HELP));
      keep(reading, path, withoutText(claim));
    },
  });
}
