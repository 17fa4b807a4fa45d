/** What a record is called where its readers may not see the record itself. */
import type { Rec } from '../../content/record.ts';
import { fieldsOf } from '../../model/fields-of.ts';
import { getAt } from '../../model/path.ts';
import type { RecordType } from '../../model/record-types.ts';

/** Said of a record that has no title for its readers. */
export const RESTRICTED = 'restricted record';

/** Keys of titles; the first that the model marks public counts. */
const TITLES = ['publicTitle', 'title', 'name', 'regime'] as const;

/** Types that are told whole, once they are approved and issued: before that not even their title is. */
const RELEASED_WHOLE: ReadonlySet<RecordType> = new Set(['disclosure', 'system-description']);

/** The public title of a record; null where it has none, or is a draft. */
function publicTitle(rec: Rec): string | null {
  if (rec.draft || rec.faults.length > 0 || RELEASED_WHOLE.has(rec.type)) return null;
  const key = TITLES.find((name) => fieldsOf(rec.type).keys.get(name)?.class === 'public');
  const title = key === undefined ? undefined : getAt(rec.data, [key]);
  return typeof title === 'string' ? title : null;
}

/** A hidden record in words: its public title, else that it is restricted. */
export function hiddenLabel(rec: Rec | undefined): string {
  return (rec && publicTitle(rec)) ?? RESTRICTED;
}
