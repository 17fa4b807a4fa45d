/** TIME-3: an order that can happen, but that the record must explain. */
import type { Incident } from '../../graph/incidents.ts';
import type { Moment } from '../../model/records/incident-parts.ts';
import { isBefore } from '../../model/time/span.ts';
import { defineRule, type Fault } from '../rule.ts';
import { dated, relatedTo, spotOf } from './dated.ts';

/** The first is expected before the second. */
const EXPECTED: readonly (readonly [Moment, Moment])[] = [
  ['detected', 'contained'],
  ['detected', 'recovered'],
  ['contained', 'recovered'],
  ['declared', 'contained'],
  ['declared', 'recovered'],
  ['triaged', 'contained'],
];

/** The finding stands at the moment that came at an unexpected time: late for triage and declaration, early for the others. */
function unusual(incident: Incident, first: Moment, second: Moment): Fault[] {
  const expectedFirst = dated(incident, ['times', first], first);
  const expectedSecond = dated(incident, ['times', second], second);
  if (!expectedFirst || !expectedSecond || isBefore(expectedSecond.span, expectedFirst.span) !== 'yes') return [];
  if (incident.data.times.notes?.some((note) => note.on === first || note.on === second)) return [];
  const isLate = first === 'declared' || first === 'triaged';
  const [odd, other, order] = isLate
    ? ([expectedFirst, expectedSecond, 'after'] as const)
    : ([expectedSecond, expectedFirst, 'before'] as const);
  return [
    {
      at: spotOf(odd),
      message: `${incident.id}: ${odd.what} (${odd.written}) is ${order} ${other.what} (${other.written}), and no note explains it`,
      help: `If the order is true, add to times.notes an entry on ${odd.what} that says why. If not, correct the wrong time.`,
      related: [relatedTo(other)],
      past: true,
    },
  ];
}

/** A declaration after both containment and recovery is one fault, told against the earlier of the two. */
function once(faults: readonly Fault[]): readonly Fault[] {
  const seen = new Set<string>();
  return faults.filter((fault) => {
    const key = JSON.stringify(fault.at?.on === 'field' ? fault.at.path : null);
    return !seen.has(key) && seen.add(key);
  });
}

export const unusualOrder = defineRule({
  code: 'TIME-3',
  on: ['incident'],
  text: {
    what: 'An order of times that is possible but odd, without a note that explains it: contained or recovered before detection, recovered before containment, declared after containment or recovery, triaged after containment.',
    why: 'Such an order does occur (a control may contain what nobody has yet noticed), but to an auditor it looks like a record that was filled in afterwards, unless the record itself says what happened.',
    fix: 'Add an entry to times.notes, on one of the two times, that says why they stand in this order; or correct the time that is wrong.',
    sources: ['S002', 'S034', 'CC7.4'],
  },
  check: (incident) => once(EXPECTED.flatMap(([first, second]) => unusual(incident, first, second))),
});
