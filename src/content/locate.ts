/** Paths → places and places → paths, for findings only: the one file that a finding speaks of is parsed again. */
import type { Path } from '../model/path.ts';
import { isLogType, LOGS } from '../model/registry.ts';
import type { At } from './corpus.ts';
import { readCsv } from './csv/document.ts';
import { findInCsv, pathInCsv } from './csv/find.ts';
import type { Range } from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';
import { fileText } from './parse/text-of.ts';
import type { Position, SourceFile } from './source.ts';
import { type LineIndex, lineIndex, positionOf } from './text/lines.ts';
import { readYaml } from './yaml/document.ts';
import { placesIn } from './yaml/places.ts';

interface Located {
  readonly lines: LineIndex;
  find(path: Path, at: At): Range | null;
  /** The deepest entry of the data that holds an offset. */
  entryAt(offset: number): Path;
}

const NOTHING = { find: () => null, entryAt: () => [] };

/** What of a file has to be known to find places in it. */
export type Readable = Pick<SourceFile, 'path' | 'kind' | 'text'>;

function locatedIn({ path, kind, text }: Readable): Located {
  const lines = lineIndex(text);
  const { clean, start } = fileText(path, text);
  if (kind === null) return { lines, ...NOTHING };
  if (path.endsWith('.csv')) {
    // Which columns hold lists makes no difference to where their cells stand.
    const list = isLogType(kind) ? LOGS[kind].key : '';
    const { columns, starts } = readCsv(clean, list, () => false);
    const document = { columns, starts };
    return {
      lines,
      find: (at) => findInCsv(document, clean, at),
      entryAt: (offset) => pathInCsv(document, clean, list, offset),
    };
  }
  const range = path.endsWith('.yaml') ? { from: start, to: text.length } : splitFrontMatter(clean, start).yaml;
  if (range === null) return { lines, ...NOTHING };
  const places = placesIn(readYaml(clean, range));
  return {
    lines,
    find: places.find,
    entryAt: (offset) => (offset < range.from || offset >= range.to ? [] : places.pathAt(offset)),
  };
}

/** The value, or the key, that holds an offset; null in a comment, and outside of the data. */
function holderOf(located: Located, offset: number): Path | null {
  const path = located.entryAt(offset);
  const held = (['value', 'key'] as const).some((end) => {
    const range = path.length === 0 ? null : located.find(path, end);
    return range !== null && range.from <= offset && offset < range.to;
  });
  return held ? path : null;
}

export type Locate = (file: Readable, path: Path, at: At) => Position | null;
export type PathAt = (file: Readable, offset: number) => Path | null;

export interface Locator {
  readonly locate: Locate;
  readonly pathAt: PathAt;
}

/** Finds places. A file is parsed again once at most: what is kept of it is small. */
export function locator(): Locator {
  const memory = new Map<Readable, Located>();
  const located = (file: Readable): Located => {
    const known = memory.get(file);
    if (known) return known;
    const found = locatedIn(file);
    memory.set(file, found);
    return found;
  };
  return {
    locate(file, path, at) {
      const { lines, find } = located(file);
      const range = find(path, at);
      return range && positionOf(lines, range.from, range.to);
    },
    pathAt: (file, offset) => holderOf(located(file), offset),
  };
}
