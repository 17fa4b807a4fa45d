/** A record's own date (content contract, section 2: "a thing belongs to a period by its own date") and its period. */
import type { Rec } from '../../content/record.ts';
import { detectionOf } from '../../graph/incidents.ts';
import { isIn, type Period } from '../../graph/periods.ts';
import type { RecordType } from '../../model/record-types.ts';
import { type Millis, utcDay } from '../../model/time/instant.ts';
import { parseTime } from '../../model/time/span.ts';
import { recordsOf, type Site } from './site.ts';

type Dates = { readonly [T in RecordType]?: (rec: Rec<T>) => string | undefined };

/** What dates a record, where it is a plain field; an incident's detection is asked of the graph. */
const DATES: Dates = {
  event: ({ data }) => data.receivedAt,
  review: ({ data }) => data.heldOn,
  tabletop: ({ data }) => data.heldOn,
  remediation: ({ data }) => data.createdAt,
  evidence: ({ data }) => data.collectedAt,
  'control-change': ({ data }) => data.effectiveFrom,
  'access-review': ({ data }) => data.performedOn,
  population: ({ data }) => data.runAt,
  deviation: ({ data }) => data.approvedAt,
  disclosure: ({ data }) => data.issuedOn,
  training: ({ data }) => data.completedOn,
};

/** The first instant that the record's own date can mean; null where it has none. */
export function ownDate<T extends RecordType>(rec: Rec<T>): Millis | null {
  const span =
    rec.type === 'incident'
      ? detectionOf(rec as Rec as Rec<'incident'>)
      : parseTime(DATES[rec.type]?.(rec) ?? 'unknown');
  return span !== null && Number.isFinite(span.earliest) ? span.earliest : null;
}

/** `2026-03` of the record's own date, in UTC; null where it has none. */
export function ownMonth(rec: Rec): string | null {
  const at = ownDate(rec);
  return at === null ? null : utcDay(at).slice(0, 7);
}

/** Types that fall into periods by their own date. */
const PERIODIC: ReadonlySet<RecordType> = new Set([
  'incident',
  'event',
  'review',
  'remediation',
  'tabletop',
  'evidence',
]);

/** The periods that a record belongs to: by its own date, or because it names one. */
export function periodsOf(site: Site, rec: Rec): readonly Period[] {
  if (rec.type === 'population' || rec.type === 'system-description') {
    const named = (rec as Rec<'population'>).data.period;
    return recordsOf(site, 'period').filter((period) => period.id === named);
  }
  const at = PERIODIC.has(rec.type) ? ownDate(rec) : null;
  return at === null ? [] : recordsOf(site, 'period').filter((period) => isIn(period, at));
}
