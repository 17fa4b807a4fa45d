/** The system description, and the disclosures of identified system incidents (DC 4). */
import { z } from 'zod';
import { pub, withInfo } from '../field.ts';
import { link } from '../link.ts';
import { PATTERNS } from '../patterns.ts';
import {
  count,
  flag,
  id,
  instant,
  list,
  nonEmpty,
  oneOf,
  oneOfThese,
  plannedDate,
  role,
  sha256,
  slug,
  text,
  version,
} from '../primitives.ts';
import { parseTime } from '../time/span.ts';

const status = () =>
  oneOf(['draft', 'approved']).describe('draft until it is approved; approved where nothing is written.');
const approver = () =>
  role().describe(
    'The role that approved it: one with the authority approve-disclosure. `corroborate seal` writes it.',
  );
const approved = () => instant().describe('When it was approved. `corroborate seal` writes it.');
const seal = () => sha256().describe('The seal of the approved text. `corroborate seal` writes it.');

export const systemDescription = z
  .strictObject({
    id: slug().describe('The short name of the description: the name of its file.'),
    status: status().optional(),
    version: version().describe('Its version.'),
    period: link('period').describe('The examination period that it is for.'),
    title: pub(text()).describe('Its title.'),
    owner: role().describe('The role that answers for it.'),
    approvedBy: approver().optional(),
    approvedAt: approved().optional(),
    sha256: seal().optional(),
    subserviceOrganisations: list(link('vendor'))
      .describe('The vendors that it names as subservice organisations.')
      .optional(),
    significantChanges: list(link(['policy', 'control-change', 'role']))
      .describe('Policy versions and control changes that took effect in the period, and roles that changed.')
      .optional(),
    userEntityControls: pub(list(text())).describe('Controls that customers have to have.').optional(),
    noIncidents: flag().describe('true where it says that there were no incidents to disclose.').optional(),
  })
  .describe('A system description: the narrative, with its claims marked in the text.');

const DISCLOSED = 'an instant, a day (2026-03-03) or a month (2026-03)';

/** A disclosed moment; DIS-3, not TIME-4, says whether it is the records'. */
const disclosed = () =>
  withInfo(
    z
      .string({ error: DISCLOSED })
      .refine((value) => ['instant', 'day', 'month'].includes(parseTime(value)?.precision ?? ''), { error: DISCLOSED }),
    { temporal: 'planned', pattern: PATTERNS.disclosed },
  );

export const disclosure = z
  .strictObject({
    id: id('DIS').describe('The id of the disclosure: the name of its file.'),
    status: status().optional(),
    description: link('system-description').describe('The system description that it belongs to.'),
    incidents: nonEmpty(link('incident', { mirrors: { incident: 'disclosures' } })).describe(
      'The incidents that it tells.',
    ),
    title: pub(text()).describe('Its title.'),
    nature: pub(text()).describe('What happened, without detail that could be exploited.'),
    timing: pub(
      z.strictObject({
        occurred: disclosed().describe('When it began; of several incidents, the earliest.').optional(),
        detected: disclosed().describe('When it was noticed; of several incidents, the earliest.').optional(),
        contained: disclosed().describe('When it could do no more harm; of several incidents, the latest.').optional(),
        recovered: disclosed()
          .describe('When the service was whole again; of several incidents, the latest.')
          .optional(),
        closed: disclosed().describe('When the work on it ended; of several incidents, the latest.').optional(),
      }),
    ).describe('When it happened: at least one time, each as the records have it.'),
    extent: pub(
      z.strictObject({
        components: list(link('component')).describe('The components affected, of those of its incidents.').optional(),
        dataClasses: list(text()).describe('The kinds of data affected, of those of its incidents.').optional(),
        customers: count().describe('How many customers.').optional(),
        subjects: count().describe('How many people.').optional(),
        records: count().describe('How many records.').optional(),
      }),
    ).describe('How far it went, as the records have it; {} where there is nothing to say.'),
    effect: pub(
      list(
        z.strictObject({
          commitment: link('commitment').describe('The commitment that was not kept.'),
          statement: text().describe('In what way it was not kept.'),
        }),
      ),
    ).describe("The commitments affected: those of its incidents' commitmentsAffected."),
    issuedOn: pub(plannedDate()).describe('The day on which it was, or will be, issued.').optional(),
    supersedes: link('disclosure').describe('The disclosure that it takes the place of.').optional(),
    disposition: pub(
      z.strictObject({
        state: oneOfThese({
          contained: 'It can do no more harm.',
          recovered: 'The service is whole again.',
          'remediation-in-progress': 'What prevents it is being done.',
          remediated: 'What prevents it is done and verified.',
        }).describe('How things stand.'),
        statement: text().describe('How things stand, in a sentence.'),
        remediations: list(link('remediation')).describe('Remediations of its incidents.').optional(),
        controlChanges: list(link('control-change')).describe('Control changes that they led to.').optional(),
      }),
    ).describe('What was done about it.'),
    owner: role().describe('The role that answers for it.'),
    approvedBy: approver().optional(),
    approvedAt: approved().optional(),
    sha256: seal().optional(),
  })
  .describe('A disclosure of identified system incidents (description criterion DC 4).');

export type SystemDescriptionData = z.infer<typeof systemDescription>;
export type DisclosureData = z.infer<typeof disclosure>;
