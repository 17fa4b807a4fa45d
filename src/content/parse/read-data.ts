/** The YAML of a file, or of its front matter, with all that is wrong with it before its fields are judged. */
import type { Path } from '../../model/path.ts';
import type { Fault, Range } from '../fault.ts';
import type { Place } from '../schema/judge.ts';
import { readYaml } from '../yaml/document.ts';
import { type Places, placesIn } from '../yaml/places.ts';
import { readQuickly } from '../yaml/quick/read.ts';
import { type FileText, placeCharacters } from './text-of.ts';

export interface Data {
  readonly value: unknown;
  readonly faults: readonly Fault[];
  /** Paths that have a fault; `[[]]` where there is no value at all. */
  readonly faulty: readonly Path[];
  readonly place: Place;
}

export function readData(file: FileText, at: Range): Data {
  const value = readQuickly(file.clean, at);
  const document = value === undefined ? readYaml(file.clean, at) : null;
  // A sound file is asked for no place, and has no table made of its places.
  let table: Places | null = null;
  const places = (): Places => {
    table ??= placesIn(document ?? readYaml(file.clean, at));
    return table;
  };
  const place: Place = {
    base: [],
    find: (path, end) => places().find(path, end),
    source: (range) => file.text.slice(range.from, range.to),
  };
  const characters = placeCharacters(file.characters, at, (offset) => places().pathAt(offset));
  if (document === null) return { value, faults: characters.faults, faulty: characters.paths, place };
  if (document.contents === null) {
    // A hidden character breaks the syntax around it: what is seen of that is no second fault.
    const faults = characters.faults.length > 0 ? characters.faults : document.faults;
    return { value: undefined, faults, faulty: [[]], place };
  }
  return {
    value: document.value,
    faults: [...characters.faults, ...document.faults],
    faulty: [...characters.paths, ...document.faults.map(({ path }) => path ?? [])],
    place,
  };
}
