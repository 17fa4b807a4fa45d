/** The clocks of an incident's notifications, stage by stage: when each started, fell due, and was sent. */
import type { Rec } from '../content/record.ts';
import type { Path } from '../model/path.ts';
import { deadline } from '../model/time/deadline.ts';
import { type Millis, parseInstant } from '../model/time/instant.ts';
import { pointSpan, type Span } from '../model/time/span.ts';
import { type Window, windowOf } from '../model/time/window.ts';
import type { Graph } from './graph.ts';
import { detectionOf, type Incident, momentOf, standDownAt } from './incidents.ts';
import type { Obligation } from './obligations.ts';

type Notification = NonNullable<Incident['data']['notifications']>[number];
type Sent = NonNullable<Notification['stages']>[number];

/** One sending of a stage; a stage may stand several times. */
export interface Sending {
  readonly entry: Sent;
  readonly at: Millis;
  /** The entry's place in the incident. */
  readonly path: Path;
}

export interface StageClock {
  readonly stage: Obligation['data']['stages'][number];
  /** The stage's place in the obligation. */
  readonly stageAt: Path;
  readonly within: Window | null;
  /** Null while the stage before was not sent, or where no time is known to start from. */
  readonly start: Span | null;
  /** The place in the incident that the clock starts from. */
  readonly startAt: Path;
  /** Null for a duty without hours, while nothing started it, and where it fell due after the incident was stood down. */
  readonly due: Span | null;
  /** In the order of time. */
  readonly sent: readonly Sending[];
}

export interface Duty {
  readonly obligation: Obligation;
  readonly entry: Notification;
  /** The notification's place in the incident. */
  readonly path: Path;
  readonly stages: readonly StageClock[];
}

interface Start {
  readonly span: Span | null;
  readonly path: Path;
}

/** The written start; else the declaration, else the detection (COM-4). */
export function clockStartOf(incident: Incident, entry: Notification, path: Path): Start {
  if (entry.clockStart !== undefined) {
    return { span: pointSpan(parseInstant(entry.clockStart) ?? 0), path: [...path, 'clockStart'] };
  }
  const declared = momentOf(incident, 'declared');
  if (declared && declared.precision !== 'unknown') return { span: declared, path: ['times', 'declared'] };
  return { span: detectionOf(incident), path: ['times', 'detected'] };
}

/** A hold moves by its length what had started and not yet fallen due when it began; one without an end still runs. */
function held(graph: Graph, entry: Notification, start: Span, due: Span): Span {
  if (!entry.hold) return due;
  const from = parseInstant(entry.hold.from) ?? Infinity;
  const to = entry.hold.to === undefined ? graph.asOf : (parseInstant(entry.hold.to) ?? -Infinity);
  if (from > due.latest || to <= start.earliest) return due;
  const length = Math.max(0, to - Math.max(from, start.earliest));
  return { ...due, earliest: due.earliest + length, latest: due.latest + length };
}

function sendingsOf(entry: Notification, path: Path, stage: string): readonly Sending[] {
  return (entry.stages ?? [])
    .map((sent, index) => ({ entry: sent, at: parseInstant(sent.sentAt) ?? 0, path: [...path, 'stages', index] }))
    .filter((sending) => sending.entry.stage === stage)
    .sort((a, b) => a.at - b.at);
}

/** The start of a stage: the duty's own, or the last sending of the stage that it follows. */
function startOf(entry: Notification, path: Path, after: string, own: Start): Start {
  if (after === 'clock-start') return own;
  const last = sendingsOf(entry, path, after).at(-1);
  return last ? { span: pointSpan(last.at), path: [...last.path, 'sentAt'] } : { span: null, path };
}

function stagesOf(graph: Graph, incident: Incident, obligation: Obligation, entry: Notification, path: Path) {
  const own = clockStartOf(incident, entry, path);
  const end = standDownAt(incident);
  return obligation.data.stages.map((stage, index): StageClock => {
    const start = startOf(entry, path, stage.after, own);
    const within = stage.within === undefined ? null : windowOf(stage.within);
    const due = start.span && within && held(graph, entry, start.span, deadline(start.span, within, graph.calendar));
    return {
      stage,
      stageAt: ['stages', index],
      within,
      start: start.span,
      startAt: start.path,
      due: due && due.latest > end ? null : due,
      sent: sendingsOf(entry, path, stage.id),
    };
  });
}

/** Every notification entry of an incident with the clocks of its obligation's stages, in the order of the record. */
export function dutiesOf(graph: Graph, incident: Incident): readonly Duty[] {
  return (incident.data.notifications ?? []).flatMap((entry, index) => {
    const obligation: Rec<'obligation'> | undefined = graph.get('obligation', entry.obligation);
    const path: Path = ['notifications', index];
    if (!obligation) return [];
    return [{ obligation, entry, path, stages: stagesOf(graph, incident, obligation, entry, path) }];
  });
}

/**
 * The sendings by which a stage is measured: to customers and under a contract each one, for each reaches
 * others; to an authority the first, for what follows supplements it.
 */
export function measured(duty: Duty, clock: StageClock): readonly Sending[] {
  return duty.obligation.data.kind === 'regulatory' ? clock.sent.slice(0, 1) : clock.sent;
}
