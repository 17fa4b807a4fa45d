/** How public and staff readers see the content: which records, and what stands for the others. */
import { bareIdsIn } from '../../content/body/ids.ts';
import type { Rec } from '../../content/record.ts';
import { keyOf } from '../../graph/links.ts';
import { type Resolution, resolveLink } from '../../graph/resolve.ts';
import type { Audience } from '../../model/audience.ts';
import { isRuleCode } from '../../model/catalogue.ts';
import type { LinkSpec } from '../../model/link.ts';
import type { Path } from '../../model/path.ts';
import { typeOfId } from '../../model/record-types.ts';
import { hiddenLink } from './hidden-link.ts';
import { hiddenLabel } from './public-title.ts';
import { type Seen, visibleRecords } from './visible.ts';

export interface View extends Seen {
  readonly audience: Exclude<Audience, 'auditor'>;
  readonly records: readonly Rec[];
  sees(rec: Pick<Rec, 'type' | 'id'>): boolean;
}

export function viewOf(seen: Seen, audience: Exclude<Audience, 'auditor'>): View {
  const records = visibleRecords(seen, audience);
  const keys = new Set(records.map(keyOf));
  return { ...seen, audience, records, sees: (rec) => keys.has(keyOf(rec)) };
}

/**
 * What stands in a text for an id that it names; null where the id itself does: it is that of a record that is
 * seen, of a commitment, or the code of a rule.
 */
export function idLabel({ graph, sees }: View, id: string): string | null {
  const type = typeOfId(id);
  if (type === null) return null;
  const rec = graph.index.byName(type, id);
  if (rec === undefined) return isRuleCode(id) ? null : hiddenLabel(undefined);
  return sees(rec) ? null : hiddenLabel(rec);
}

/** A text with a label in the place of each id that its readers may not see. */
export function shownWords(view: View, words: string): string {
  let shown = '';
  let from = 0;
  for (const found of bareIdsIn(words)) {
    const label = idLabel(view, found.id);
    if (label === null) continue;
    shown += words.slice(from, found.from) + label;
    from = found.to;
  }
  return shown + words.slice(from);
}

/** A component by its public name; without one staff read what a field of theirs says. */
function componentWords({ graph, audience }: View, id: string): string {
  const name = graph.portal.data.components?.find((one) => one.id === id)?.publicName;
  if (name !== undefined) return hiddenLink(name);
  return audience === 'staff' ? id : hiddenLink('restricted component');
}

/** The lessons of an exercise come with the titles of their remediations. */
function recordWords(view: View, from: Rec | null, rec: Rec, value: string): string {
  if (view.sees(rec)) return value;
  const isLesson = view.audience === 'staff' && from?.type === 'tabletop' && rec.type === 'remediation';
  return hiddenLink(isLesson ? (rec as Rec<'remediation'>).data.title : hiddenLabel(rec));
}

/** The value of a link field: as written where it leads to something that is seen, else a label. */
export function shownReference(view: View, spec: LinkSpec, value: string, from: Rec | null, path: Path): string {
  const target: Resolution = resolveLink(view.graph.index, spec, value, from, path);
  if (target.state !== 'found') return hiddenLink(hiddenLabel(undefined));
  if (target.rec !== null) return recordWords(view, from, target.rec, value);
  return spec.to.includes('component') ? componentWords(view, value) : value;
}
