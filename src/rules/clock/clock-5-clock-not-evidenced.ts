/** CLOCK-5: a target whose keeping nobody can tell. */
import { isStoodDown } from '../../graph/incidents.ts';
import { getAt } from '../../model/path.ts';
import { formatWindow } from '../../model/time/format.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { DONE, ends, worstClocks } from './missed.ts';

export const clockNotEvidenced = defineRule({
  code: 'CLOCK-5',
  on: ['incident'],
  text: {
    what: 'A phase that has a target and is past has no time, or one too coarse (or a start too coarse) to tell whether the target was met.',
    why: '“Not evidenced” is not “met”. An auditor who cannot recompute a clock treats the control as not tested, and asks for the whole population.',
    fix: 'Write the time as exactly as the ticket, chat or log has it. If it cannot be found any more, add a DEV record that says so.',
    sources: ['S019', 'S022', 'S034', 'S090', 'CC7.4'],
  },
  check: (incident, graph) =>
    isStoodDown(incident)
      ? []
      : worstClocks(incident, graph, ['triage', 'contain', 'recover'])
          .filter((clock) => clock.outcome === 'not-evidenced')
          .map((clock): Fault => {
            const written = getAt(incident.data, clock.actualAt);
            const actual = written === undefined ? 'no time is written' : `it is written as ${String(written)}`;
            return {
              at: at(incident, ...clock.actualAt),
              outcome: 'not-evidenced',
              message: `${incident.id}: whether it was ${DONE[clock.phase]} within the ${formatWindow(clock.promise)} that ${clock.policy.id} allows for ${clock.tier} cannot be told: ${actual}, and the clock starts at ${String(getAt(incident.data, clock.startAt) ?? 'an unknown time')}`,
              related: ends(incident, clock),
              past: true,
            };
          }),
});
