/** Controls, and the changes made to them. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import { flag, id, instant, list, nonEmpty, oneOf, plannedDate, role, text, url } from '../primitives.ts';

export const FREQUENCIES = ['continuous', 'daily', 'weekly', 'monthly', 'quarterly', 'annual', 'event-driven'] as const;

export const control = z.strictObject({
  id: id('CTL'),
  title: pub(text()),
  statement: pub(text()),
  criteria: pub(list(link('criterion'))),
  owner: role(),
  frequency: oneOf(FREQUENCIES),
  activeFrom: plannedDate(),
  activeTo: plannedDate().optional(),
});

export const controlChange = z.strictObject({
  id: id('CHG'),
  status: oneOf(['draft', 'approved']).optional(),
  emergency: flag().optional(),
  control: link('control'),
  kind: oneOf(['add', 'modify', 'retire']),
  causes: nonEmpty(
    link(['incident', 'remediation', 'review', 'tabletop', 'access-review'], {
      mirrors: { remediation: 'controlChanges' },
    }),
  ),
  approvedBy: role().optional(),
  approvedAt: instant().optional(),
  effectiveFrom: plannedDate(),
  summary: text(),
  reference: url().optional(),
});

export type ControlData = z.infer<typeof control>;
export type ControlChangeData = z.infer<typeof controlChange>;
