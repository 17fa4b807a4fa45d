/** Paths → places, for findings only: the one file that a finding speaks of is parsed again. */
import type { Path } from '../model/path.ts';
import { isLogType, LOGS } from '../model/registry.ts';
import type { At } from './corpus.ts';
import { readCsv } from './csv/document.ts';
import { findInCsv } from './csv/find.ts';
import type { Range } from './fault.ts';
import { splitFrontMatter } from './front-matter.ts';
import { fileText } from './parse/text-of.ts';
import type { Position, SourceFile } from './source.ts';
import { type LineIndex, lineIndex, positionOf } from './text/lines.ts';
import { readYaml } from './yaml/document.ts';
import { findInYaml } from './yaml/find.ts';

/** Files that were parsed again and are kept at hand: findings come in runs about the same file. */
const AT_HAND = 32;

interface Located {
  readonly lines: LineIndex;
  find(path: Path, at: At): Range | null;
}

function locatedIn({ path, kind, text }: SourceFile): Located {
  const lines = lineIndex(text);
  const { clean, start } = fileText(path, text);
  if (kind === null) return { lines, find: () => null };
  if (path.endsWith('.csv')) {
    // Which columns hold lists makes no difference to where their cells stand.
    const document = readCsv(clean, isLogType(kind) ? LOGS[kind].key : '', () => false);
    return { lines, find: (at) => findInCsv(document, clean, at) };
  }
  const range = path.endsWith('.yaml') ? { from: start, to: text.length } : splitFrontMatter(clean, start).yaml;
  if (range === null) return { lines, find: () => null };
  const document = readYaml(clean, range);
  return { lines, find: (at, end) => findInYaml(document, at, end) };
}

export type Locate = (file: SourceFile, path: Path, at: At) => Position | null;

/** A function that finds places, with a memory of the files that it was asked for last. */
export function locator(): Locate {
  const memory = new Map<SourceFile, Located>();
  return (file, path, at) => {
    const located = memory.get(file) ?? locatedIn(file);
    memory.delete(file);
    memory.set(file, located);
    const [oldest] = memory.keys();
    if (memory.size > AT_HAND && oldest) memory.delete(oldest);
    const range = located.find(path, at);
    return range && positionOf(located.lines, range.from, range.to);
  };
}
