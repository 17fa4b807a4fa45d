/** What the text of a record names, as addresses of the site that is being built. */
import type { Rec } from '../content/record.ts';
import { EVIDENCE_FILES } from '../model/places.ts';
import { typeOfId } from '../model/record-types.ts';
import type { Destination, RenderContext } from '../publish/markdown/context.ts';
import { urlOf, withBase } from '../publish/urls.ts';
import { isVisible, perSite, type Site } from '../publish/view/site.ts';

/** Stands for a record that this audience may not see. */
const RESTRICTED: Destination = { kind: 'restricted', label: 'restricted record' };

/** The record of each file; of a log, its first row: the page that begins with it. */
const byFile = perSite((site) => {
  const files = new Map<string, Rec>();
  for (const rec of site.corpus.records) if (!files.has(rec.file)) files.set(rec.file, rec);
  return files;
});

/** Addresses of served evidence files, by their path from the root. */
const served = perSite((site) => {
  const items = [...site.evidence.values()].filter((item) => item.served);
  return new Map(items.map((item) => [`${EVIDENCE_FILES}/${item.file}`, withBase(site.base, item.path)]));
});

function hrefOf(site: Site, id: string): Destination | null {
  const type = typeOfId(id);
  if (type === null) {
    const known = site.graph.portal.data.commitments?.some((commitment) => commitment.id === id) === true;
    return known ? { kind: 'page', href: withBase(site.base, `/components/#${id}`) } : null;
  }
  const rec = site.graph.index.byName(type, id);
  if (rec === undefined) return null;
  return isVisible(site, rec) ? { kind: 'page', href: urlOf(rec, site.base) } : RESTRICTED;
}

function hrefOfFile(site: Site, path: string, fragment: string | null): Destination | null {
  const rec = byFile(site).get(path);
  if (rec === undefined) return null;
  if (!isVisible(site, rec)) return RESTRICTED;
  const page = urlOf(rec, site.base);
  return { kind: 'page', href: fragment === null ? page : `${page.split('#')[0]}#${encodeURIComponent(fragment)}` };
}

/** The context in which a record's text is rendered. */
export function renderContext(rec: Rec, site: Site): RenderContext {
  return {
    type: rec.type,
    file: rec.file,
    record: rec.id,
    hrefOf: (id) => hrefOf(site, id),
    hrefOfFile: (path, fragment) => hrefOfFile(site, path, fragment),
    hrefOfPublic: (path) => withBase(site.base, encodeURI(path)),
    srcOf: (path) => served(site).get(path) ?? null,
  };
}
