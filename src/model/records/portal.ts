/** portal.yaml: the organisation, its system, calendar and settings. */
import { z } from 'zod';
import { pub } from '../field.ts';
import { link } from '../link.ts';
import {
  clockTime,
  date,
  flag,
  id,
  instant,
  integer,
  list,
  nonEmpty,
  oneOf,
  plannedDate,
  plannedInstant,
  slug,
  text,
  timeZone,
  url,
  weekday,
} from '../primitives.ts';
import { ID_PREFIXES } from '../record-types.ts';
import { WORKING_HOURS } from '../time/calendar.ts';

const component = z.strictObject({
  id: slug(),
  name: text(),
  publicName: pub(text()).optional(),
  inScope: flag(),
  monitoredBy: list(link('detection-source')).optional(),
  dataClasses: pub(list(text())).optional(),
});

const calendar = z.strictObject({
  timeZone: timeZone().optional(),
  workingDays: nonEmpty(weekday()).optional(),
  workingHours: z
    .strictObject({ from: clockTime().optional(), to: clockTime().optional() })
    .refine(({ from = WORKING_HOURS.from, to = WORKING_HOURS.to }) => from.length !== to.length || from < to, {
      error: 'a time of day after from',
      path: ['to'],
    })
    .optional(),
  holidays: list(plannedDate()).optional(),
});

export const portal = z.strictObject({
  organisation: z.strictObject({ name: pub(text()) }),
  system: z.strictObject({ name: pub(text()), description: pub(text()).optional() }),
  timeZone: timeZone(),
  asOf: plannedInstant().optional(),
  calendar: calendar.optional(),
  repository: z.strictObject({ url: url().optional(), branch: text().optional() }).optional(),
  components: list(component).optional(),
  commitments: list(
    z.strictObject({
      id: id('CMT'),
      statement: pub(text()),
      kind: oneOf(['service-commitment', 'system-requirement']),
    }),
  ).optional(),
  detectionSources: list(
    z.strictObject({
      id: slug(),
      name: text(),
      kind: oneOf(['monitoring', 'employee', 'customer', 'vendor', 'other']),
    }),
  ).optional(),
  reportingChannel: z.strictObject({ description: text(), policy: link('policy').optional() }).optional(),
  smallCount: integer().optional(),
  severities: z.record(z.string(), oneOf(['off', 'advisory', 'deviation', 'error'])).optional(),
  significantChanges: list(z.strictObject({ on: date(), what: text() })).optional(),
  idGapsAllowed: list(oneOf(ID_PREFIXES)).optional(),
  criteria: list(z.strictObject({ id: text(), framework: text(), title: text() })).optional(),
});

export type PortalData = z.infer<typeof portal>;

/** tombstones.yaml: ids that were withdrawn, and why. */
export const tombstones = z.strictObject({
  tombstones: list(z.strictObject({ id: text(), reason: text(), by: link('role'), at: instant() })),
});

export type TombstonesData = z.infer<typeof tombstones>;
