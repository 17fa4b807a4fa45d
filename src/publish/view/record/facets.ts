/** What the search filters a page by. */
import type { Rec } from '../../../content/record.ts';
import { getAt } from '../../../model/path.ts';
import { isHidden } from '../../projection/hidden-fields.ts';
import { shortName } from '../links.ts';
import { periodsOf } from '../own-date.ts';
import type { Site } from '../site.ts';
import { stateOf, tierOfRecord } from '../state.ts';
import { TYPE_WORDS } from '../value/words.ts';

export interface Facets {
  /** The name by which an exact search finds the page. */
  readonly id: string;
  /** Values of each filter, by its name. */
  readonly filters: readonly (readonly [name: 'type' | 'tier' | 'status' | 'period' | 'control', value: string])[];
}

/** The controls that a record names, or is. */
function controlsOf(rec: Rec): readonly string[] {
  if (rec.type === 'control') return [rec.id];
  const written = (key: string) => (isHidden(rec.data, key) ? undefined : getAt(rec.data, [key]));
  const one = written('control');
  const many = written('controls');
  return [...(typeof one === 'string' ? [one] : []), ...(Array.isArray(many) ? many.map(String) : [])];
}

/** The facets of a record's page. */
export function facetsOf(site: Site, rec: Rec): Facets {
  const tier = tierOfRecord(rec);
  const status = stateOf(site, rec)?.word;
  return {
    id: shortName(rec),
    filters: [
      ['type', TYPE_WORDS[rec.type].one],
      ...(tier === null ? [] : [['tier', tier] as const]),
      ...(status === undefined ? [] : [['status', status] as const]),
      ...periodsOf(site, rec).map(({ id }) => ['period', id] as const),
      ...controlsOf(rec).map((id) => ['control', id] as const),
    ],
  };
}

/** The facets of a page that is no record's own. */
export function plainFacets(id: string, type: string, periods: readonly string[] = []): Facets {
  return { id, filters: [['type', type], ...periods.map((period) => ['period', period] as const)] };
}
