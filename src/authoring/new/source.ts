/** The record that a new one comes from, and the link by which it names it: read off the model's declarations. */
import type { Corpus } from '../../content/corpus.ts';
import { UsageError } from '../../content/errors.ts';
import type { Rec } from '../../content/record.ts';
import { nearest } from '../../content/schema/nearest.ts';
import { listing } from '../../content/schema/phrases.ts';
import { idsIn } from '../../graph/parts.ts';
import { type Field, fieldsOf } from '../../model/fields-of.ts';
import { parseRef, splitFragment } from '../../model/forms.ts';
import type { LinkSpec, LinkTarget } from '../../model/link.ts';
import type { RecordType } from '../../model/record-types.ts';

export interface Source {
  readonly rec: Rec;
  readonly fragment: string | null;
  /** What a link to it is written as. */
  readonly name: string;
  /** The kind of thing that it is as the target of a link. */
  readonly target: LinkTarget;
}

const PARTS: Partial<Record<RecordType, { readonly target: LinkTarget; readonly list: string }>> = {
  review: { target: 'review-finding', list: 'findings' },
  tabletop: { target: 'tabletop-finding', list: 'findings' },
  incident: { target: 'root-cause', list: 'rootCauses' },
};

/** The record that `--from` names. @throws UsageError with the nearest name where there is none */
export function sourceNamed({ records }: Corpus, from: string): Source {
  const { owner, fragment } = splitFragment(from);
  const rec = records.find(({ id }) => id === owner) ?? records.find(({ id }) => id === `plan:${owner}`);
  if (rec === undefined) {
    const names = records.map(({ id }) => id);
    const near = nearest(owner, names);
    throw new UsageError(`There is no record ${owner}.${near === null ? '' : ` Did you mean ${near}?`}`);
  }
  const name = rec.type === 'plan' ? rec.id.slice('plan:'.length) : rec.id;
  if (fragment === null) return { rec, fragment, name, target: rec.type };
  if (rec.type === 'policy' && parseRef(from) !== null) return { rec, fragment, name: from, target: 'policy-clause' };
  const part = PARTS[rec.type];
  const parts = part === undefined ? [] : (idsIn(rec, part.list) ?? []);
  if (part === undefined || !parts.includes(fragment))
    throw new UsageError(`${rec.id} has no ${fragment}.${parts.length === 0 ? '' : ` It has ${listing(parts)}.`}`);
  return { rec, fragment, name: from, target: part.target };
}

export interface LinkKey {
  readonly key: string;
  readonly spec: LinkSpec;
  readonly isList: boolean;
}

function linkKeys(field: Field): readonly (LinkKey & { readonly optional: boolean })[] {
  return [...field.keys].flatMap(([key, child]) => {
    const spec = child.link ?? child.entry?.link ?? null;
    return spec === null ? [] : [{ key, spec, isList: child.link === null, optional: child.optional }];
  });
}

/** What must be said instead where a record as a whole cannot be named, but parts of it can. */
function partsHint(type: RecordType, { rec, fragment }: Source): string {
  const part = PARTS[rec.type];
  if (part === undefined || fragment !== null) return '';
  const takes = linkKeys(fieldsOf(type)).some(({ spec }) => spec.to.includes(part.target));
  const ids = idsIn(rec, part.list) ?? [];
  return takes && ids.length > 0 ? ` Name a part of it: ${listing(ids.map((id) => `${rec.id}#${id}`))}.` : '';
}

/**
 * The key by which a record of a type names its source: one with a mirror before one without, a required one before
 * an optional one.
 *
 * @throws UsageError where no key can name it, or several could
 */
export function linkTo(type: RecordType, source: Source): LinkKey {
  const { target, rec } = source;
  const all = linkKeys(fieldsOf(type)).filter(({ spec }) => spec.to.includes(target) || spec.to.includes('anything'));
  const mirrored = all.filter(({ spec }) => spec.mirrors[target] !== undefined);
  const required = all.filter(({ optional }) => !optional);
  const [only, ...more] = [mirrored, required, all].find((some) => some.length > 0) ?? [];
  if (only === undefined)
    throw new UsageError(`Records of the type ${type} name no ${rec.type}.${partsHint(type, source)}`);
  if (more.length > 0) {
    const keys = [only, ...more].map(({ key }) => key);
    throw new UsageError(
      `Records of the type ${type} name a ${rec.type} in ${listing(keys)}: leave --from out, and write it where it belongs.`,
    );
  }
  return only;
}
