/** POL-13: what a cited clause says in words is what the front matter promises in terms. */
import { clausesAround } from '../../content/body/prose.ts';
import type { Path } from '../../model/path.ts';
import { formatWindow } from '../../model/time/format.ts';
import { proseFigures } from '../prose-figures.ts';
import { at, defineRule, type Fault, inText } from '../rule.ts';
import { judged, type Policy } from './effect.ts';
import { isWindow, windowsHeld } from './windows.ts';

/** The clauses that terms cite, each with the first place that does. */
function citedClauses(policy: Policy): ReadonlyMap<string, Path> {
  const cited = new Map<string, Path>();
  const cite = (clause: string | undefined, path: Path) => {
    if (clause !== undefined && !cited.has(clause)) cited.set(clause, path);
  };
  (policy.data.severityTiers ?? []).forEach((tier, index) => {
    (tier.escalation ?? []).forEach((entry, position) => {
      cite(entry.clause, ['severityTiers', index, 'escalation', position, 'clause']);
    });
  });
  cite(policy.data.incidentThreshold?.clause, ['incidentThreshold', 'clause']);
  return cited;
}

export const proseAgainstTerms = defineRule({
  code: 'POL-13',
  on: ['policy'],
  text: {
    what: 'A duration in the prose of a clause that an escalation or the incidentThreshold cites is none of the windows in the front matter or that hold by default, and does not stand in <AsStated>.',
    why: 'People follow the text, the clocks follow the terms. Where the two differ, each incident is late by one of them, and the auditor picks which.',
    fix: 'Print the window from the terms with <Commitment tier="…" to="…" />, or write the same figure in both; a figure that is meant to be no term goes into <AsStated because="…">.',
    sources: ['S064', 'S074', 'CC7.4'],
  },
  check(policy, graph): Fault[] {
    const { body } = policy;
    const cited = citedClauses(policy);
    if (!body || cited.size === 0) return [];
    const windows = windowsHeld(policy);
    return proseFigures(body).flatMap(({ figure, position, clause }): Fault[] => {
      const around = clausesAround(body, clause).find((anchor) => cited.has(anchor));
      if (figure.kind !== 'duration' || around === undefined) return [];
      if (windows.some((window) => isWindow(figure, window))) return [];
      const known = [...new Set(windows.map(formatWindow))].join(', ');
      return [
        {
          at: inText(policy, position),
          ...judged(graph, policy),
          message: `${policy.id} says “${figure.raw}” in its clause ${around}, which is none of its windows (${known})`,
          related: [{ at: at(policy, ...(cited.get(around) ?? [])), message: 'the term that cites the clause' }],
        },
      ];
    });
  },
});
