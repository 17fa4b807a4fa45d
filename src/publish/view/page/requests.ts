/** What an auditor asks for under each criterion, and where it stands in this portal. */
import type { Period } from '../../../graph/periods.ts';
import { listingsOf } from '../../listing/listing.ts';
import { criterionPath } from '../../urls.ts';
import { groupedRows, row, type Table } from '../block.ts';
import { addressOf, type Site } from '../site.ts';
import { link, list, text, type Value } from '../value/value.ts';
import { capitalised } from '../value/words.ts';
import { listingAddress } from './listing.ts';

/** A page of the portal, or one of the period's listings by its name. */
type Place = readonly [words: string, path: string] | 'incidents' | 'events' | 'reviews' | 'remediations' | 'exercises';

interface Request {
  readonly criterion: string;
  readonly asked: string;
  readonly where: readonly Place[];
}

const POLICIES: Place = ['Policies, every version', '/policies/'];
const ROLES: Place = ['Roles, and who held them', '/roles/'];
const MATRIX: Place = ['Traceability', '/traceability/'];

const REQUESTS: readonly Request[] = [
  { criterion: 'CC2.2', asked: 'Training and acknowledgement of the policy', where: [['Training', '/training/']] },
  {
    criterion: 'CC2.3',
    asked: 'What was told to customers, regulators and the public, and when',
    where: ['incidents', ['Obligations', '/obligations/']],
  },
  {
    criterion: 'CC4.2',
    asked: 'Deviations, who accepted them, and what was done about them',
    where: [
      ['Findings', '/findings/'],
      ['Deviations', '/deviations/'],
    ],
  },
  {
    criterion: 'CC5.3',
    asked: 'The incident response policy with its approvals, reviews and changes',
    where: [POLICIES, ['In force on a day', '/in-force/']],
  },
  {
    criterion: 'CC7.1',
    asked: 'Components in scope, and what monitors each',
    where: [
      ['Components', '/components/'],
      ['Controls', '/controls/'],
    ],
  },
  {
    criterion: 'CC7.2',
    asked: 'The complete log of events, with the population from the system of record',
    where: ['events', ['Populations', '/populations/']],
  },
  {
    criterion: 'CC7.3',
    asked: 'How events were triaged, and why those that were dismissed are no incidents',
    where: ['events', POLICIES],
  },
  {
    criterion: 'CC7.4',
    asked: 'The complete list of incidents, with times, tiers, decisions and escalations',
    where: ['incidents', ['Promise against practice', '/commitments/'], ['Populations', '/populations/']],
  },
  { criterion: 'CC7.4', asked: 'Who may decide what, and who was on call', where: [ROLES, ['On-call', '/on-call/']] },
  {
    criterion: 'CC7.4',
    asked: 'What was learnt, and the actions that followed',
    where: ['reviews', 'remediations', MATRIX],
  },
  {
    criterion: 'CC7.5',
    asked: 'Recovery and its validation, root causes, changes that prevent a recurrence',
    where: ['incidents', ['Control changes', '/control-changes/']],
  },
  {
    criterion: 'CC7.5',
    asked: 'Exercises of the plan, who attended, what followed',
    where: ['exercises', ['Plans', '/plans/']],
  },
  { criterion: 'CC9.2', asked: 'Vendors, how they are watched, what they reported', where: [['Vendors', '/vendors/']] },
  {
    criterion: 'DC 4',
    asked: 'Identified system incidents, and why others are below the threshold',
    where: [['Disclosures', '/disclosures/'], MATRIX],
  },
];

function placeLink(site: Site, period: Period, place: Place): readonly Value[] {
  if (typeof place !== 'string') return [link(addressOf(site, place[1]), place[0])];
  return listingsOf(site, period.id)
    .filter(({ entity }) => entity.name === place)
    .map((listing) => link(listingAddress(site, listing), `${capitalised(place)} of ${period.id}`));
}

/** The request index of a period, criterion by criterion. */
export function requestsTable(site: Site, period: Period): Table {
  const rows = [...Map.groupBy(REQUESTS, ({ criterion }) => criterion)].flatMap(([criterion, requests]) => {
    // Description criteria have no page: they are about the description, not about a control.
    const name = /^CC/.test(criterion)
      ? link(addressOf(site, criterionPath(criterion)), '', criterion)
      : text(criterion);
    return groupedRows(
      [name],
      requests.map(({ asked, where }) =>
        row([text(asked), list(where.flatMap((place) => placeLink(site, period, place)))]),
      ),
    );
  });
  return {
    caption: 'What is asked for, and where it is',
    columns: [{ label: 'Criterion' }, { label: 'Request', wide: true }, { label: 'Where' }],
    rows,
    empty: '',
    note: null,
  };
}
