/** Criteria: the controls that answer each, the clauses, and what shows their operation. */
import type { Rec } from '../../../content/record.ts';
import { forceSpan } from '../../../graph/policies.ts';
import { CRITERION_TITLES, TRUST_SERVICES_CRITERIA } from '../../../model/criteria.ts';
import { forms } from '../../../model/forms.ts';
import { rulesFrom } from '../../../rules/coverage/statements.ts';
import { severityWords } from '../../../rules/describe.ts';
import { textOf } from '../../../rules/texts.ts';
import { criterionPath, urlOf } from '../../urls.ts';
import { type Row, row, type Section, section, type Table, tableBlock } from '../block.ts';
import { operationOf, operationWords } from '../by-type/operation.ts';
import { recordLink } from '../links.ts';
import { linkedFrom } from '../list/backlinks.ts';
import { listTable } from '../list/lists.ts';
import { addressOf, perSite, recordsOf, type Site } from '../site.ts';
import { stateOf } from '../state.ts';
import { absent, link, list, mark, text, type Value } from '../value/value.ts';
import { counted } from '../value/words.ts';
import { namedRule, ruleWords } from './rule-links.ts';

export interface Criterion {
  readonly id: string;
  readonly title: string;
  readonly framework: string;
}

const TSC = 'Trust Services Criteria (2017)';

/** Names that no reference could be written to have no page; portal.yaml may hold them. */
export function hasPage({ id }: Criterion): boolean {
  return forms.criterion.test(id);
}

/** The built-in criteria, then those that portal.yaml adds. */
export const criteria = perSite((site): readonly Criterion[] => [
  ...TRUST_SERVICES_CRITERIA.map((id) => ({ id, title: CRITERION_TITLES[id] ?? '', framework: TSC })),
  ...(site.graph.portal.data.criteria ?? []),
]);

function controlsOf(site: Site, criterion: string): readonly Rec<'control'>[] {
  return recordsOf(site, 'control').filter(({ data }) => data.criteria.includes(criterion));
}

interface Clause {
  readonly policy: Rec<'policy'>;
  readonly id: string;
}

/** Clauses of policy versions in force that answer a criterion. */
function clausesOf(site: Site, criterion: string): readonly Clause[] {
  const inForce = recordsOf(site, 'policy').filter((rec) => {
    const span = rec.draft ? null : forceSpan(site.graph, rec);
    return span !== null && span.from <= site.graph.asOf && site.graph.asOf < span.to;
  });
  return inForce.flatMap((policy) =>
    (policy.data.clauses ?? [])
      .filter((clause) => clause.criteria.includes(criterion))
      .map(({ id }) => ({ policy, id })),
  );
}

function clauseLink(site: Site, { policy, id }: Clause): Value {
  return link(`${urlOf(policy, site.base)}#${id}`, '', `${policy.data.policy} ${policy.data.version} § ${id}`);
}

function periodsNaming(site: Site, criterion: string): readonly Rec<'period'>[] {
  return recordsOf(site, 'period').filter(({ data }) => data.criteria?.includes(criterion));
}

function criterionRow(site: Site, criterion: Criterion): Row {
  const { id, title } = criterion;
  return row([
    hasPage(criterion) ? link(addressOf(site, criterionPath(id)), title, id) : text(`${id} ${title}`),
    list(
      controlsOf(site, id).map((control) => recordLink(site, control, true)),
      true,
      absent('none'),
    ),
    list(
      clausesOf(site, id).map((clause) => clauseLink(site, clause)),
      false,
      absent('none'),
    ),
    list(
      periodsNaming(site, id).map((period) => recordLink(site, period, true)),
      true,
      absent('no period'),
    ),
  ]);
}

function criteriaTable(site: Site, some: readonly Criterion[], caption: string): Table {
  const columns = ['Criterion', 'Controls', 'Clauses in force', 'Examined in'].map((label) => ({ label }));
  return { caption, columns, rows: some.map((criterion) => criterionRow(site, criterion)), empty: 'None.', note: null };
}

/** Every criterion with its controls and clauses: those that some period examines, then the others. */
export function criteriaSections(site: Site): readonly Section[] {
  const examined = criteria(site).filter(({ id }) => periodsNaming(site, id).length > 0);
  const others = criteria(site).filter(({ id }) => periodsNaming(site, id).length === 0);
  return [
    section('In examination', tableBlock(criteriaTable(site, examined, 'Criteria that an examination period names'))),
    section('Other criteria', tableBlock(criteriaTable(site, others, 'Criteria that no examination period names'))),
  ];
}

/** The operating evidence of a criterion's controls, counted by period. */
function evidenceTable(site: Site, criterion: string): Table {
  const rows = controlsOf(site, criterion).flatMap((control) =>
    recordsOf(site, 'period').map((period) => {
      const words = operationWords(operationOf(site, control.id, period.id));
      return row([recordLink(site, control, true), recordLink(site, period), link(linkedFrom(site, control), words)]);
    }),
  );
  return {
    caption: 'Operating evidence by control and period',
    columns: [{ label: 'Control' }, { label: 'Period' }, { label: 'Shown by' }],
    rows,
    empty: 'No control answers this criterion, so nothing shows its operation.',
    note: null,
  };
}

/** The rules that come from a criterion. */
function rulesTable(site: Site, criterion: string): Table {
  const rules = rulesFrom(criterion);
  return {
    caption: `Rules that come from ${criterion}`,
    columns: [{ label: 'Rule' }, { label: 'What it checks', wide: true }, { label: 'Severity' }],
    rows: rules.map((rule) => row([namedRule(site, rule), ruleWords(textOf(rule).what), text(severityWords(rule))])),
    empty: 'No rule comes from this criterion.',
    note: null,
    stacked: true,
  };
}

export interface CriterionView extends Criterion {
  readonly marks: readonly Value[];
  readonly sections: readonly Section[];
}

export function criterionView(site: Site, criterion: Criterion): CriterionView {
  const { id } = criterion;
  const controls = controlsOf(site, id);
  const active = controls.filter((control) => stateOf(site, control)?.word === 'active').length;
  const clauses = clausesOf(site, id);
  return {
    ...criterion,
    marks: [mark(counted(active, 'active control'), active > 0 ? 'good' : 'plain')],
    sections: [
      section(
        'Controls',
        tableBlock(
          listTable(site, 'control', controls, {
            caption: `Controls for ${id}`,
            empty: 'No control answers this criterion.',
          }),
        ),
      ),
      section('Clauses in force', {
        kind: 'words',
        value: list(
          clauses.map((clause) => clauseLink(site, clause)),
          false,
          absent('No clause of a policy in force answers this criterion.'),
        ),
      }),
      section('Operation', tableBlock(evidenceTable(site, id))),
      section('Examined in', {
        kind: 'words',
        value: list(
          periodsNaming(site, id).map((period) => recordLink(site, period)),
          false,
          text('No examination period names this criterion.'),
        ),
      }),
      section('Rules', tableBlock(rulesTable(site, id))),
    ],
  };
}
