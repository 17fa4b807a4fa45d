/** Promise against practice, incident by incident: each cell says how it ended, and by how much. */
import type { Rec } from '../../../content/record.ts';
import { clocksOf } from '../../../graph/clocks.ts';
import { demandsOf } from '../../../graph/escalations.ts';
import { reviewsOf } from '../../../graph/incidents.ts';
import { formatDuration, formatWindow } from '../../../model/time/format.ts';
import type { Millis } from '../../../model/time/instant.ts';
import type { Span } from '../../../model/time/span.ts';
import type { Window } from '../../../model/time/window.ts';
import { type Row, row, type Table } from '../block.ts';
import { stateMark } from '../by-type/chain.ts';
import { OUTCOMES } from '../by-type/clocks.ts';
import { recordLink } from '../links.ts';
import { perSite, recordsOf, type Site } from '../site.ts';
import { absent, code, list, mark, run, text, type Value } from '../value/value.ts';
import { plainWords } from '../value/words.ts';
import { findingsOn } from './findings.ts';
import { newestFirst } from './lists.ts';
import { byDate, WHOLE } from './split.ts';
import { ruleLink } from './subjects.ts';

interface Measured {
  readonly tier: string;
  readonly promise: Window;
  readonly outcome: keyof typeof OUTCOMES;
  readonly due: Span;
}

/** `SEV-1 4 h: 64 h late`: which promise, and how far from its end. */
function measured({ tier, promise, outcome, due }: Measured, actual: Span | null, asOf: Millis, to?: string): Value {
  const [word, tone] = OUTCOMES[outcome];
  const spare = due.latest - (actual?.latest ?? asOf);
  const known = outcome !== 'not-evidenced' && Number.isFinite(spare);
  const by = known
    ? `: ${formatDuration(Math.abs(spare))} ${spare >= 0 ? (actual ? 'to spare' : 'left') : 'late'}`
    : '';
  const whom = to === undefined ? [] : [text(`${plainWords(to)},`)];
  return run(mark(word, tone), ...whom, code(tier), text(`${formatWindow(promise)}${by}`));
}

function clockCell(site: Site, rec: Rec<'incident'>, phase: 'triage' | 'contain' | 'recover'): Value {
  const clocks = clocksOf(site.graph, rec).filter((clock) => clock.phase === phase);
  return list(
    clocks.map((clock) => measured(clock, clock.actual, site.graph.asOf)),
    false,
    absent('no promise'),
  );
}

function escalationCell(site: Site, rec: Rec<'incident'>): Value {
  const demands = demandsOf(site.graph, rec);
  return list(
    demands.map((one) => measured(one, one.made?.span ?? null, site.graph.asOf, one.to)),
    false,
    absent('none demanded'),
  );
}

/** What the rules of these codes found on the incident, acknowledged or not. */
function found(site: Site, rec: Rec<'incident'>, codes: readonly string[]): readonly Value[] {
  return findingsOn(site, rec.id)
    .filter(({ rule }) => codes.includes(rule))
    .map(({ rule, status }) => run(mark(status === 'open' ? 'missed' : 'acknowledged', 'bad'), ruleLink(site, rule)));
}

function reviewCell(site: Site, rec: Rec<'incident'>): Value {
  const held = reviewsOf(site.graph, rec).map((review) => recordLink(site, review, true));
  return list([...held, ...found(site, rec, ['PIR-1'])], false, absent('none held'));
}

function notificationCell(site: Site, rec: Rec<'incident'>): Value {
  const duties = (rec.data.notifications ?? []).map(({ obligation, decision }) => {
    const duty = site.graph.index.byName('obligation', obligation);
    return run(duty ? recordLink(site, duty, true) : text(obligation), text(plainWords(decision)));
  });
  return list([...duties, ...found(site, rec, ['COM-2', 'COM-3'])], false, absent('no duty'));
}

function incidentRow(site: Site, rec: Rec<'incident'>): Row {
  return row([
    run(recordLink(site, rec), stateMark(site, rec)),
    clockCell(site, rec, 'triage'),
    clockCell(site, rec, 'contain'),
    clockCell(site, rec, 'recover'),
    escalationCell(site, rec),
    list(found(site, rec, ['CLOCK-6']), false, text('kept, or not promised')),
    reviewCell(site, rec),
    notificationCell(site, rec),
  ]);
}

/** The incidents in parts: none where all stand in one table. */
export const commitmentParts = perSite((site) => {
  const incidents = newestFirst(recordsOf(site, 'incident'));
  return incidents.length <= WHOLE ? [] : byDate(incidents, (rec) => rec);
});

export function commitmentsTable(site: Site, incidents: readonly Rec<'incident'>[]): Table {
  const labels = ['Incident', 'Triage', 'Containment', 'Recovery', 'Escalations', 'Updates', 'Review', 'Notifications'];
  return {
    caption: `What was promised for each incident, and how it ended: ${incidents.length}`,
    columns: labels.map((label) => ({ label })),
    rows: incidents.map((rec) => incidentRow(site, rec)),
    empty: 'No incident is recorded in this portal.',
    note: null,
  };
}

/** The whole matrix, newest incident first. */
export function wholeCommitments(site: Site): Table {
  return commitmentsTable(site, newestFirst(recordsOf(site, 'incident')));
}
