/** A period's criteria: the clause, the controls, and how much shows that they operated. */
import type { Rec } from '../../../content/record.ts';
import { type Period, periodSpan } from '../../../graph/periods.ts';
import { policyInForce } from '../../../graph/policies.ts';
import { CRITERION_TITLES } from '../../../model/criteria.ts';
import { criterionPath, urlOf } from '../../urls.ts';
import { row, type Table } from '../block.ts';
import { recordLink } from '../links.ts';
import { addressOf, recordsOf, type Site } from '../site.ts';
import { absent, link, list, mark, run, text, type Value } from '../value/value.ts';
import { counted } from '../value/words.ts';
import { operationOf, operationWords } from './operation.ts';

/** What an incident response examination is about, whatever else a period names. */
const RESPONSE = ['CC7.1', 'CC7.2', 'CC7.3', 'CC7.4', 'CC7.5'] as const;

export function criteriaOf({ data }: Period): readonly string[] {
  return [...new Set([...RESPONSE, ...(data.criteria ?? []).toSorted()])];
}

/** The versions in force when the period ended, or now where it has not. */
function versionsOf(site: Site, period: Period): readonly Rec<'policy'>[] {
  const at = Math.min(periodSpan(period).end, site.graph.asOf);
  const slugs = [...new Set(recordsOf(site, 'policy').map(({ data }) => data.policy))];
  return slugs.flatMap((slug) => policyInForce(site.graph, slug, at) ?? []);
}

/** `incident-response 2.1.0: § escalation, § containment`, a line for each policy. */
function clauses(site: Site, period: Period, criterion: string): Value {
  const lines = versionsOf(site, period).flatMap((policy) => {
    const own = (policy.data.clauses ?? []).filter((clause) => clause.criteria.includes(criterion));
    const links = own.map(({ id }) => link(`${urlOf(policy, site.base)}#${id}`, `§ ${id}`));
    return own.length === 0 ? [] : [run(recordLink(site, policy, true), list(links, true))];
  });
  return list(lines, false, absent('no clause'));
}

function operation(site: Site, period: Period, controls: readonly Rec<'control'>[]): Value {
  const shown = new Set(controls.flatMap((control) => operationOf(site, control.id, period.id)));
  if (shown.size === 0) return mark('nothing in the period', 'warn');
  return run(mark(counted(shown.size, 'record'), 'good'), text(operationWords([...shown])));
}

/** One row a criterion. */
export function periodCriteriaTable(site: Site, period: Period): Table {
  return {
    caption: 'What was examined, the clauses and controls that answer it, and what shows their operation in the period',
    columns: [
      { label: 'Criterion' },
      { label: 'Clauses in force at its end', wide: true },
      { label: 'Controls' },
      { label: 'Operating evidence' },
    ],
    rows: criteriaOf(period).map((criterion) => {
      const controls = recordsOf(site, 'control').filter(({ data }) => data.criteria.includes(criterion));
      return row([
        link(addressOf(site, criterionPath(criterion)), CRITERION_TITLES[criterion] ?? '', criterion),
        clauses(site, period, criterion),
        list(
          controls.map((control) => recordLink(site, control, true)),
          true,
          absent('no control'),
        ),
        operation(site, period, controls),
      ]);
    }),
    empty: '',
    note: null,
  };
}
