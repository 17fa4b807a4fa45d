/**
 * What shows that a control or a clause operated in a period (rules.md, SYS-2 and CTL-1; the pages of controls,
 * criteria and periods list the same): incidents detected, exercises held, evidence collected, events triaged.
 */
import type { Rec } from '../content/record.ts';
import { addWindow } from '../model/time/deadline.ts';
import { parseDate, parseInstant } from '../model/time/instant.ts';
import { daySpan, pointSpan, type Span, type Verdict } from '../model/time/span.ts';
import { MS, type Window } from '../model/time/window.ts';
import type { Graph } from './graph.ts';
import { detectionOf } from './incidents.ts';
import { type Period, periodSpan } from './periods.ts';

type Control = Rec<'control'>;
export type Operating = Rec<'incident'> | Rec<'tabletop'> | Rec<'evidence'> | Rec<'event'>;

/** A record that shows operation; not certain where its time is too coarse to say that it fell in the period. */
export interface Operation {
  readonly record: Operating;
  readonly certain: boolean;
}

/** Does an uncertain time fall in a period? */
export function fallsIn(period: Period, span: Span): Verdict {
  const { start, end } = periodSpan(period);
  if (start <= span.earliest && span.latest <= end) return 'yes';
  return span.latest < start || end < span.earliest ? 'no' : 'undecidable';
}

/** What operated in a period, by the id of the control and by the clause. */
export interface PeriodOperation {
  readonly controls: ReadonlyMap<string, readonly Operation[]>;
  /** By `incident-response@2.1.0#escalation`. */
  readonly clauses: ReadonlyMap<string, readonly Operation[]>;
  readonly triaged: readonly Operation[];
}

class Collected implements PeriodOperation {
  readonly controls = new Map<string, Operation[]>();
  readonly clauses = new Map<string, Operation[]>();
  readonly triaged: Operation[] = [];

  add(list: 'controls' | 'clauses', names: Iterable<string | undefined>, operation: Operation): void {
    for (const name of new Set(names)) {
      if (name === undefined) continue;
      const known = this[list].get(name);
      if (known) known.push(operation);
      else this[list].set(name, [operation]);
    }
  }
}

/** The records of a type whose time falls, or may fall, in the period. */
function* within<T extends Operating>(period: Period, records: readonly T[], timeOf: (rec: T) => Span | null) {
  for (const record of records) {
    const span = timeOf(record);
    const verdict = span === null ? 'no' : fallsIn(period, span);
    if (verdict !== 'no') yield { record, certain: verdict === 'yes' };
  }
}

const at = (written: string): Span => pointSpan(parseInstant(written) ?? -Infinity);

/** The incidents that were detected in a period, stood-down ones included. */
export function incidentsOf(graph: Graph, period: Period) {
  return [...within(period, graph.approved('incident'), detectionOf)];
}

/** The exercises that were held in a period. */
export function exercisesIn(graph: Graph, period: Period) {
  return [...within(period, graph.approved('tabletop'), (rec) => daySpan(rec.data.heldOn))];
}

function collect(graph: Graph, period: Period): PeriodOperation {
  const all = new Collected();
  for (const one of incidentsOf(graph, period)) {
    const { controls = [], timeline = [] } = one.record.data;
    all.add('controls', [...controls, ...timeline.map((entry) => entry.control)], one);
    const clauses = timeline.map((entry) => entry.clause);
    all.add('clauses', clauses, one);
  }
  for (const one of exercisesIn(graph, period)) {
    all.add('controls', one.record.data.controls, one);
    const clauses = one.record.data.decisions.map((decision) => decision.clause);
    all.add('clauses', clauses, one);
  }
  for (const one of within(period, graph.approved('evidence'), (rec) => at(rec.data.collectedAt)))
    all.add('controls', one.record.data.controls ?? [], one);
  const triaged = graph.approved('event').filter((event) => event.data.triagedAt !== undefined);
  all.triaged.push(...within(period, triaged, (rec) => at(rec.data.receivedAt)));
  return all;
}

const memory = new WeakMap<Graph, Map<string, PeriodOperation>>();

/** What operated in a period, gathered once. */
export function operationIn(graph: Graph, period: Period): PeriodOperation {
  const periods = memory.get(graph) ?? new Map<string, PeriodOperation>();
  memory.set(graph, periods);
  const known = periods.get(period.id) ?? collect(graph, period);
  periods.set(period.id, known);
  return known;
}

/** What shows that a control operated: what names it, and triaged events for the controls of CC7.3. */
export function operationOf(graph: Graph, control: Control, period: Period): readonly Operation[] {
  const { controls, triaged } = operationIn(graph, period);
  const naming = controls.get(control.id) ?? [];
  return control.data.criteria.includes('CC7.3') ? [...naming, ...triaged] : naming;
}

const INTERVALS: Readonly<Record<Exclude<Control['data']['frequency'], 'continuous' | 'event-driven'>, Window>> = {
  daily: { kind: 'elapsed', ms: MS.day, smallest: 'day' },
  weekly: { kind: 'elapsed', ms: 7 * MS.day, smallest: 'day' },
  monthly: { kind: 'months', months: 1 },
  quarterly: { kind: 'months', months: 3 },
  annual: { kind: 'months', months: 12 },
};

/** Must the control have operated in the period? Event-driven ones, and those less frequent than it is long, need not. */
export function mustOperate(graph: Graph, control: Control, period: Period): boolean {
  const { frequency } = control.data;
  if (frequency === 'event-driven') return false;
  if (frequency === 'continuous') return true;
  const { start, end } = periodSpan(period);
  return addWindow(start, INTERVALS[frequency], graph.calendar) <= end + 1;
}

/** The span in which a control was active; its end is exclusive. */
export function activeSpan(control: Control): { readonly from: number; readonly to: number } {
  const { activeFrom, activeTo } = control.data;
  return {
    from: parseDate(activeFrom) ?? Infinity,
    to: activeTo === undefined ? Infinity : (parseDate(activeTo) ?? Infinity),
  };
}
