/** What a record must have in its own case (the model's `requiredWhen`), as problems. */
import type { Path } from '../../model/path.ts';
import type { FileKind } from '../../model/record-types.ts';
import { type MissingKey, requiredWhen } from '../../model/required-when.ts';
import { isWithin } from './problems.ts';

/** The keys that decide which case a record is: while one of them is at fault, nothing follows from it. */
const DECIDING: readonly Path[] = [['status'], ['imported']];

/**
 * The required keys that are missing. What a fault already speaks of is left out, and all of them where the
 * case itself is in doubt.
 *
 * @param faulty paths that have a fault
 */
export function missingKeys(kind: FileKind, data: unknown, faulty: readonly Path[]): readonly MissingKey[] {
  if (data === null || typeof data !== 'object' || Array.isArray(data)) return [];
  if (DECIDING.some((path) => isWithin(path, faulty))) return [];
  return requiredWhen(kind, data as Readonly<Record<string, unknown>>).filter(({ path }) => !isWithin(path, faulty));
}
