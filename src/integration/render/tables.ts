/** Where everything that a text may name is to be found on the site: plain data. */
import type { Rec } from '../../content/record.ts';
import { EVIDENCE_FILES } from '../../model/places.ts';
import type { RecordType } from '../../model/record-types.ts';
import { typeOfId } from '../../model/record-types.ts';
import type { Destination, RenderContext } from '../../publish/markdown/context.ts';
import { urlOf, withBase } from '../../publish/urls.ts';
import { isVisible, perSite, type Site } from '../../publish/view/site.ts';

export interface RenderTables {
  readonly base: string;
  /** By the ids that may stand in a text, the commitments' included. */
  readonly ids: ReadonlyMap<string, Destination>;
  /** Pages by the path of a record's file; of a log, the page of its first row. */
  readonly files: ReadonlyMap<string, Destination>;
  /** Addresses of served evidence files, by their path from the root. */
  readonly served: ReadonlyMap<string, string>;
}

/** The text that is rendered. */
export interface TextOwner {
  readonly type: RecordType;
  readonly id: string;
  readonly file: string;
}

/** Stands for a record that this audience may not see. */
const RESTRICTED: Destination = { kind: 'restricted', label: 'restricted record' };

function destinationOf(site: Site, rec: Rec): Destination {
  return isVisible(site, rec) ? { kind: 'page', href: urlOf(rec, site.base) } : RESTRICTED;
}

/** The tables of a site, made once. */
export const tablesOf = perSite((site): RenderTables => {
  const ids = new Map<string, Destination>();
  const files = new Map<string, Destination>();
  for (const commitment of site.graph.portal.data.commitments ?? []) {
    ids.set(commitment.id, { kind: 'page', href: withBase(site.base, `/components/#${commitment.id}`) });
  }
  for (const rec of site.corpus.records) {
    const named = site.graph.index.byName(rec.type, rec.id) ?? rec;
    if (typeOfId(rec.id) === rec.type) ids.set(rec.id, destinationOf(site, named));
    if (!files.has(rec.file)) files.set(rec.file, destinationOf(site, named));
  }
  const items = [...site.evidence.values()].filter((item) => item.served);
  const served = new Map(items.map((item) => [`${EVIDENCE_FILES}/${item.file}`, withBase(site.base, item.path)]));
  return { base: site.base, ids, files, served };
});

/** A page's address with the fragment that is asked for in place of its own. */
function withFragment(page: Destination, fragment: string | null): Destination {
  if (page.kind !== 'page' || fragment === null) return page;
  return { kind: 'page', href: `${page.href.split('#', 1)[0]}#${encodeURIComponent(fragment)}` };
}

/** The context in which a text is rendered. */
export function contextFrom(tables: RenderTables, { type, id, file }: TextOwner): RenderContext {
  return {
    type,
    file,
    record: id,
    hrefOf: (name) => tables.ids.get(name) ?? null,
    hrefOfFile: (path, fragment) => {
      const page = tables.files.get(path);
      return page === undefined ? null : withFragment(page, fragment);
    },
    hrefOfPublic: (path) => withBase(tables.base, encodeURI(path)),
    srcOf: (path) => tables.served.get(path) ?? null,
  };
}
