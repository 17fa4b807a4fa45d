/** An event: a row of the triage log. */
import { z } from 'zod';
import { link } from '../link.ts';
import { answer, evidence, id, instant, list, oneOfThese, role, text } from '../primitives.ts';

export const event = z
  .strictObject({
    id: id('EVT').describe('The id of the event.'),
    source: link('detection-source').describe('Where it came from: a detection source of portal.yaml.'),
    receivedAt: instant().describe('When it arrived: the clock of triage starts here.'),
    externalId: text().describe('Its id in the system of record, such as the number of an alert.').optional(),
    triagedAt: instant().describe('When somebody, or a machine, decided what it was.').optional(),
    triagedBy: link(['role', 'vendor'], { words: ['system'] })
      .describe('Who decided.')
      .optional(),
    disposition: oneOfThese({
      incident: 'It is part of an incident, which is named.',
      'non-incident': 'It was looked at and dismissed, for the reason given.',
      duplicate: 'It is the same as another event, which is named.',
      pending: 'It has not been decided yet.',
    }).describe('What it was found to be.'),
    incident: link('incident', { mirrors: { incident: 'events' } })
      .describe('The incident that it belongs to, where it is one.')
      .optional(),
    duplicateOf: link('event').describe('The event that it repeats, where it is a duplicate.').optional(),
    reason: text().describe('Why it was dismissed, where it is no incident.').optional(),
    tier: link('tier').describe('The severity tier that it seemed to have at triage.').optional(),
    personalData: answer().describe('Whether personal data seemed to be involved.').optional(),
    approvedBy: role()
      .describe("The role that agreed to the dismissal of an event which meets the policy's incident threshold.")
      .optional(),
    evidence: evidence().describe('Evidence items that show it.').optional(),
  })
  .describe('An event of the triage log: a row of a file that holds many.');

/** A log file in YAML. */
export const eventLog = z
  .strictObject({ events: list(event).describe('The events, one entry each.') })
  .describe('A triage log.');

export type EventData = z.infer<typeof event>;
