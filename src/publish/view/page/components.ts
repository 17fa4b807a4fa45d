/** What portal.yaml registers: components, commitments, detection sources, the reporting channel. */
import type { Rec } from '../../../content/record.ts';
import { factsBlock, row, type Section, section, type Table, tableBlock } from '../block.ts';
import { componentName, partAnchor, recordLink, registerLink } from '../links.ts';
import { findingsOn, findingTable } from '../list/findings.ts';
import { addressOf, isForAuditors, perSite, recordsOf, type Site } from '../site.ts';
import { timeValue } from '../value/moments.ts';
import { absent, code, fact, link, list, mark, NOT_RECORDED, text, type Value } from '../value/value.ts';
import { counted, plainWords } from '../value/words.ts';

/** Incidents by the component or commitment that they name. */
const incidentsNaming = perSite((site) => {
  const naming = new Map<string, Rec<'incident'>[]>();
  for (const rec of recordsOf(site, 'incident')) {
    for (const name of new Set([...(rec.data.components ?? []), ...(rec.data.commitmentsAffected ?? [])])) {
      naming.set(name, [...(naming.get(name) ?? []), rec]);
    }
  }
  return naming;
});

/** More than so many are counted; the list of incidents holds them all. */
const LISTED = 12;

function incidents(site: Site, name: string): Value {
  const naming = incidentsNaming(site).get(name) ?? [];
  if (naming.length > LISTED) return link(addressOf(site, '/incidents/'), counted(naming.length, 'incident'));
  return list(
    naming.map((rec) => recordLink(site, rec, true)),
    true,
    absent('no incident'),
  );
}

function components(site: Site): Table {
  return {
    caption: 'Components of the system, and what lies outside it',
    columns: ['Component', 'Public name', 'Scope', 'Monitored by', 'Data', 'Named by'].map((label) => ({ label })),
    rows: (site.graph.portal.data.components ?? []).map((component) =>
      row(
        [
          text(component.name),
          component.publicName === undefined ? NOT_RECORDED : text(component.publicName),
          component.inScope ? mark('in scope', 'good') : mark('out of scope', 'faint'),
          list(
            (component.monitoredBy ?? []).map((source) => registerLink(site, 'detection-source', source)),
            false,
            absent('nothing'),
          ),
          list(
            (component.dataClasses ?? []).map((words) => text(words)),
            false,
            NOT_RECORDED,
          ),
          incidents(site, component.id),
        ],
        component.id,
      ),
    ),
    empty: 'portal.yaml registers no component.',
    note: null,
  };
}

function commitments(site: Site): Table {
  return {
    caption: 'Service commitments and system requirements',
    columns: ['Commitment', 'Statement', 'Kind', 'Affected by'].map((label) => ({ label })),
    rows: (site.graph.portal.data.commitments ?? []).map(({ id, statement, kind }) =>
      row([code(id), text(statement), text(plainWords(kind)), incidents(site, id)], id),
    ),
    empty: 'portal.yaml registers no commitment.',
    note: null,
  };
}

function sources(site: Site): Table {
  return {
    caption: 'Where events come from',
    columns: ['Source', 'Name in records', 'Kind'].map((label) => ({ label })),
    rows: (site.graph.portal.data.detectionSources ?? []).map(({ id, name, kind }) =>
      row([text(name), code(id), text(kind)], partAnchor('source', id)),
    ),
    empty: 'portal.yaml registers no detection source.',
    note: null,
  };
}

function changes(site: Site): Table {
  return {
    caption: 'Significant changes of the system, the organisation or the law',
    columns: [{ label: 'On' }, { label: 'What' }],
    rows: (site.graph.portal.data.significantChanges ?? []).map(({ on, what }) =>
      row([timeValue(site, on), text(what)]),
    ),
    empty: 'portal.yaml records no significant change.',
    note: null,
  };
}

function calendar(site: Site): Section {
  const { timeZone, workingDays, workingHours, holidays } = site.graph.calendar;
  return section(
    'Calendar',
    factsBlock([
      fact('Zone of business time', text(timeZone)),
      fact('Zone of display', text(site.graph.portal.data.timeZone)),
      fact('Working days', text([...workingDays].join(', '))),
      fact(
        'Working hours',
        text(
          `${workingHours.from.toString({ smallestUnit: 'minute' })} to ${workingHours.to.toString({ smallestUnit: 'minute' })}`,
        ),
      ),
      fact(
        'Holidays',
        list(
          [...holidays].map((day) => timeValue(site, day)),
          true,
          text('none'),
        ),
      ),
    ]),
  );
}

function channel(site: Site): Section {
  const { reportingChannel } = site.graph.portal.data;
  if (reportingChannel === undefined) return section('Reporting channel', { kind: 'words', value: NOT_RECORDED });
  const policy = site.graph.index.byName('policy', reportingChannel.policy ?? '');
  return section(
    'Reporting channel',
    factsBlock([
      fact('How to report', text(reportingChannel.description)),
      fact('Policy', policy ? recordLink(site, policy) : NOT_RECORDED),
    ]),
  );
}

function withdrawn(site: Site): Table {
  return {
    caption: 'Ids that were withdrawn, and why',
    columns: ['Id', 'Reason', 'By', 'At'].map((label) => ({ label })),
    rows: (site.graph.tombstones?.data.tombstones ?? []).map(({ id, reason, by, at }) => {
      const role = site.graph.index.byName('role', by);
      return row(
        [code(id), text(reason), role ? recordLink(site, role) : text(by), timeValue(site, at)],
        partAnchor('withdrawn', id),
      );
    }),
    empty: 'No id was withdrawn.',
    note: null,
  };
}

/** What the public is told of components and commitments. */
function publicSections(site: Site): readonly Section[] {
  const { components: shown = [], commitments: promised = [] } = site.graph.portal.data;
  const components: Table = {
    caption: 'Components of the system, and the data in them',
    columns: [{ label: 'Component' }, { label: 'Data' }],
    rows: shown.map((component) => {
      const classes = (component.dataClasses ?? []).map((words) => text(words));
      return row([text(componentName(site, component)), list(classes, false, NOT_RECORDED)]);
    }),
    empty: 'No component is named here.',
    note: null,
  };
  const commitments: Table = {
    caption: 'What is promised',
    columns: [{ label: 'Commitment' }, { label: 'Statement', wide: true }],
    rows: promised.map(({ id, statement }) => row([code(id), text(statement)], id)),
    empty: 'No commitment is named here.',
    note: null,
  };
  return [section('Components', tableBlock(components)), section('Commitments', tableBlock(commitments))];
}

/** The sections of the page. */
export function componentSections(site: Site): readonly Section[] {
  if (!isForAuditors(site)) return publicSections(site);
  return [
    section('Components', tableBlock(components(site))),
    section('Commitments', tableBlock(commitments(site))),
    section('Detection sources', tableBlock(sources(site))),
    channel(site),
    section('Significant changes', tableBlock(changes(site))),
    calendar(site),
    section('Withdrawn ids', tableBlock(withdrawn(site))),
    section(
      'Findings on the portal',
      tableBlock(findingTable(site, findingsOn(site, 'portal'), 'Findings on the portal as a whole')),
    ),
  ];
}
