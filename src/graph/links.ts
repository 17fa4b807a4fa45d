/** Every link of every record, resolved once: what dangles, and what points back at a record. */
import type { Register } from '../content/corpus.ts';
import type { Rec } from '../content/record.ts';
import { isReference, type LinkSpec } from '../model/link.ts';
import type { Path } from '../model/path.ts';
import { faultsOf, visitFields, type Wanted } from '../model/visit-fields.ts';
import type { Index } from './record-index.ts';
import { type Resolution, resolveLink } from './resolve.ts';

/** A link field of a record, or of portal.yaml or tombstones.yaml, with what its value leads to. */
export interface Link<From = Rec> {
  readonly from: From;
  readonly path: Path;
  readonly value: string;
  readonly spec: LinkSpec;
  readonly to: Resolution;
}

/** A link that arrived: seen from its target. */
export interface Backlink {
  readonly from: Rec;
  readonly path: Path;
  /** The part of the record that is named, such as a finding, or null for the record as a whole. */
  readonly fragment: string | null;
}

export interface LinkTable {
  /** Links that lead nowhere, in the order of their records. */
  readonly broken: readonly Link[];
  backlinks(rec: Pick<Rec, 'type' | 'id'>): readonly Backlink[];
}

const links: Wanted = ({ link }) => link !== null;

/** Calls `visit` for each link of a record whose value has no fault of its own. */
export function visitLinks(index: Index, rec: Rec, visit: (link: Link) => void): void {
  visitFields(
    rec.type,
    rec.data,
    (value, field, path) => {
      if (field.link === null || typeof value !== 'string' || !isReference(value, field.link)) return;
      visit({ from: rec, path, value, spec: field.link, to: resolveLink(index, field.link, value, rec, path) });
    },
    { wanted: links, skip: faultsOf(rec) },
  );
}

type AnyRegister = Register<'portal'> | Register<'tombstones'>;

/** The links of portal.yaml or tombstones.yaml that lead nowhere. */
export function brokenRegisterLinks(index: Index, register: AnyRegister): readonly Link<AnyRegister>[] {
  const broken: Link<AnyRegister>[] = [];
  visitFields(
    register.type,
    register.data,
    (value, field, path) => {
      if (field.link === null || typeof value !== 'string' || !isReference(value, field.link)) return;
      const to = resolveLink(index, field.link, value, null, path);
      if (to.state !== 'found' && to.state !== 'unreadable')
        broken.push({ from: register, path, value, spec: field.link, to });
    },
    { wanted: links, skip: faultsOf(register) },
  );
  return broken;
}

/** Resolves every link of the records given. */
export function linkTable(index: Index, records: Iterable<Rec>): LinkTable {
  const broken: Link[] = [];
  const back = new Map<string, Backlink[]>();
  for (const rec of records) {
    visitLinks(index, rec, (link) => {
      if (link.to.state === 'found') {
        if (link.to.rec === null || link.to.rec === rec) return;
        const key = keyOf(link.to.rec);
        const entry: Backlink = { from: rec, path: link.path, fragment: link.to.fragment };
        const known = back.get(key);
        if (known) known.push(entry);
        else back.set(key, [entry]);
      } else if (link.to.state !== 'unreadable') broken.push(link);
    });
  }
  return { broken, backlinks: (rec) => back.get(keyOf(rec)) ?? [] };
}

/** A record's key among all records: its type and name. */
export function keyOf(rec: { readonly type: string; readonly id: string }): string {
  return `${rec.type}:${rec.id}`;
}
