/** A type of record, as commands take it. */
import { InvalidArgumentError } from 'commander';
import { nearest } from '../../content/schema/nearest.ts';
import { type FileKind, RECORD_TYPES, type RecordType } from '../../model/record-types.ts';

function oneOf<T extends string>(text: string, types: readonly T[]): T {
  const known = types.find((type) => type === text);
  if (known !== undefined) return known;
  const near = nearest(text, types);
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  throw new InvalidArgumentError(`There is no such type of record.${hint} The types are ${types.join(', ')}.`);
}

/** The type of record that is named. */
export function parseType(text: string): RecordType {
  return oneOf(text, RECORD_TYPES);
}

/** The type of record, or the register, that is named. */
export function parseKind(text: string): FileKind {
  return oneOf<FileKind>(text, [...RECORD_TYPES, 'portal', 'tombstones']);
}
