/** The other end of a new record's link, in the record that it comes from. */

import { UsageError } from '../../content/errors.ts';
import type { Rec } from '../../content/record.ts';
import { fieldAt } from '../../model/fields-of.ts';
import { getAt, type Path } from '../../model/path.ts';
import { CannotSplice } from '../nodes.ts';
import { isSealed } from '../sealed-file.ts';
import { withEntry, withValue } from '../splice.ts';
import type { Origin } from './preset.ts';

/** An edit of a YAML text, and where it is made. */
export interface OtherEnd {
  readonly file: string;
  /** Within the record, for what is said of it. */
  readonly path: Path;
  readonly edit: (yaml: string) => string;
}

/** `findings.remediations` of the finding that a fragment names. */
function mirrorPath(rec: Rec, field: string, fragment: string | null): Path {
  const [list = '', ...rest] = field.split('.');
  if (fragment === null) return [list, ...rest];
  const entries = getAt(rec.data, [list]);
  const index = Array.isArray(entries) ? entries.findIndex((entry: unknown) => getAt(entry, ['id']) === fragment) : -1;
  return [list, index, ...rest];
}

/**
 * What has to be written at the other end; null where the link has none, or where it may stay away and could not be
 * written.
 *
 * @param name of the new record
 * @throws UsageError where the other end names another record, or must not be changed
 */
export function otherEnd({ source, link }: Origin, name: string): OtherEnd | null {
  const { rec, fragment, target } = source;
  const field = link.spec.mirrors[target];
  if (field === undefined) return null;
  const path = mirrorPath(rec, field, fragment);
  const written = getAt(rec.data, path);
  if (typeof written === 'string')
    throw new UsageError(`${rec.id} names ${written} in ${field} already, and can name one only.`);
  if (isSealed(rec))
    throw new UsageError(`${rec.id} is approved: naming ${name} in it would break the seal of its text.`);
  // A row of a CSV log leaves its end out; whoever triages it enters the incident there.
  if (rec.file.endsWith('.csv')) return null;
  const whole = [...rec.base, ...path];
  const isList = fieldAt(rec.type, path)?.link === null;
  return {
    file: rec.file,
    path,
    edit: (yaml) => {
      try {
        return isList ? withEntry(yaml, whole, name) : withValue(yaml, whole, name);
      } catch (error) {
        if (!(error instanceof CannotSplice) || written === undefined) throw error;
        throw new UsageError(
          `${name} cannot be added to ${field} in ${rec.file}: ${error.message}. Rewrite the list, or leave --from out.`,
        );
      }
    },
  };
}
