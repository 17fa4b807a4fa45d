/** The evidence that a record cites, wherever in it. */
import type { Rec } from '../../content/record.ts';
import type { Field } from '../../model/fields-of.ts';
import type { Path } from '../../model/path.ts';
import { visitFields, type Wanted } from '../../model/visit-fields.ts';

export interface Citation {
  readonly record: Rec;
  readonly path: Path;
  /** The evidence item's id. */
  readonly id: string;
}

const evidence: Wanted = (field) => field.link?.to.includes('evidence') ?? false;

/** Every citation of an evidence item in a record's fields, in their order. */
export function citationsIn(record: Rec): readonly Citation[] {
  const found: Citation[] = [];
  const add = (value: unknown, _field: Field, path: Path) => {
    if (typeof value === 'string') found.push({ record, path, id: value });
  };
  visitFields(record.type, record.data, add, { wanted: evidence });
  return found;
}
