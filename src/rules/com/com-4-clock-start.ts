/** COM-4: the clock of a duty starts where the duty starts it. */
import { type Duty, dutiesOf } from '../../graph/duties.ts';
import { type Incident, momentOf } from '../../graph/incidents.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { isAfter, pointSpan, spanOf } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function missing(incident: Incident, { obligation, entry, path }: Duty): Fault[] {
  if (entry.decision !== 'required' || entry.clockStart !== undefined) return [];
  return [
    {
      at: at(incident, ...path, 'clockStart'),
      message: `${incident.id}: ${obligation.id} is required, and its clock has no start; the duty starts it at ${obligation.data.clockStart}`,
      related: [{ at: at(obligation, 'clockStart'), message: 'where the duty starts' }],
    },
  ];
}

function pendingForEver(incident: Incident, { obligation, entry, path }: Duty): Fault[] {
  if (entry.decision !== 'pending' || incident.data.status !== 'closed') return [];
  return [
    {
      at: at(incident, ...path, 'decision'),
      message: `${incident.id} is closed, and the decision on ${obligation.id} is pending`,
      related: [{ at: at(incident, 'status'), message: 'closed' }],
    },
  ];
}

/** A duty that starts at detection or declaration cannot start later than this incident's. */
function startsLate(incident: Incident, { obligation, entry, path }: Duty): Fault[] {
  const named = obligation.data.clockStart;
  const start = parseInstant(entry.clockStart ?? '');
  if (start === null || (named !== 'detected' && named !== 'declared')) return [];
  const moment = momentOf(incident, named);
  if (!moment || isAfter(pointSpan(start), moment) !== 'yes') return [];
  return [
    {
      at: at(incident, ...path, 'clockStart'),
      message: `${incident.id}: the clock of ${obligation.id} starts at ${entry.clockStart}; the duty starts it at ${named}, ${incident.data.times[named]}`,
      related: [
        { at: at(incident, 'times', named), message: named },
        { at: at(obligation, 'clockStart'), message: 'where the duty starts' },
      ],
    },
  ];
}

/** Awareness after the declaration is possible, where the timeline says what made it certain. */
function awareLate(incident: Incident, { obligation, entry, path }: Duty): Fault[] {
  const start = parseInstant(entry.clockStart ?? '');
  const declared = momentOf(incident, 'declared');
  if (start === null || !declared || obligation.data.clockStart !== 'aware') return [];
  const late = isAfter(pointSpan(start), declared);
  if (late === 'no') return [];
  const told = incident.data.timeline?.some((one) => {
    const span = spanOf(one.at);
    return span?.earliest === start && span.latest === start;
  });
  if (told) return [];
  const written = `awareness for ${obligation.id} is written as ${entry.clockStart}`;
  return [
    {
      at: at(incident, ...path, 'clockStart'),
      severity: 'deviation',
      outcome: late === 'yes' ? 'fail' : 'not-evidenced',
      message:
        late === 'yes'
          ? `${incident.id}: ${written}, after the declaration (${incident.data.times.declared}), and no timeline entry of that instant says why`
          : `${incident.id}: ${written}; whether that is after the declaration (${incident.data.times.declared}) cannot be told, and no timeline entry of that instant says why`,
      help: 'Add the timeline entry of that instant, which says what made it certain; or start the clock at the declaration.',
      related: [{ at: at(incident, 'times', 'declared'), message: 'declared' }],
      past: true,
    },
  ];
}

export const clockStart = defineRule({
  code: 'COM-4',
  on: ['incident'],
  text: {
    what: 'A required notification has no clockStart; the clock starts later than the detection or declaration that the obligation names; a closed incident has a decision that is pending; or awareness is later than the declaration and the timeline has no entry of that instant.',
    why: 'The clock starts when you become aware, not when the investigation is finished. Moving the start is the easiest way to make a late notice look punctual.',
    fix: 'Write clockStart as the duty defines it, and the timeline entry that shows it.',
    sources: ['S082', 'CC2.3'],
  },
  check: (incident, graph) =>
    dutiesOf(graph, incident).flatMap((duty) => [
      ...missing(incident, duty),
      ...pendingForEver(incident, duty),
      ...startsLate(incident, duty),
      ...awareLate(incident, duty),
    ]),
});
