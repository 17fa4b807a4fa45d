/** TIME-5: a duration that the record states, against the one that its own times give. */
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { addWindow } from '../../model/time/deadline.ts';
import { formatDuration, formatWindow } from '../../model/time/format.ts';
import type { Millis } from '../../model/time/instant.ts';
import type { Span } from '../../model/time/span.ts';
import { MS, type Window, windowOf } from '../../model/time/window.ts';
import { businessDaysBetween, businessTimeBetween } from '../../model/time/working-time.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { dated, relatedTo } from './dated.ts';

/** From one point to another, in the unit of the stated duration and by its clock; months are counted whole. */
function counted(stated: Window, from: Millis, to: Millis, clock: 'elapsed' | 'business', graph: Graph): number {
  if (stated.kind === 'businessDays') return businessDaysBetween(graph.calendar, from, to);
  if (stated.kind === 'months') return wholeMonths(from, to, graph);
  const computed = clock === 'business' ? businessTimeBetween(graph.calendar, from, to) : to - from;
  const unit = MS[stated.smallest === 'month' ? 'day' : stated.smallest];
  return Math.floor(computed / unit + 0.5) * unit;
}

/** The whole calendar months that have passed, clamped as a window is (31 January + 1 month = 28 February). */
function wholeMonths(from: Millis, to: Millis, graph: Graph): number {
  let months = Math.max(0, Math.floor((to - from) / (31 * MS.day)));
  while (addWindow(from, { kind: 'months', months: months + 1 }, graph.calendar) <= to) months += 1;
  return months;
}

function amountOf(stated: Window): number {
  if (stated.kind === 'elapsed') return stated.ms;
  return stated.kind === 'months' ? stated.months : stated.days;
}

/** Could the stated duration be true? Of coarse times the shortest and the longest distance are measured. */
function mayBe(stated: Window, from: Span, to: Span, clock: 'elapsed' | 'business', graph: Graph): boolean {
  const amount = amountOf(stated);
  const least = counted(stated, from.latest, to.earliest, clock, graph);
  const most = counted(stated, from.earliest, to.latest, clock, graph);
  return least <= amount && amount <= most;
}

function computedText(stated: Window, from: Span, to: Span, clock: 'elapsed' | 'business', graph: Graph): string {
  const said = (start: Millis, end: Millis): string => {
    if (stated.kind === 'businessDays')
      return formatWindow({ kind: 'businessDays', days: businessDaysBetween(graph.calendar, start, end) });
    return clock === 'business'
      ? `${formatDuration(businessTimeBetween(graph.calendar, start, end))} of working time`
      : formatDuration(end - start);
  };
  const least = said(from.latest, to.earliest);
  const most = said(from.earliest, to.latest);
  return least === most ? least : `between ${least} and ${most}`;
}

function judge(incident: Incident, index: number, graph: Graph): Fault[] {
  const entry = incident.data.statedDurations?.[index];
  if (!entry) return [];
  const from = dated(incident, ['times', entry.from], entry.from);
  const to = dated(incident, ['times', entry.to], entry.to);
  const stated = windowOf(entry.value);
  if (!from || !to || from.span.precision === 'unknown' || to.span.precision === 'unknown') return [];
  if (mayBe(stated, from.span, to.span, entry.clock, graph)) return [];
  return [
    {
      at: at(incident, 'statedDurations', index, 'value'),
      message: `${incident.id}: the stated ${formatWindow(stated)} from ${entry.from} to ${entry.to} is ${computedText(stated, from.span, to.span, entry.clock, graph)} by the record's own times`,
      related: [relatedTo(from), relatedTo(to)],
    },
  ];
}

export const statedDuration = defineRule({
  code: 'TIME-5',
  on: ['incident'],
  text: {
    what: 'A duration in statedDurations differs from the one that the incident’s own times give, to its smallest unit and by its clock (elapsed or working time).',
    why: 'Durations are quoted in reports and to customers. One that does not follow from the timestamps is the contradiction that an auditor’s recalculation finds first.',
    fix: 'Correct the stated value, or the time that it is computed from; or leave the stated duration out, since the portal computes it.',
    sources: ['S019', 'S064', 'CC7.4'],
  },
  check: (incident, graph) =>
    (incident.data.statedDurations ?? []).flatMap((_, index) => judge(incident, index, graph)),
});
