/** The system description, and the disclosures of identified system incidents (DC 4). */
import { z } from 'zod';
import { pub, withInfo } from '../field.ts';
import { link } from '../link.ts';
import {
  count,
  flag,
  id,
  instant,
  list,
  nonEmpty,
  oneOf,
  plannedDate,
  role,
  sha256,
  slug,
  text,
  version,
} from '../primitives.ts';
import { parseTime } from '../time/span.ts';

export const systemDescription = z.strictObject({
  id: slug(),
  status: oneOf(['draft', 'approved']).optional(),
  version: version(),
  period: link('period'),
  title: pub(text()),
  owner: role(),
  approvedBy: role().optional(),
  approvedAt: instant().optional(),
  sha256: sha256().optional(),
  subserviceOrganisations: list(link('vendor')).optional(),
  significantChanges: list(link(['policy', 'control-change', 'role'])).optional(),
  userEntityControls: pub(list(text())).optional(),
  noIncidents: flag().optional(),
});

const DISCLOSED = 'an instant, a day (2026-03-03) or a month (2026-03)';

/** A disclosed moment; DIS-3, not TIME-4, says whether it is the records'. */
const disclosed = () =>
  withInfo(
    z
      .string({ error: DISCLOSED })
      .refine((value) => ['instant', 'day', 'month'].includes(parseTime(value)?.precision ?? ''), { error: DISCLOSED }),
    { temporal: 'planned' },
  );

export const disclosure = z.strictObject({
  id: id('DIS'),
  status: oneOf(['draft', 'approved']).optional(),
  description: link('system-description'),
  incidents: nonEmpty(link('incident', { mirrors: { incident: 'disclosures' } })),
  title: pub(text()),
  nature: pub(text()),
  timing: pub(
    z.strictObject({
      occurred: disclosed().optional(),
      detected: disclosed().optional(),
      contained: disclosed().optional(),
      recovered: disclosed().optional(),
      closed: disclosed().optional(),
    }),
  ),
  extent: pub(
    z.strictObject({
      components: list(link('component')).optional(),
      dataClasses: list(text()).optional(),
      customers: count().optional(),
      subjects: count().optional(),
      records: count().optional(),
    }),
  ),
  effect: pub(list(z.strictObject({ commitment: link('commitment'), statement: text() }))),
  issuedOn: pub(plannedDate()).optional(),
  supersedes: link('disclosure').optional(),
  disposition: pub(
    z.strictObject({
      state: oneOf(['contained', 'recovered', 'remediation-in-progress', 'remediated']),
      statement: text(),
      remediations: list(link('remediation')).optional(),
      controlChanges: list(link('control-change')).optional(),
    }),
  ),
  owner: role(),
  approvedBy: role().optional(),
  approvedAt: instant().optional(),
  sha256: sha256().optional(),
});

export type SystemDescriptionData = z.infer<typeof systemDescription>;
export type DisclosureData = z.infer<typeof disclosure>;
