/** INC-7: a decision names what it rests on. */
import { at, defineRule } from '../rule.ts';

export const unjustifiedDecision = defineRule({
  code: 'INC-7',
  on: ['incident'],
  text: {
    what: 'A decision in the timeline names neither a control nor a clause of the policy.',
    why: 'The auditor asks which control justified each decision. One that rests on nothing was made by judgement alone.',
    fix: 'Name the control or the clause that the decision followed. If it followed none, add a DEV record.',
    sources: ['S003', 'CC7.4'],
  },
  check: (incident) =>
    (incident.data.timeline ?? []).flatMap((entry, index) => {
      const isDecision = entry.kind === 'decision' || entry.decision !== undefined;
      if (!isDecision || entry.control !== undefined || entry.clause !== undefined) return [];
      const what = entry.decision === undefined ? 'a decision' : `the decision to ${entry.decision}`;
      return [
        {
          at: at(incident, 'timeline', index),
          message: `${incident.id}: ${what} at ${entry.at} names neither a control nor a clause`,
          past: true,
        },
      ];
    }),
});
