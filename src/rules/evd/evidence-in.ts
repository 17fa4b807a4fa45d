/** The evidence that a record cites, wherever in it. */
import type { Rec } from '../../content/record.ts';
import { visitFields } from '../../model/fields-of.ts';
import type { Path } from '../../model/path.ts';

export interface Citation {
  readonly record: Rec;
  readonly path: Path;
  /** The evidence item's id. */
  readonly id: string;
}

/** Every citation of an evidence item in a record's fields, in their order. */
export function citationsIn(record: Rec): readonly Citation[] {
  const found: Citation[] = [];
  visitFields(record.type, record.data, (value, field, path) => {
    if (typeof value === 'string' && field.link?.to.includes('evidence')) found.push({ record, path, id: value });
  });
  return found;
}
