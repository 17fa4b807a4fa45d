/** INC-9: what an older tracker never had is said once, and not invented. */
import { listing } from '../../content/schema/phrases.ts';
import { hasReached, type Incident, momentOf } from '../../graph/incidents.ts';
import { atKey, defineRule } from '../rule.ts';

/** Does the status leave no doubt that the incident was once contained? */
function wasWorkedOff({ data }: Incident): boolean {
  return data.status !== 'open' && data.status !== 'stood-down' && data.status !== 'merged';
}

function lackingTimes(incident: Incident): string[] {
  const lacking = momentOf(incident, 'detected') === null ? ['times.detected'] : [];
  if (momentOf(incident, 'recordOpened') === null) lacking.push('times.recordOpened');
  if (!wasWorkedOff(incident)) return lacking;
  if (momentOf(incident, 'triaged') === null) lacking.push('times.triaged');
  // Of a contained record INC-1 asks for this time.
  const asked = incident.data.status === 'contained';
  if (!asked && momentOf(incident, 'contained') === null) lacking.push('times.contained');
  return lacking;
}

/** Who did what: at entries of the timeline, or no timeline of what was done at all. */
function lackingTimeline(incident: Incident): string[] {
  const { timeline = [] } = incident.data;
  if (timeline.length === 0)
    return hasReached(incident, 'closed') || incident.data.status === 'unknown' ? ['timeline'] : [];
  return (['phase', 'kind', 'actor'] as const)
    .filter((key) => timeline.some((entry) => entry[key] === undefined))
    .map((key) => `timeline ${key}`);
}

function lackingFields(incident: Incident): readonly string[] {
  const { severity = [], lead, boundary, controls = [], personalData, customerData } = incident.data;
  const data = wasWorkedOff(incident) ? { personalData, customerData } : {};
  return [
    ...(severity.length === 0 ? ['severity'] : []),
    ...(lead === undefined ? ['lead'] : []),
    ...(boundary === undefined ? ['boundary'] : []),
    ...(controls.length === 0 ? ['controls'] : []),
    ...lackingTimes(incident),
    ...lackingTimeline(incident),
    ...Object.entries(data).flatMap(([key, value]) => (value === undefined ? [key] : [])),
  ];
}

export const notRecorded = defineRule({
  code: 'INC-9',
  on: ['incident'],
  text: {
    what: 'An incident that was imported from an older tracker lacks what that tracker never had: severity, lead, boundary, controls, detection, containment, roles in the timeline, or the answers about data. One finding a record names all of it.',
    why: 'A gap in the evidence is reported as a gap. Filling it in afterwards would be evidence that never existed.',
    fix: 'If the source has it after all, add it. Otherwise one DEV record may acknowledge all records of the import.',
    sources: ['S020', 'S023', 'S024', 'S033', 'S058', 'S101', 'S161', 'S171', 'CC7.4'],
  },
  check: (incident) => {
    const { imported } = incident.data;
    const lacking = imported ? lackingFields(incident) : [];
    if (!imported || lacking.length === 0) return [];
    return [
      {
        at: atKey(incident, 'imported'),
        outcome: 'not-evidenced',
        past: true,
        message: `${incident.id}, imported from ${imported.source}, lacks ${listing(lacking)}`,
      },
    ];
  },
});
