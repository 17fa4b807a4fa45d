/** The pages of long lists of back-links. */
import type { Rec } from '../../../content/record.ts';
import { hasLinkedPage, type LinkedGroup, linkedGroups, linkedKey } from '../list/backlinks.ts';
import type { Part } from '../list/split.ts';
import { openSite } from '../open-site.ts';
import { perSite, type Site } from '../site.ts';

const hubs = perSite((site): readonly Rec[] =>
  site.records.filter((rec) => rec.faults.length === 0 && hasLinkedPage(site, rec)),
);

/** One page for each record that many others name. */
export function hubPaths() {
  return hubs(openSite()).map((rec) => ({
    params: { type: rec.type, id: linkedKey(rec) },
    props: { type: rec.type, id: rec.id },
  }));
}

export interface HubPart {
  readonly group: LinkedGroup;
  readonly part: Part<Rec>;
}

function partsOfHub(site: Site, rec: Rec): readonly HubPart[] {
  return linkedGroups(site, rec).flatMap((group) => group.parts.map((part) => ({ group, part })));
}

/** One page for each part of a long group. */
export function hubPartPaths() {
  const site = openSite();
  return hubs(site).flatMap((rec) =>
    partsOfHub(site, rec).map(({ group, part }) => ({
      params: { type: rec.type, id: linkedKey(rec), group: group.type, part: part.key },
      props: { rec, group, part },
    })),
  );
}
