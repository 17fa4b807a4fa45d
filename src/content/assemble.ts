/** What was read and parsed, file by file, as one corpus. */
import type { Path } from '../model/path.ts';
import { PORTAL_FILE, PUBLIC_FILES, TOMBSTONES_FILE } from '../model/places.ts';
import type { RecordType } from '../model/record-types.ts';
import type { At, Corpus, EvidenceFile, Register } from './corpus.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Locate } from './locate.ts';
import { strayLog } from './misplaced.ts';
import type { ParsedFile, ParsedRecord } from './parse/parsed.ts';
import type { Rec } from './record.ts';
import type { Secret } from './secrets/scan.ts';
import { readText } from './secrets/text-files.ts';
import type { ContentFinding, SourceFile } from './source.ts';
import { claimOf, typesBelow } from './walk/claim.ts';
import type { Tree } from './walk/tree.ts';

export interface Gathered {
  readonly root: string;
  readonly tree: Tree;
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly parsed: ReadonlyMap<string, ParsedFile>;
  /** Records that stand in for files that lie in the wrong place, by their file. */
  readonly strays: ReadonlyMap<string, Rec>;
  readonly findings: readonly ContentFinding[];
  readonly evidence: ReadonlyMap<string, EvidenceFile>;
  readonly publicFiles: readonly string[];
  readonly secrets: readonly Secret[];
  readonly locate: Locate;
}

function isRegister(kind: ParsedFile['kind']): kind is 'portal' | 'tombstones' {
  return kind === 'portal' || kind === 'tombstones';
}

/** The main thread knows by the file's kind what the data is; what is not of that form is named in `faults`. */
function toRec(type: RecordType, file: string, record: ParsedRecord): Rec {
  return { type, file, ...record } as Rec;
}

function recordsOf(paths: readonly string[], { parsed, strays }: Gathered): readonly Rec[] {
  const records: Rec[] = [];
  const ids = new Set<string>();
  for (const path of paths) {
    const file = parsed.get(path);
    if (!file || isRegister(file.kind)) continue;
    for (const record of file.records) {
      records.push(toRec(file.kind, path, record));
      ids.add(record.id);
    }
  }
  // A file in the wrong place keeps references to it from dangling, and is no second record of its id.
  for (const [, rec] of strays) if (!ids.has(rec.id)) records.push(rec);
  return records;
}

function registerOf<K extends 'portal' | 'tombstones'>(
  type: K,
  file: string,
  { parsed }: Gathered,
): Register<K> | null {
  const found = parsed.get(file);
  const record = found?.records[0];
  if (!record) return null;
  return { type, id: type, file, data: record.data, base: [], faults: record.faults } as unknown as Register<K>;
}

function opaqueTypes({ parsed, tree, files }: Gathered): ReadonlySet<RecordType> {
  const types = new Set<RecordType>();
  for (const { kind, opaque } of parsed.values()) if (opaque && !isRegister(kind)) types.add(kind);
  for (const path of tree.unknown) if (!claimOf(path)) for (const type of typesBelow(path)) types.add(type);
  for (const { path, kind } of files.values()) {
    const type = kind === null ? strayLog(path) : null;
    if (type !== null) types.add(type);
  }
  return types;
}

/** portal.yaml of which nothing could be read. */
const NO_PORTAL = {
  type: 'portal',
  id: 'portal',
  file: PORTAL_FILE,
  data: {},
  base: [],
  faults: [[]],
} as unknown as Register<'portal'>;

export function assemble(gathered: Gathered): Corpus {
  const { root, files, parsed, findings, tree, locate } = gathered;
  const paths = [...files.keys()].sort();
  return {
    root,
    files: paths.flatMap((path) => files.get(path) ?? []),
    records: recordsOf(paths, gathered),
    portal: registerOf('portal', PORTAL_FILE, gathered) ?? NO_PORTAL,
    tombstones: registerOf('tombstones', TOMBSTONES_FILE, gathered),
    findings: [...findings, ...paths.flatMap((path) => parsed.get(path)?.findings ?? [])],
    opaqueTypes: opaqueTypes(gathered),
    evidenceFiles: gathered.evidence,
    publicFiles: gathered.publicFiles,
    secrets: gathered.secrets,
    publicText: (path) => readText(root, `${PUBLIC_FILES}/${path}`),
    unreadable: tree.unknown,
    file: (path) => files.get(path),
    bodyText: (path) => bodyTextOf(files.get(path)),
    locate(path: string, at: Path, end: At) {
      const file = files.get(path);
      return file ? locate(file, at, end) : null;
    },
  };
}

function bodyTextOf(file: SourceFile | undefined): string {
  if (!file || !/\.mdx?$/.test(file.path)) return '';
  const { body } = splitFrontMatter(file.text, file.text.startsWith('\uFEFF') ? 1 : 0);
  return body === null ? '' : file.text.slice(body.from);
}
