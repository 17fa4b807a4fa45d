/** TIME-3: an order that can happen, but that the record must explain. */
import type { Incident } from '../../graph/incidents.ts';
import type { Moment } from '../../model/records/incident-parts.ts';
import { isBefore } from '../../model/time/span.ts';
import { defineRule, type Fault } from '../rule.ts';
import { type Dated, dated, relatedTo, spotOf } from './dated.ts';

/** The first is expected before the second. */
const EXPECTED: readonly (readonly [Moment, Moment])[] = [
  ['detected', 'contained'],
  ['detected', 'recovered'],
  ['contained', 'recovered'],
  ['declared', 'contained'],
  ['declared', 'recovered'],
  ['triaged', 'contained'],
];

/** Two moments that stand the other way round than expected. */
interface Pair {
  readonly early: Dated;
  readonly late: Dated;
}

/** The pairs in an unexpected order that no note explains; coarse times are silent. */
function unexplained(incident: Incident): readonly Pair[] {
  const { notes = [] } = incident.data.times;
  return EXPECTED.filter((moments) => !notes.some((note) => moments.includes(note.on))).flatMap(
    ([first, second]): Pair[] => {
      const late = dated(incident, ['times', first], first);
      const early = dated(incident, ['times', second], second);
      return late && early && isBefore(early.span, late.span) === 'yes' ? [{ early, late }] : [];
    },
  );
}

function concerns({ early, late }: Pair, moment: Dated): boolean {
  return early.what === moment.what || late.what === moment.what;
}

/**
 * The moment that is odd: the one that most pairs have in common, for one wrong time can be at odds with
 * several. Of two, the late one for triage and declaration, the early one for the others.
 */
function oddOne(pairs: readonly Pair[]): Dated | undefined {
  const candidates = pairs.flatMap(({ early, late }) =>
    late.what === 'declared' || late.what === 'triaged' ? [late, early] : [early, late],
  );
  const [first, ...others] = candidates.map((moment) => ({
    moment,
    count: pairs.filter((pair) => concerns(pair, moment)).length,
  }));
  return others.reduce((most, next) => (most && most.count >= next.count ? most : next), first)?.moment;
}

function listed(order: 'before' | 'after', moments: readonly Dated[]): string[] {
  if (moments.length === 0) return [];
  return [`${order} ${moments.map(({ what, written }) => `${what} (${written})`).join(', ')}`];
}

function told(incident: Incident, odd: Dated, pairs: readonly Pair[]): Fault {
  const after = pairs.filter(({ late }) => late.what === odd.what).map(({ early }) => early);
  const before = pairs.filter(({ early }) => early.what === odd.what).map(({ late }) => late);
  const order = [...listed('before', before), ...listed('after', after)].join(' and ');
  return {
    at: spotOf(odd),
    message: `${incident.id}: ${odd.what} (${odd.written}) is ${order}, and no note explains it`,
    help: `If the order is true, add to times.notes an entry on ${odd.what} that says why. If not, correct the wrong time.`,
    related: [...before, ...after].map(relatedTo),
    past: true,
  };
}

/** One finding for each odd moment, until every pair is told. */
function judge(incident: Incident): readonly Fault[] {
  const faults: Fault[] = [];
  let pairs = unexplained(incident);
  for (let odd = oddOne(pairs); odd; odd = oddOne(pairs)) {
    const moment = odd;
    const own = pairs.filter((pair) => concerns(pair, moment));
    faults.push(told(incident, moment, own));
    pairs = pairs.filter((pair) => !own.includes(pair));
  }
  return faults;
}

export const unusualOrder = defineRule({
  code: 'TIME-3',
  on: ['incident'],
  text: {
    what: 'An order of times that is possible but odd, without a note that explains it: contained or recovered before detection, recovered before containment, declared after containment or recovery, triaged after containment.',
    why: 'Such an order does occur (a control may contain what nobody has yet noticed), but to an auditor it looks like a record that was filled in afterwards, unless the record itself says what happened.',
    fix: 'Add an entry to times.notes, on one of the two times, that says why they stand in this order; or correct the time that is wrong.',
    sources: ['S002', 'S031', 'S034', 'CC7.4'],
  },
  check: judge,
});
