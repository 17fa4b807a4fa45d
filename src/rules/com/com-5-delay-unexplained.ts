/** COM-5: a late notice says why it was late. */
import { dutiesOf } from '../../graph/duties.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { lateStages } from './late.ts';
import { term } from './told.ts';

export const delayUnexplained = defineRule({
  code: 'COM-5',
  on: ['incident'],
  text: {
    what: 'A stage of a notification was sent late, and its entry has no delayReason.',
    why: 'A late notification to an authority must be accompanied by the reasons for the delay (Article 33(1) GDPR, and its like). Without them one fault becomes two.',
    fix: 'Write delayReason: what the notice itself gave as the reason.',
    sources: ['S066', 'S147', 'CC2.3'],
  },
  check: (incident, graph) =>
    dutiesOf(graph, incident).flatMap((duty): Fault[] => {
      const late = lateStages(duty).find((stage) => stage.verdict === 'yes');
      if (!late || duty.entry.delayReason !== undefined) return [];
      const { clock, sending } = late;
      return [
        {
          at: at(incident, ...duty.path, 'delayReason'),
          message: `${incident.id}: ${clock.stage.id} of ${duty.obligation.id} was sent late (${sending.entry.sentAt}), and no delayReason says why; ${term(incident, duty, clock)}`,
          related: [{ at: at(incident, ...sending.path, 'sentAt'), message: 'sent late' }],
        },
      ];
    }),
});
