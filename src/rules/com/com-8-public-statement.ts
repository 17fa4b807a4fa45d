/** COM-8: nothing is said in public before somebody who may has approved it. */
import { at, defineRule, type Fault } from '../rule.ts';
import { flawOf } from './public-approval.ts';

export const publicStatement = defineRule({
  code: 'COM-8',
  on: ['incident'],
  text: {
    what: 'A communication to the public has no approval, was approved by a role without the authority public-statement, or was approved after it was sent.',
    why: 'A public statement binds the organisation and cannot be taken back. Auditors ask who let it out, and when.',
    fix: 'Write approvedBy and approvedAt as they were. If nobody who may had approved it before it was sent, add a DEV record.',
    sources: ['S037', 'S129', 'S130', 'CC2.3'],
  },
  check: (incident, graph) =>
    (incident.data.communications ?? []).flatMap((communication, index): Fault[] => {
      const flaw = flawOf(communication, graph);
      if (!flaw) return [];
      return [
        {
          at: at(incident, 'communications', index, flaw.key),
          outcome: flaw.verdict === 'yes' ? 'fail' : 'not-evidenced',
          message: `${incident.id}: the public communication of ${communication.at} ${flaw.why}`,
          related: [{ at: at(incident, 'communications', index, 'at'), message: `sent: ${communication.at}` }],
          past: true,
        },
      ];
    }),
});
