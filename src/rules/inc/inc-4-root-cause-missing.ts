/** INC-4: a cause is found while it can still be found. */
import { type Incident, momentOf } from '../../graph/incidents.ts';
import { isLate } from '../../model/time/deadline.ts';
import { pointSpan, type Span } from '../../model/time/span.ts';
import { MS } from '../../model/time/window.ts';
import { at, defineRule } from '../rule.ts';

const LIMIT_DAYS = 30;

/** Since when the incident has been contained: its containment, else its recovery. */
function containedSince(
  incident: Incident,
): { readonly moment: 'contained' | 'recovered'; readonly span: Span } | null {
  const contained = momentOf(incident, 'contained');
  if (contained) return { moment: 'contained', span: contained };
  const recovered = momentOf(incident, 'recovered');
  return recovered && { moment: 'recovered', span: recovered };
}

function later(span: Span, days: number): Span {
  return { ...span, earliest: span.earliest + days * MS.day, latest: span.latest + days * MS.day };
}

export const rootCauseMissing = defineRule({
  code: 'INC-4',
  on: ['incident'],
  text: {
    what: 'The incident has been contained or recovered for more than 30 days and has no root cause.',
    why: 'Without a root cause nothing shows that the incident cannot happen again; evidence of it is lost with time.',
    fix: 'Add the root cause under rootCauses. If it could not be determined in time, add a DEV record that says why.',
    sources: ['S029', 'S072', 'CC7.5'],
  },
  check: (incident, graph) => {
    const { status, rootCauses = [] } = incident.data;
    if ((status !== 'contained' && status !== 'recovered') || rootCauses.length > 0) return [];
    const since = containedSince(incident);
    if (!since) return [];
    const late = isLate(pointSpan(graph.asOf), later(since.span, LIMIT_DAYS));
    if (late === 'no') return [];
    const written = String(incident.data.times[since.moment]);
    return [
      {
        at: at(incident, 'rootCauses'),
        outcome: late === 'yes' ? 'fail' : 'not-evidenced',
        message:
          late === 'yes'
            ? `${incident.id} has been ${since.moment} since ${written}, longer than ${LIMIT_DAYS} days, and has no root cause`
            : `${incident.id} has no root cause, and whether it has been ${since.moment} for more than ${LIMIT_DAYS} days cannot be told (${written})`,
        related: [{ at: at(incident, 'times', since.moment), message: `${since.moment}: ${written}` }],
      },
    ];
  },
});
