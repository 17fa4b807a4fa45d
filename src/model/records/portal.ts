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
  id: slug().describe('A short name, by which records refer to it.'),
  name: text().describe('What it is called.'),
  publicName: pub(text()).describe('What it is called in a public portal.').optional(),
  inScope: flag().describe('true where it belongs to the system that is examined.'),
  monitoredBy: list(link('detection-source')).describe('The detection sources that watch it.').optional(),
  dataClasses: pub(list(text())).describe('The kinds of data that it holds.').optional(),
});

const calendar = z.strictObject({
  timeZone: timeZone().describe('The time zone of business days (default UTC).').optional(),
  workingDays: nonEmpty(weekday()).describe('The days on which work is done (default mon to fri).').optional(),
  workingHours: z
    .strictObject({
      from: clockTime().describe('When work begins (default "09:00").').optional(),
      to: clockTime().describe('When it ends (default "17:00").').optional(),
    })
    .refine(({ from = WORKING_HOURS.from, to = WORKING_HOURS.to }) => from.length !== to.length || from < to, {
      error: 'a time of day after from',
      path: ['to'],
    })
    .describe('The hours that a business clock counts.')
    .optional(),
  holidays: list(plannedDate()).describe('Days on which no work is done.').optional(),
});

export const portal = z
  .strictObject({
    organisation: z.strictObject({ name: pub(text()).describe('Its name.') }).describe('The organisation.'),
    system: z
      .strictObject({
        name: pub(text()).describe('Its name.'),
        description: pub(text()).describe('What it does, in a sentence.').optional(),
      })
      .describe('The system that is examined.'),
    timeZone: timeZone().describe('The time zone in which times are shown.'),
    asOf: plannedInstant().describe('Fixes "now", unless --as-of says another instant.').optional(),
    calendar: calendar.describe('What a business day is.').optional(),
    repository: z
      .strictObject({
        url: url().describe('Its address.').optional(),
        branch: text().describe('The branch that is published.').optional(),
      })
      .describe('The repository of the content, for links to a file.')
      .optional(),
    components: list(component).describe('The parts of the system.').optional(),
    commitments: list(
      z.strictObject({
        id: id('CMT').describe('Its id, by which records refer to it.'),
        statement: pub(text()).describe('What was promised.'),
        kind: oneOf(['service-commitment', 'system-requirement']).describe('What kind of promise it is.'),
      }),
    )
      .describe('What customers were promised.')
      .optional(),
    detectionSources: list(
      z.strictObject({
        id: slug().describe('A short name, by which records refer to it.'),
        name: text().describe('What it is called.'),
        kind: oneOf(['monitoring', 'employee', 'customer', 'vendor', 'other']).describe('What kind of source it is.'),
      }),
    )
      .describe('Where events come from.')
      .optional(),
    reportingChannel: z
      .strictObject({
        description: text().describe('How an incident is reported.'),
        policy: link('policy').describe('The policy version that says so: one in force.').optional(),
      })
      .describe('How anybody can report an incident.')
      .optional(),
    smallCount: integer().describe('Exact public counts below this are not published (default 10).').optional(),
    severities: z
      .record(z.string(), oneOf(['off', 'advisory', 'deviation', 'error']))
      .describe('Other severities for rules whose severity is advisory, by their code.')
      .optional(),
    significantChanges: list(
      z.strictObject({ on: date().describe('The day.'), what: text().describe('What changed.') }),
    )
      .describe('Changes of the system, the organisation or the law, after which the policy is reviewed.')
      .optional(),
    idGapsAllowed: list(oneOf(ID_PREFIXES)).describe('Prefixes whose numbers may have gaps.').optional(),
    criteria: list(
      z.strictObject({
        id: text().describe('Its id, by which records refer to it.'),
        framework: text().describe('The framework that it comes from.'),
        title: text().describe('Its title.'),
      }),
    )
      .describe('Criteria besides the built-in ones.')
      .optional(),
  })
  .describe('The organisation, its system, its calendar and the settings.');

export type PortalData = z.infer<typeof portal>;

/** tombstones.yaml: ids that were withdrawn, and why. */
export const tombstones = z
  .strictObject({
    tombstones: list(
      z.strictObject({
        id: text().describe('The id that was withdrawn.'),
        reason: text().describe('Why.'),
        by: link('role').describe('The role that decided it.'),
        at: instant().describe('When.'),
      }),
    ).describe('The ids, one entry each.'),
  })
  .describe('Ids that were withdrawn, and why: they are never used again.');

export type TombstonesData = z.infer<typeof tombstones>;
