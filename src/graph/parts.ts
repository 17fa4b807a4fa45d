/** The named parts of a record that something else may point to: headings, findings, root causes, claims. */
import type { Rec } from '../content/record.ts';
import { getAt } from '../model/path.ts';

/** The lists whose entries have an id of their own. */
const LISTS = ['findings', 'rootCauses', 'stages', 'factors'] as const;

/** The anchors of a record's text; null where the text could not be read. */
export function anchorsOf(rec: Rec): readonly string[] | null {
  return rec.body?.readable ? rec.body.headings.map((heading) => heading.anchor) : null;
}

/** The ids of a list of things inside a record, such as its findings; null where the list is faulty. */
export function idsIn(rec: Rec, list: string): readonly string[] | null {
  if (rec.faults.some((fault) => fault.length === 0 || fault[0] === list)) return null;
  const entries = getAt(rec.data, [list]);
  return Array.isArray(entries) ? entries.map((entry: unknown) => String(getAt(entry, ['id']))) : [];
}

/** All parts that a fragment may name; null where one of them could not be read. */
export function partsOf(rec: Rec): readonly string[] | null {
  const anchors = rec.body === null && rec.faults.length === 0 ? [] : anchorsOf(rec);
  const lists = LISTS.map((list) => idsIn(rec, list));
  if (anchors === null || lists.includes(null)) return null;
  const claims = (rec.body?.elements ?? []).flatMap(({ name, attributes }) =>
    name === 'Claim' ? [attributes.id ?? ''] : [],
  );
  return [...anchors, ...lists.flatMap((ids) => ids ?? []), ...claims];
}
