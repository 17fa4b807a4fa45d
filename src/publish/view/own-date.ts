/** A record's own date (content contract, section 2: "a thing belongs to a period by its own date") and its period. */
import type { Rec } from '../../content/record.ts';
import { detectionOf } from '../../graph/incidents.ts';
import { isIn, type Period } from '../../graph/periods.ts';
import { getAt } from '../../model/path.ts';
import type { RecordType } from '../../model/record-types.ts';
import { type Millis, utcDay } from '../../model/time/instant.ts';
import { parseTime } from '../../model/time/span.ts';
import { isHidden } from '../projection/hidden-fields.ts';
import { recordsOf, type Site } from './site.ts';

type Dates = { readonly [T in RecordType]?: keyof Rec<T>['data'] & string };

/** The field that dates a record, where it is a plain one; an incident's detection is asked of the graph. */
const DATES: Dates = {
  event: 'receivedAt',
  review: 'heldOn',
  tabletop: 'heldOn',
  remediation: 'createdAt',
  evidence: 'collectedAt',
  'control-change': 'effectiveFrom',
  'access-review': 'performedOn',
  population: 'runAt',
  deviation: 'approvedAt',
  disclosure: 'issuedOn',
  training: 'completedOn',
};

/** The date as it is written; nothing where the readers of the site may not see it. */
function writtenDate(rec: Rec): string {
  const key = DATES[rec.type];
  const date = key === undefined || isHidden(rec.data, key) ? undefined : getAt(rec.data, [key]);
  return typeof date === 'string' ? date : 'unknown';
}

/** The first instant that the record's own date can mean; null where it has none. */
export function ownDate<T extends RecordType>(rec: Rec<T>): Millis | null {
  const span =
    rec.type === 'incident'
      ? detectionOf(rec as Rec as Rec<'incident'>)
      : parseTime(writtenDate(rec as unknown as Rec));
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
  if (recordsOf(site, 'period').length === 0) return [];
  if (rec.type === 'population' || rec.type === 'system-description') {
    const named = (rec as Rec<'population'>).data.period;
    return recordsOf(site, 'period').filter((period) => period.id === named);
  }
  const at = PERIODIC.has(rec.type) ? ownDate(rec) : null;
  return at === null ? [] : recordsOf(site, 'period').filter((period) => isIn(period, at));
}
