/** PER-5: a fixed "now" does not grow old unseen. */
import { formatInstant, parseInstant, utcDay } from '../../model/time/instant.ts';
import { MS } from '../../model/time/window.ts';
import { at, defineRule } from '../rule.ts';

const OLD = 31 * MS.day;

export const oldClock = defineRule({
  code: 'PER-5',
  on: ['portal'],
  text: {
    what: 'portal.yaml fixes asOf, and the check is run more than 31 days after it. A run with --as-of is never judged.',
    why: 'With an old “now” nothing falls due: overdue remediations, lapsed reviews and open notifications all look as they did then.',
    fix: 'Take asOf out of portal.yaml, or move it to the day that the portal is published for. Where it is fixed on purpose, set severities: { PER-5: off }.',
    sources: ['S044'],
  },
  check(portal, graph) {
    const asOf = parseInstant(portal.data.asOf ?? '');
    const { runAt } = graph;
    if (asOf === null || runAt === null || runAt - asOf <= OLD) return [];
    return [
      {
        at: at(portal, 'asOf'),
        message: `portal.yaml fixes asOf at ${formatInstant(asOf)}; the check is run on ${utcDay(runAt)}, ${Math.floor((runAt - asOf) / MS.day)} days later`,
      },
    ];
  },
});
