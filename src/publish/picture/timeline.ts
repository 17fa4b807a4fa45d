/**
 * The picture of an incident's time: what happened, and beside each promised window what was done. Time runs from
 * detection and is drawn by its logarithm: the first hour matters as much as the last month.
 */
import type { Rec } from '../../content/record.ts';
import { type Clock, clocksOf } from '../../graph/clocks.ts';
import { type Demand, demandsOf } from '../../graph/escalations.ts';
import { detectionOf, momentOf } from '../../graph/incidents.ts';
import { MOMENTS } from '../../model/records/incident-parts.ts';
import { formatDuration, formatWindow } from '../../model/time/format.ts';
import type { Millis } from '../../model/time/instant.ts';
import type { Span } from '../../model/time/span.ts';
import { MS } from '../../model/time/window.ts';
import type { Site } from '../view/site.ts';
import { instantWords } from '../view/value/moments.ts';
import { labelOf, plainWords } from '../view/value/words.ts';

/** Fractions of the picture's width, from 0 to 1. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

export type Sign = 'moment' | 'met' | 'missed' | 'not-evidenced' | 'running';

export interface TimelineRow {
  readonly label: string;
  /** What the picture shows of it, in words. */
  readonly words: string;
  /** The promised window; null for a moment. */
  readonly window: Stretch | null;
  /** When it happened: a point, or a stretch where the time is coarse; null where it has not, or is not known. */
  readonly at: Stretch | null;
  readonly sign: Sign;
}

export interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface TimelinePicture {
  readonly kind: 'timeline';
  readonly title: string;
  readonly ticks: readonly Tick[];
  readonly moments: readonly TimelineRow[];
  readonly promises: readonly TimelineRow[];
}

/** Within this time of detection the scale is nearly even. */
const UNIT = 10 * MS.minute;

function logarithm(distance: Millis): number {
  return Math.sign(distance) * Math.log1p(Math.abs(distance) / UNIT);
}

const TICKS: readonly (readonly [Millis, string])[] = [
  [-365 * MS.day, '1 year before'],
  [-30 * MS.day, '30 days before'],
  [-7 * MS.day, '7 days before'],
  [-MS.day, '1 day before'],
  [-MS.hour, '1 h before'],
  [0, 'detected'],
  [MS.hour, '1 h'],
  [4 * MS.hour, '4 h'],
  [MS.day, '1 day'],
  [7 * MS.day, '7 days'],
  [30 * MS.day, '30 days'],
  [90 * MS.day, '90 days'],
  [365 * MS.day, '1 year'],
];

/** The width of a letter of a label, and the gap between two labels, as fractions of the picture's width. */
const LETTER = 0.019;
const GAP = 0.02;

function touch(a: Tick, b: Tick): boolean {
  return Math.abs(a.at - b.at) < ((a.label.length + b.label.length) / 2) * LETTER + GAP;
}

interface Scale {
  place(at: Millis): number;
  readonly ticks: readonly Tick[];
}

function scaleOf(zero: Millis, points: readonly Millis[]): Scale {
  const places = points.map((at) => logarithm(at - zero));
  const [low, high] = [Math.min(0, ...places), Math.max(logarithm(MS.hour), ...places)];
  const place = (distance: number) => (distance - low) / (high - low);
  const ticks: Tick[] = [];
  const inside = TICKS.map(([distance, label]) => ({ at: place(logarithm(distance)), label })).filter(
    ({ at }) => at >= 0 && at <= 1,
  );
  // Detection is always named; of the others those that find room.
  for (const tick of [...inside.filter(({ label }) => label === 'detected'), ...inside]) {
    if (!ticks.some((other) => touch(other, tick))) ticks.push(tick);
  }
  return { place: (at) => place(logarithm(at - zero)), ticks: ticks.toSorted((a, b) => a.at - b.at) };
}

function isKnown(span: Span | null): span is Span {
  return span !== null && Number.isFinite(span.earliest) && Number.isFinite(span.latest);
}

function timeWords(site: Site, span: Span): string {
  const zone = site.graph.portal.data.timeZone;
  if (span.earliest === span.latest) return instantWords(span.earliest, zone);
  return `between ${instantWords(span.earliest, zone)} and ${instantWords(span.latest, zone)}`;
}

const PHASES = { triage: 'Triage', contain: 'Containment', recover: 'Recovery' } as const;

interface Promised {
  readonly label: string;
  readonly start: Span;
  readonly due: Span;
  readonly actual: Span | null;
  readonly sign: Sign;
}

const SIGNS: Readonly<Record<Clock['outcome'] | Demand['outcome'], Sign>> = {
  met: 'met',
  missed: 'missed',
  late: 'missed',
  missing: 'missed',
  'not-evidenced': 'not-evidenced',
  running: 'running',
};

function promisedOf(site: Site, rec: Rec<'incident'>): readonly Promised[] {
  const clocks = clocksOf(site.graph, rec).map((clock) => ({
    ...clock,
    label: `${clock.tier}: ${PHASES[clock.phase].toLowerCase()} within ${formatWindow(clock.promise)}`,
    sign: SIGNS[clock.outcome],
  }));
  const demands = demandsOf(site.graph, rec).map((demand) => ({
    ...demand,
    label: `${demand.tier}: ${plainWords(demand.to)} told within ${formatWindow(demand.promise)}`,
    actual: demand.made?.span ?? null,
    sign: SIGNS[demand.outcome],
  }));
  return [...clocks, ...demands].filter(({ start, due }) => isKnown(start) && isKnown(due));
}

function outcomeWords({ sign, actual, due }: Promised, asOf: Millis): string {
  if (sign === 'not-evidenced') return 'not evidenced';
  const spare = due.latest - (actual?.latest ?? asOf);
  const amount = formatDuration(Math.abs(spare));
  if (actual === null) return spare >= 0 ? `running, ${amount} left` : `not done, ${amount} over`;
  return spare >= 0 ? `met, ${amount} to spare` : `missed by ${amount}`;
}

/** The picture of an incident; null where no time of it is known. */
export function timelinePicture(site: Site, rec: Rec<'incident'>): TimelinePicture | null {
  const zero = detectionOf(rec);
  if (!isKnown(zero)) return null;
  const moments = MOMENTS.map((moment) => ({ label: labelOf(moment), span: momentOf(rec, moment) })).filter(
    (one): one is { label: string; span: Span } => isKnown(one.span),
  );
  const promised = promisedOf(site, rec);
  const points = [
    ...moments.flatMap(({ span }) => [span.earliest, span.latest]),
    ...promised.flatMap(({ start, due, actual }) => [
      start.earliest,
      due.latest,
      ...(isKnown(actual) ? [actual.latest] : []),
    ]),
  ];
  const { place, ticks } = scaleOf(zero.earliest, points);
  const stretch = (from: Millis, to: Millis): Stretch => ({ from: place(from), to: place(to) });
  return {
    kind: 'timeline',
    title: `${rec.id} in time, from its detection`,
    ticks,
    moments: moments.map(({ label, span }) => ({
      label,
      words: timeWords(site, span),
      window: null,
      at: stretch(span.earliest, span.latest),
      sign: 'moment',
    })),
    promises: promised.map((one) => ({
      label: one.label,
      words: outcomeWords(one, site.graph.asOf),
      window: stretch(one.start.earliest, one.due.latest),
      at: isKnown(one.actual) ? stretch(one.actual.earliest, one.actual.latest) : null,
      sign: one.sign,
    })),
  };
}
