/** How a listing came about: what an auditor asks of a list before relying on it (completeness and accuracy). */
import type { Site } from '../view/site.ts';
import type { Listing } from './listing.ts';

export interface Provenance {
  readonly filter: string;
  readonly period: string;
  readonly asOf: string;
  readonly engine: string;
  readonly total: number;
  readonly shown: number;
  readonly excluded: number;
  /** Why, in words; they add up to `excluded`. */
  readonly reasons: readonly string[];
  readonly gaps: readonly string[];
}

const WHY = { before: 'before the period', after: 'after the period', undated: 'without a known date' } as const;

export function provenanceOf(site: Site, { entity, period, records, total, excluded, gaps }: Listing): Provenance {
  const { tool, asOf } = site.result;
  const reasons = (Object.keys(WHY) as (keyof typeof WHY)[]).filter((why) => excluded[why] > 0);
  return {
    filter: `${entity.type} records whose ${entity.by} lies from ${period.data.start} to ${period.data.end}, both days whole, in UTC`,
    period: period.id,
    asOf,
    engine: `${tool.name} ${tool.version}`,
    total,
    shown: records.length,
    excluded: total - records.length,
    reasons: reasons.map((why) => `${excluded[why]} ${WHY[why]}`),
    gaps: gaps.map(({ first, last, count, reason }) => {
      const ids = first === last ? first : `${first} to ${last} (${count} ids)`;
      return `${ids}: ${reason === null ? 'not used' : `withdrawn: ${reason}`}`;
    }),
  };
}
