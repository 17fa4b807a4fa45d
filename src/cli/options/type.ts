/** A type of record, as commands take it. */
import { InvalidArgumentError } from 'commander';
import { nearest } from '../../content/schema/nearest.ts';
import { RECORD_TYPES, type RecordType } from '../../model/record-types.ts';

/** The type that is named. */
export function parseType(text: string): RecordType {
  const known = RECORD_TYPES.find((type) => type === text);
  if (known !== undefined) return known;
  const near = nearest(text, RECORD_TYPES);
  const hint = near === null ? '' : ` Did you mean ${near}?`;
  throw new InvalidArgumentError(`There is no such type of record.${hint} The types are ${RECORD_TYPES.join(', ')}.`);
}
