/** PIR-1: an incident of a tier that demands it is reviewed, within the window. */
import type { Graph } from '../../graph/graph.ts';
import { type Incident, isStoodDown, momentOf, reviewsOf } from '../../graph/incidents.ts';
import { termsOf } from '../../graph/terms.ts';
import type { Path } from '../../model/path.ts';
import type { Moment } from '../../model/records/incident-parts.ts';
import { dayDeadline, deadline, isDateLate, isLate } from '../../model/time/deadline.ts';
import { formatWindow } from '../../model/time/format.ts';
import { utcDay } from '../../model/time/instant.ts';
import { pointSpan, type Span } from '../../model/time/span.ts';
import { type Window, windowOf } from '../../model/time/window.ts';
import { at, atKey, defineRule, type Fault, type RelatedSpot } from '../rule.ts';

/** The demand of the last tier held: its own window, else the policy's, from the policy's anchor. */
interface Demand {
  readonly window: Window;
  readonly anchor: Moment;
  readonly start: Span;
  readonly due: Span;
  /** The same for the day of a review. */
  readonly dueDay: Span;
  readonly related: readonly RelatedSpot[];
}

const ANCHORS = ['contained', 'recovered', 'closed'] as const;

/** Where the incident had no such phase, the next that it had. */
function anchorOf(incident: Incident, anchor: (typeof ANCHORS)[number]): readonly [Moment, Span | null] {
  const from = ANCHORS.slice(ANCHORS.indexOf(anchor));
  const written = from.find((moment) => momentOf(incident, moment) !== null);
  return [written ?? anchor, written ? momentOf(incident, written) : null];
}

function demandOf(incident: Incident, graph: Graph): Demand | null {
  const last = termsOf(graph, incident).at(-1);
  if (!last) return null;
  const { policy, index } = last.terms;
  const tier = policy.data.severityTiers?.[index];
  const rule = policy.data.reviewRule;
  const written = tier?.targets?.review ?? rule?.within;
  if (!tier?.reviewRequired || written === undefined) return null;
  const [anchor, start] = anchorOf(incident, rule?.anchor ?? 'closed');
  if (!start) return null;
  const window = windowOf(written);
  const place: Path = tier.targets?.review ? ['severityTiers', index, 'targets', 'review'] : ['reviewRule', 'within'];
  return {
    window,
    anchor,
    start,
    due: deadline(start, window, graph.calendar),
    dueDay: dayDeadline(start, window, graph.calendar),
    related: [
      { at: at(policy, ...place), message: `the promise for ${tier.id}` },
      { at: at(incident, 'times', anchor), message: `${anchor}: the window begins` },
    ],
  };
}

function judge(incident: Incident, demand: Demand, graph: Graph): Fault[] {
  const [first] = [...reviewsOf(graph, incident)].sort((a, b) => (a.data.heldOn < b.data.heldOn ? -1 : 1));
  const allows = `within ${formatWindow(demand.window)} of ${demand.anchor}`;
  if (!first) {
    const overdue = isLate(pointSpan(graph.asOf), demand.due);
    if (overdue === 'no' || (overdue === 'undecidable' && incident.data.imported)) return [];
    return [
      {
        at: atKey(incident, 'review'),
        outcome: overdue === 'yes' ? 'fail' : 'not-evidenced',
        message:
          overdue === 'yes'
            ? `${incident.id} has no approved review; one was due ${allows}, by ${utcDay(demand.dueDay.latest)}`
            : `${incident.id} has no approved review; whether one was due by now, ${allows}, cannot be told`,
        related: demand.related,
      },
    ];
  }
  const late = isDateLate(first.data.heldOn, demand.dueDay);
  if (late === 'no') return [];
  return [
    {
      at: at(first, 'heldOn'),
      subject: incident.id,
      outcome: late === 'yes' ? 'fail' : 'not-evidenced',
      message:
        late === 'yes'
          ? `${incident.id} was reviewed on ${first.data.heldOn} (${first.id}); the review was due ${allows}, by ${utcDay(demand.dueDay.latest)}`
          : `${incident.id}: whether the review of ${first.data.heldOn} (${first.id}) was held ${allows} cannot be told`,
      related: demand.related,
      past: true,
    },
  ];
}

export const reviewMissingOrLate = defineRule({
  code: 'PIR-1',
  on: ['incident'],
  text: {
    what: 'An incident whose tier demands a review has an approved one, held within the tier’s window (else the policy’s) of containment, recovery or closure.',
    why: 'Post-incident reviews that were neither held nor documented are among the commonest findings: they show an organisation that closes incidents and learns nothing.',
    fix: 'Hold the review and record it (content/reviews/PIR-….mdx). If it was in fact held late, or never, add a DEV record.',
    sources: ['S001', 'S084', 'S090', 'S166', 'S170', 'S175', 'CC7.5'],
  },
  check(incident, graph) {
    if (isStoodDown(incident)) return [];
    const demand = demandOf(incident, graph);
    return demand ? judge(incident, demand, graph) : [];
  },
});
