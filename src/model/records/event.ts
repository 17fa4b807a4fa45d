/** An event: a row of the triage log. */
import { z } from 'zod';
import { link } from '../link.ts';
import { answer, evidence, id, instant, list, oneOf, role, text } from '../primitives.ts';

export const event = z.strictObject({
  id: id('EVT'),
  source: link('detection-source'),
  receivedAt: instant(),
  externalId: text().optional(),
  triagedAt: instant().optional(),
  triagedBy: link(['role', 'vendor'], { words: ['system'] }).optional(),
  disposition: oneOf(['incident', 'non-incident', 'duplicate', 'pending']),
  incident: link('incident', { mirrors: { incident: 'events' } }).optional(),
  duplicateOf: link('event').optional(),
  reason: text().optional(),
  tier: link('tier').optional(),
  personalData: answer().optional(),
  approvedBy: role().optional(),
  evidence: evidence().optional(),
});

/** A log file in YAML. */
export const eventLog = z.strictObject({ events: list(event) });

export type EventData = z.infer<typeof event>;
