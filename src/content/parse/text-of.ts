/** A file's text as the parsers see it, and the forbidden characters that were in it. */
import type { Path } from '../../model/path.ts';
import { type Fault, MOST_FAULTS, type Range } from '../fault.ts';
import { characterFaults, withoutForbidden } from '../text/characters.ts';

export interface FileText {
  readonly path: string;
  /** As read. */
  readonly text: string;
  /** Of the same length, with a visible character for each forbidden one but a byte order mark at the beginning. */
  readonly clean: string;
  /** Where the content begins: after a byte order mark. */
  readonly start: number;
  readonly characters: readonly Fault[];
}

export function fileText(path: string, text: string): FileText {
  const characters = characterFaults(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const clean = characters.length === 0 ? text : text.slice(0, start) + withoutForbidden(text.slice(start));
  return { path, text, clean, start, characters };
}

/** The forbidden characters that stand outside of a stretch that is parsed: their fault is the file's. */
export function charactersOutside(file: FileText, within: Range | null): readonly Fault[] {
  return file.characters.filter(
    ({ at }) => within === null || at === null || at.from < within.from || at.from >= within.to,
  );
}

export interface PlacedCharacters {
  readonly faults: readonly Fault[];
  /** The values that hold them; the whole where they were too many to look up one by one. */
  readonly paths: readonly Path[];
}

/** The forbidden characters within a stretch that was parsed, each with the path of the value that holds it. */
export function placeCharacters(
  characters: readonly Fault[],
  within: Range,
  pathAt: (offset: number) => Path,
): PlacedCharacters {
  const faults = characters
    .filter(({ at }) => at !== null && at.from >= within.from && at.from < within.to)
    .map((fault) => ({ ...fault, path: pathAt(fault.at?.from ?? 0) }));
  const held = faults.filter(({ path }) => path.length > 0);
  const paths = characters.length < MOST_FAULTS ? held.map(({ path }) => path) : [[]];
  return { faults: faults.map((fault) => (fault.path.length > 0 ? fault : { ...fault, path: null })), paths };
}
