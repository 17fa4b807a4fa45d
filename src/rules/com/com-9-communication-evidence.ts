/** COM-9: what left the house left a trace. */
import type { Incident } from '../../graph/incidents.ts';
import { at, defineRule, type Fault } from '../rule.ts';

function communications(incident: Incident): Fault[] {
  return (incident.data.communications ?? []).flatMap((entry, index): Fault[] => {
    if (entry.audience === 'internal' || (entry.evidence ?? []).length > 0) return [];
    const place = ['communications', index];
    return [
      {
        at: at(incident, ...place, 'evidence'),
        message: `${incident.id}: the communication of ${entry.at} to ${entry.audience} (“${entry.subject}”) has no evidence`,
        related: [{ at: at(incident, ...place, 'audience'), message: `to ${entry.audience}` }],
        past: true,
      },
    ];
  });
}

function stages(incident: Incident): Fault[] {
  return (incident.data.notifications ?? []).flatMap((entry, index) =>
    (entry.stages ?? []).flatMap((sent, position): Fault[] => {
      if ((sent.evidence ?? []).length > 0) return [];
      const place = ['notifications', index, 'stages', position];
      return [
        {
          at: at(incident, ...place, 'evidence'),
          message: `${incident.id}: ${sent.stage} of ${entry.obligation}, sent at ${sent.sentAt}, has no evidence`,
          related: [{ at: at(incident, ...place, 'sentAt'), message: `sent: ${sent.sentAt}` }],
          past: true,
        },
      ];
    }),
  );
}

export const communicationEvidence = defineRule({
  code: 'COM-9',
  on: ['incident'],
  text: {
    what: 'A communication to anybody outside, or a stage of a notification, has no evidence.',
    why: 'That a notice was sent is shown by the notice: its text, its recipients, the receipt. A row in a record is a claim.',
    fix: 'Add the mail, letter, receipt or page as an evidence item (EVD), and name it at the entry. If nothing was kept, add a DEV record.',
    sources: ['S005', 'S036', 'S037', 'CC2.3'],
  },
  check: (incident) => [...communications(incident), ...stages(incident)],
});
