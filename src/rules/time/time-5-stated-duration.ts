/** TIME-5: a duration that the record states, against the one that its own times give. */
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { businessDaysBetween, businessTimeBetween } from '../../model/time/calendar.ts';
import { addWindow } from '../../model/time/deadline.ts';
import { formatDuration, formatWindow } from '../../model/time/format.ts';
import type { Span } from '../../model/time/span.ts';
import { MS, type Window, windowOf } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { dated, relatedTo } from './dated.ts';

/** The computed duration between two points, in the unit of the stated one; months are counted whole. */
function agrees(stated: Window, from: number, to: number, clock: 'elapsed' | 'business', graph: Graph): boolean {
  if (stated.kind === 'businessDays') return businessDaysBetween(graph.calendar, from, to) === stated.days;
  if (stated.kind === 'months') {
    const next: Window = { kind: 'months', months: stated.months + 1 };
    return addWindow(from, stated, graph.calendar) <= to && to < addWindow(from, next, graph.calendar);
  }
  const computed = clock === 'business' ? businessTimeBetween(graph.calendar, from, to) : to - from;
  const unit = MS[stated.smallest === 'month' ? 'day' : stated.smallest];
  return Math.round(computed / unit) * unit === stated.ms;
}

function computedText(stated: Window, from: number, to: number, clock: 'elapsed' | 'business', graph: Graph): string {
  if (stated.kind === 'businessDays')
    return formatWindow({ kind: 'businessDays', days: businessDaysBetween(graph.calendar, from, to) });
  return clock === 'business'
    ? `${formatDuration(businessTimeBetween(graph.calendar, from, to))} of working time`
    : formatDuration(to - from);
}

/** The two points, where both are known exactly enough to prove anything. */
function points(from: Span, to: Span): readonly [number, number] | null {
  return from.precision === 'instant' && to.precision === 'instant' ? [from.earliest, to.earliest] : null;
}

function judge(incident: Incident, index: number, graph: Graph): Fault[] {
  const entry = incident.data.statedDurations?.[index];
  if (!entry) return [];
  const from = dated(incident, ['times', entry.from], entry.from);
  const to = dated(incident, ['times', entry.to], entry.to);
  const exact = from && to && points(from.span, to.span);
  const stated = windowOf(entry.value);
  if (!exact || agrees(stated, ...exact, entry.clock, graph)) return [];
  return [
    {
      at: at(incident, 'statedDurations', index, 'value'),
      message: `${incident.id}: the stated ${formatWindow(stated)} from ${entry.from} to ${entry.to} is ${computedText(stated, ...exact, entry.clock, graph)} by the record's own times`,
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
