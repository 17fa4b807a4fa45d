/** The chain from disclosure to control change, and back: one block of rows for each incident. */
import type { Rec } from '../../../content/record.ts';
import { reachOf, remediationsOf } from '../../../graph/incidents.ts';
import { groupedRows, type Row, row, type Table } from '../block.ts';
import { changesOf, stateMark } from '../by-type/chain.ts';
import { recordLink } from '../links.ts';
import { perSite, recordsOf, type Site } from '../site.ts';
import { absent, list, run, text, type Value } from '../value/value.ts';
import { plainWords } from '../value/words.ts';
import { newestFirst } from './lists.ts';
import { byDate, WHOLE } from './split.ts';

/** The disclosures of an incident, or why there is none. */
function disclosureCell(site: Site, incident: Rec<'incident'>): Value {
  const named = recordsOf(site, 'disclosure').filter((one) => one.data.incidents.includes(incident.id));
  if (named.length > 0) return list(named.map((one) => run(recordLink(site, one), stateMark(site, one))));
  const { significance } = incident.data;
  if (significance === undefined) return absent('no determination recorded');
  return text(`${plainWords(significance.decision)}: ${significance.reason}`);
}

/** One row for each remediation, then one for each change that no remediation names. */
function answerRows(site: Site, incident: Rec<'incident'>): readonly Row[] {
  const remediations = remediationsOf(site.graph, incident);
  const named = new Set(remediations.flatMap((one) => one.data.controlChanges ?? []));
  const direct = reachOf(site.graph, incident).controlChanges.filter((change) => !named.has(change.id));
  const rows = [
    ...remediations.map((one) => row([run(recordLink(site, one), stateMark(site, one)), changesOf(site, one)])),
    ...direct.map((change) =>
      row([absent('none: the change was caused directly'), run(recordLink(site, change), stateMark(site, change))]),
    ),
  ];
  if (rows.length > 0) return rows;
  const why = incident.data.noActionReason;
  return [row([why === undefined ? absent('none recorded') : text(`none: ${why}`), absent('none')])];
}

function incidentRows(site: Site, incident: Rec<'incident'>): readonly Row[] {
  const lead = [disclosureCell(site, incident), run(recordLink(site, incident), stateMark(site, incident))];
  return groupedRows(lead, answerRows(site, incident));
}

function matrix(rows: readonly Row[], caption: string): Table {
  const columns = [
    { label: 'Disclosure' },
    { label: 'Incident' },
    { label: 'Remediation' },
    { label: 'Control changes' },
  ];
  return { caption, columns, rows, empty: 'No incident is recorded in this portal.', note: null };
}

/** The incidents of the matrix in its parts: all of them, or one part for each year where they are many. */
export const matrixParts = perSite((site) => {
  const incidents = newestFirst(recordsOf(site, 'incident'));
  return incidents.length <= WHOLE ? [] : byDate(incidents, (rec) => rec);
});

export function traceabilityTable(site: Site, incidents: readonly Rec<'incident'>[]): Table {
  return matrix(
    incidents.flatMap((incident) => incidentRows(site, incident)),
    'From disclosure to control change, incident by incident',
  );
}

/** The whole matrix, newest incident first. */
export function wholeMatrix(site: Site): Table {
  return traceabilityTable(site, newestFirst(recordsOf(site, 'incident')));
}

/** The incidents that are disclosed, whatever the year. */
export function disclosedMatrix(site: Site): Table {
  const disclosed = new Set(recordsOf(site, 'disclosure').flatMap((one) => one.data.incidents));
  return traceabilityTable(site, newestFirst(recordsOf(site, 'incident').filter((one) => disclosed.has(one.id))));
}

/** The chain of one disclosure. */
export function disclosureChain(site: Site, disclosure: Rec<'disclosure'>): Table {
  const incidents = recordsOf(site, 'incident').filter((one) => disclosure.data.incidents.includes(one.id));
  const rows = incidents.flatMap((incident) =>
    groupedRows([run(recordLink(site, incident), stateMark(site, incident))], answerRows(site, incident)),
  );
  return {
    caption: `From ${disclosure.id} to the control changes`,
    columns: [{ label: 'Incident' }, { label: 'Remediation' }, { label: 'Control changes' }],
    rows,
    empty: 'The disclosure names no incident.',
    note: null,
  };
}
