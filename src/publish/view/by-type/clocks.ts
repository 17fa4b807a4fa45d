/** Promise against practice: every clock and demanded escalation of an incident, as the rules judge them. */
import type { Rec } from '../../../content/record.ts';
import { type Clock, clocksOf } from '../../../graph/clocks.ts';
import { type Demand, demandsOf } from '../../../graph/escalations.ts';
import { detectionOf } from '../../../graph/incidents.ts';
import { responsePolicyAt } from '../../../graph/policies.ts';
import { getAt, type Path } from '../../../model/path.ts';
import { formatDuration, formatWindow } from '../../../model/time/format.ts';
import type { Span } from '../../../model/time/span.ts';
import { urlOf } from '../../urls.ts';
import { type Row, row, type Table } from '../block.ts';
import { partAnchor, recordLink } from '../links.ts';
import type { Site } from '../site.ts';
import { titleOf } from '../title.ts';
import { instantValue, timeValue } from '../value/moments.ts';
import { absent, link, mark, run, type Tone, text, type Value } from '../value/value.ts';

/** The incident response policy in force when the incident was detected. */
export function policyAtDetection(site: Site, rec: Rec<'incident'>): Value {
  const detected = detectionOf(rec);
  const policy =
    detected && Number.isFinite(detected.earliest) ? responsePolicyAt(site.graph, detected.earliest) : null;
  return policy ? recordLink(site, policy) : absent('none was in force, or the time of detection is not known');
}

const PHASES = { triage: 'Triage', contain: 'Containment', recover: 'Recovery' } as const;

/** How an outcome is said, and how it stands. */
export const OUTCOMES: Readonly<Record<Clock['outcome'] | Demand['outcome'], readonly [string, Tone]>> = {
  met: ['met', 'good'],
  missed: ['missed', 'bad'],
  late: ['missed', 'bad'],
  missing: ['not done', 'bad'],
  'not-evidenced': ['not evidenced', 'warn'],
  running: ['running', 'plain'],
};

function spanValue(site: Site, span: Span): Value {
  if (!Number.isFinite(span.earliest)) return absent('cannot be told');
  if (span.earliest === span.latest) return instantValue(site, span.earliest);
  return run(text('between'), instantValue(site, span.earliest), text('and'), instantValue(site, span.latest));
}

/** A time as the incident writes it, else what stands for it. */
function writtenTime(site: Site, rec: Rec<'incident'>, path: Path, span: Span): Value {
  const written = getAt(rec.data, path);
  return typeof written === 'string' || typeof written === 'number' ? timeValue(site, written) : spanValue(site, span);
}

/** How far from the end of the window: only said where both are points in time. */
function difference(actual: Span | null, due: Span, asOf: number): Value {
  const reached = actual ?? { earliest: asOf, latest: asOf };
  if (reached.earliest !== reached.latest || due.earliest !== due.latest || !Number.isFinite(due.latest))
    return absent('cannot be told');
  const spare = due.latest - reached.latest;
  if (actual === null) return text(spare >= 0 ? `${formatDuration(spare)} left` : `${formatDuration(-spare)} over`);
  return text(spare >= 0 ? `${formatDuration(spare)} to spare` : `${formatDuration(-spare)} late`);
}

function promiseOf(site: Site, policy: Rec<'policy'>, tier: string, words: string): Value {
  const place = `${urlOf(policy, site.base)}#${partAnchor('tier', tier)}`;
  return run(text(words), link(place, `policy ${policy.data.version}, ${tier}`));
}

function clockRow(site: Site, rec: Rec<'incident'>, clock: Clock): Row {
  const [word, tone] = OUTCOMES[clock.outcome];
  return row([
    text(PHASES[clock.phase]),
    promiseOf(site, clock.policy, clock.tier, `within ${formatWindow(clock.promise)}`),
    writtenTime(site, rec, clock.startAt, clock.start),
    spanValue(site, clock.due),
    clock.actual === null ? absent('not reached') : writtenTime(site, rec, clock.actualAt, clock.actual),
    difference(clock.actual, clock.due, site.graph.asOf),
    mark(word, tone),
  ]);
}

/** The clause that demands an escalation, as a link into that version's text. */
function clauseOf(site: Site, demand: Demand): readonly Value[] {
  const clause = getAt(demand.policy.data, [...demand.promiseAt.slice(0, -1), 'clause']);
  return typeof clause === 'string' ? [link(`${urlOf(demand.policy, site.base)}#${clause}`, `§ ${clause}`)] : [];
}

function demandRow(site: Site, rec: Rec<'incident'>, demand: Demand): Row {
  const [word, tone] = OUTCOMES[demand.outcome];
  const role = site.graph.index.byName('role', demand.to);
  return row([
    text(`Escalation to ${role ? titleOf(role) : demand.to}`),
    run(
      promiseOf(site, demand.policy, demand.tier, `within ${formatWindow(demand.promise)}`),
      ...clauseOf(site, demand),
    ),
    writtenTime(site, rec, demand.startAt, demand.start),
    spanValue(site, demand.due),
    demand.made === null ? absent('not recorded') : writtenTime(site, rec, demand.made.path, demand.made.span),
    difference(demand.made?.span ?? null, demand.due, site.graph.asOf),
    mark(word, tone),
  ]);
}

/** The table of clocks, those of the tiers in order, then the escalations that the tiers demand. */
export function clockTable(site: Site, rec: Rec<'incident'>): Table {
  const clocks = clocksOf(site.graph, rec).map((clock) => clockRow(site, rec, clock));
  const demands = demandsOf(site.graph, rec).map((demand) => demandRow(site, rec, demand));
  return {
    caption: 'What the policy in force promised, and what was done',
    columns: ['Target', 'Promise', 'Clock started', 'Due', 'Actual', 'Difference', 'Outcome'].map((label) => ({
      label,
    })),
    rows: [...clocks, ...demands],
    empty: 'No clock applies: the incident has no tier with a target, or its times are not known.',
    note: null,
  };
}
