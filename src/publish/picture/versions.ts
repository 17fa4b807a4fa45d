/** The picture of a policy's versions: which was in force when. */
import type { Rec } from '../../content/record.ts';
import { forceSpan } from '../../graph/policies.ts';
import { type Millis, utcDay } from '../../model/time/instant.ts';
import { urlOf } from '../urls.ts';
import { recordsOf, type Site } from '../view/site.ts';
import { stateOf } from '../view/state.ts';
import { dayWords } from '../view/value/moments.ts';
import { type CalendarPicture, type CalendarRow, calendarOf, type Lasting } from './calendar.ts';

interface Version {
  readonly rec: Rec<'policy'>;
  /** Null for a draft. The end is exclusive, and may be infinite. */
  readonly span: { readonly from: Millis; readonly to: Millis } | null;
}

function lastingOf({ span }: Version, asOf: Millis): Lasting {
  if (span === null || span.from > asOf) return 'ahead';
  return span.to > asOf ? 'now' : 'past';
}

function wordsOf(site: Site, { rec, span }: Version): string {
  const state = stateOf(site, rec)?.word ?? 'recorded';
  if (span === null) return state;
  const from = dayWords(utcDay(span.from));
  return span.to === Infinity ? `${state} since ${from}` : `${state}, ${from} to ${dayWords(utcDay(span.to - 1))}`;
}

/** The picture of the versions of one policy, oldest first; null where there is nothing to compare. */
export function versionsPicture(site: Site, slug: string): CalendarPicture | null {
  const versions = recordsOf(site, 'policy')
    .filter(({ data }) => data.policy === slug)
    .map((rec): Version => ({ rec, span: rec.draft ? null : forceSpan(site.graph, rec) }))
    .toSorted((a, b) => (a.span?.from ?? Infinity) - (b.span?.from ?? Infinity));
  const spans = versions.flatMap(({ span }) => span ?? []);
  if (spans.length < 2) return null;
  const { asOf } = site.graph;
  const scale = calendarOf(asOf, spans.flatMap(({ from, to }) => [from, to]).filter(Number.isFinite));
  const rows = versions.map(
    (version): CalendarRow => ({
      label: version.rec.data.version,
      href: urlOf(version.rec, site.base),
      bar: version.span && { from: scale.place(version.span.from), to: scale.place(version.span.to) },
      lasting: lastingOf(version, asOf),
      dues: [],
      words: wordsOf(site, version),
    }),
  );
  const { ticks, now } = scale;
  return { kind: 'calendar', title: `Versions of ${slug} in time`, ticks, now, rows, more: 0, reading: null };
}
