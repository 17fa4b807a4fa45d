/** What an incident led to: its remediations, and the control changes and risks behind each. */
import type { Rec } from '../../../content/record.ts';
import { reachOf, remediationsOf } from '../../../graph/incidents.ts';
import { row, type Table } from '../block.ts';
import { recordLink } from '../links.ts';
import type { Site } from '../site.ts';
import { stateOf } from '../state.ts';
import { at } from '../value/field.ts';
import { absent, list, mark, run, text, type Value } from '../value/value.ts';

/** A record's state as a mark. */
export function stateMark(site: Site, rec: Rec): Value {
  const state = stateOf(site, rec);
  return state ? mark(state.word, state.tone) : text('recorded');
}

/** The control changes that a remediation names, drafts marked, each with the control that it changes. */
export function changesOf(site: Site, rec: Rec<'remediation'>): Value {
  const changes = (rec.data.controlChanges ?? [])
    .map((id) => site.graph.index.byName('control-change', id))
    .filter((change) => change !== undefined);
  const links = changes.map((change) => run(recordLink(site, change), stateMark(site, change)));
  const none = rec.data.acceptedRisk
    ? text(`none; the risk was accepted: ${rec.data.acceptedRisk.reason}`)
    : absent('none named');
  return list(links, false, none);
}

export function remediationCells(site: Site, rec: Rec<'remediation'>): readonly Value[] {
  return [recordLink(site, rec), stateMark(site, rec), at(site, rec, ['due']), changesOf(site, rec)];
}

/** The remediations that an incident reaches, with what they changed; then changes that it caused directly. */
export function chainTable(site: Site, rec: Rec<'incident'>): Table {
  const remediations = remediationsOf(site.graph, rec);
  const named = new Set(remediations.flatMap((one) => one.data.controlChanges ?? []));
  const direct = reachOf(site.graph, rec).controlChanges.filter((change) => !named.has(change.id));
  const empty = 'Nothing follows from this incident: no remediation and no control change.';
  return {
    caption: 'Remediations and the control changes that they led to',
    columns: [{ label: 'Remediation' }, { label: 'State' }, { label: 'Due' }, { label: 'Control changes' }],
    rows: [
      ...remediations.map((one) => row(remediationCells(site, one))),
      ...direct.map((change) =>
        row([
          absent('caused directly'),
          stateMark(site, change),
          at(site, change, ['effectiveFrom']),
          recordLink(site, change),
        ]),
      ),
    ],
    empty,
    note: null,
  };
}
