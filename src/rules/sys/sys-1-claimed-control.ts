/** SYS-1: a control that is claimed was active for all of the time that is claimed. */
import { at, defineRule, inText } from '../rule.ts';
import { claimedIn, claimedSpan, controlsOf, inDays, isActiveThrough } from './claimed.ts';

export const claimedControl = defineRule({
  code: 'SYS-1',
  on: ['system-description', 'disclosure'],
  text: {
    what: 'A control claim is about a control that was not active through the period, or through the claim’s own from and to.',
    why: 'A description that implies controls which did not exist at the time is a misstatement; the examiner finds it by asking for the control’s first evidence.',
    fix: 'Narrow the claim to the time in which the control was active (from, to), correct the control’s activeFrom or activeTo if they are wrong, or take the claim back.',
    sources: ['S044', 'S049', 'S050', 'S052', 'DC 5'],
  },
  check: (narrative, graph) =>
    claimedIn(narrative, graph, ['control']).flatMap((claimed) =>
      controlsOf(claimed.claim, graph)
        .filter((control) => !isActiveThrough(control, claimed))
        .map((control) => {
          const { activeFrom, activeTo } = control.data;
          const active = activeTo === undefined ? `since ${activeFrom}` : `from ${activeFrom}, until ${activeTo}`;
          return {
            at: inText(narrative, claimed.claim.element.at),
            message: `${narrative.id}: the claim ${claimed.claim.id} says that ${control.id} operated from ${inDays(claimedSpan(claimed))}; it was active ${active}`,
            related: [
              { at: at(control, activeTo === undefined ? 'activeFrom' : 'activeTo'), message: `${control.id}: active` },
              { at: at(claimed.period, 'start'), message: `the period ${claimed.period.id}` },
            ],
          };
        }),
    ),
});
