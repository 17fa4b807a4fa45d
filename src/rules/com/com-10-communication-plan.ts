/** COM-10: who speaks to whom, over what, with whose approval, is what the policy lays down. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { policyInForce, policySlugs, responsePolicyAt } from '../../graph/policies.ts';
import type { Millis } from '../../model/time/instant.ts';
import { spanOf } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { type Communication, flawOf } from './public-approval.ts';

type Line = NonNullable<Rec<'policy'>['data']['communications']>[number];

interface Planned {
  readonly policy: Rec<'policy'>;
  readonly lines: readonly { readonly line: Line; readonly index: number }[];
}

function linesOf(policy: Rec<'policy'>, audience: string): Planned | null {
  const lines = (policy.data.communications ?? [])
    .map((line, index) => ({ line, index }))
    .filter(({ line }) => line.audience === audience);
  return lines.length > 0 ? { policy, lines } : null;
}

/** The lines of the incident response policy in force then; where it has none for the audience, of the notification policy. */
function plannedAt(audience: string, instant: Millis, graph: Graph): Planned | null {
  const response = responsePolicyAt(graph, instant);
  const own = response && linesOf(response, audience);
  if (own) return own;
  for (const slug of policySlugs(graph, 'notification')) {
    const policy = policyInForce(graph, slug, instant);
    const lines = policy && linesOf(policy, audience);
    if (lines) return lines;
  }
  return null;
}

type Difference = { readonly key: 'sender' | 'channel' | 'approvedBy'; readonly term: string; readonly told: string };

function differences(communication: Communication, line: Line, approver: boolean): readonly Difference[] {
  const { sender, channel, approvedBy } = communication;
  const found: Difference[] = [];
  if (sender !== line.sender)
    found.push({ key: 'sender', term: 'sender', told: `sender ${sender}, not ${line.sender}` });
  if (channel !== line.channel)
    found.push({ key: 'channel', term: 'channel', told: `channel “${channel}”, not “${line.channel}”` });
  if (approver && line.approver !== undefined && approvedBy !== line.approver)
    found.push({
      key: 'approvedBy',
      term: 'approver',
      told: `approver ${approvedBy ?? 'nobody'}, not ${line.approver}`,
    });
  return found;
}

interface Departure {
  readonly plan: Planned;
  /** The nearest of the plan's lines. */
  readonly position: number;
  readonly found: readonly [Difference, ...Difference[]];
}

function departureFrom(plan: Planned | null, communication: Communication, approver: boolean): Departure | null {
  const [nearest] = (plan?.lines ?? [])
    .map(({ line, index }) => ({ position: index, found: differences(communication, line, approver) }))
    .sort((a, b) => a.found.length - b.found.length);
  const [first, ...others] = nearest?.found ?? [];
  return plan && nearest && first ? { plan, position: nearest.position, found: [first, ...others] } : null;
}

/** A coarse time is held against what was laid down at both its ends. */
function judge(incident: Incident, communication: Communication, index: number, graph: Graph): Fault[] {
  const when = spanOf(communication.at);
  if (!when || !Number.isFinite(when.earliest) || !Number.isFinite(when.latest)) return [];
  const approver = flawOf(communication, graph) === null;
  const instants = [...new Set([when.earliest, when.latest])];
  const departures = instants
    .map((instant) => departureFrom(plannedAt(communication.audience, instant, graph), communication, approver))
    .filter((departure) => departure !== null);
  const [departure] = departures;
  if (!departure) return [];
  const certain = departures.length === instants.length;
  const { plan, position, found } = departure;
  const told = `from ${plan.policy.id}: ${found.map((one) => one.told).join('; ')}`;
  const sent = `the communication of ${communication.at} to ${communication.audience}`;
  return [
    {
      at: at(incident, 'communications', index, found[0].key),
      outcome: certain ? 'fail' : 'not-evidenced',
      message: certain
        ? `${incident.id}: ${sent} departs ${told}`
        : `${incident.id}: ${sent} may depart ${told}; which version was in force cannot be told`,
      related: [
        {
          at: at(plan.policy, 'communications', position, found[0].term),
          message: `the plan for ${communication.audience}`,
        },
      ],
      past: true,
    },
  ];
}

export const communicationPlan = defineRule({
  code: 'COM-10',
  on: ['incident'],
  text: {
    what: 'A communication has another sender, channel or approver than the policy in force lays down for its audience (communications).',
    why: 'One voice for each audience is what keeps an organisation from saying two things at once. The plan is tested against what was sent.',
    fix: 'Write the sender, the channel and the approver as they were. If they were not those of the policy, add a DEV record, or change the plan for the next time.',
    sources: ['S014', 'S035', 'S096', 'S131', 'S146', 'CC2.2', 'CC2.3'],
  },
  check: (incident, graph) =>
    (incident.data.communications ?? []).flatMap((communication, index) =>
      judge(incident, communication, index, graph),
    ),
});
