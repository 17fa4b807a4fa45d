/** SYS-2: what a description says is done shows in the records of the period. */
import type { Graph } from '../../graph/graph.ts';
import { mustOperate, type Operation, operationIn, operationOf } from '../../graph/operation.ts';
import type { Period } from '../../graph/periods.ts';
import { parseRef } from '../../model/forms.ts';
import { at, defineRule, type Fault, inText } from '../rule.ts';
import { type Claimed, claimedIn, isActiveThrough } from './claimed.ts';

/** What cites a clause; of a version named as a whole, what cites any of its clauses. */
function citations(name: string, graph: Graph, period: Period): readonly Operation[] | null {
  const ref = parseRef(name);
  if (ref === null) return null;
  const { clauses } = operationIn(graph, period);
  if (ref.clause !== null) return clauses.get(name) ?? [];
  return [...clauses].flatMap(([clause, operations]) => (clause.startsWith(`${name}#`) ? operations : []));
}

/** What shows the thing in operation; null for things that do not operate, or need not have. */
function operationsFor(name: string, claimed: Claimed, graph: Graph): readonly Operation[] | null {
  const control = graph.index.byName('control', name);
  if (!control) return citations(name, graph, claimed.period);
  if (!mustOperate(graph, control, claimed.period)) return null;
  // SYS-1 speaks of a control that was not active.
  if (claimed.claim.kind === 'control' && !isActiveThrough(control, claimed)) return null;
  return operationOf(graph, control, claimed.period);
}

/** What of a claim no record shows for certain, with the records that may show it. */
interface Unshown {
  readonly name: string;
  readonly perhaps: readonly string[];
}

function unshownIn(claimed: Claimed, graph: Graph): readonly Unshown[] {
  return claimed.claim.about.flatMap((name): Unshown[] => {
    const operations = operationsFor(name, claimed, graph);
    if (operations === null || operations.some((one) => one.certain)) return [];
    return [{ name, perhaps: operations.map((one) => one.record.id) }];
  });
}

/** One finding a claim: for what nothing shows, else for what cannot be told. */
function judge(claimed: Claimed, graph: Graph): Fault[] {
  const { claim, period } = claimed;
  const unshown = unshownIn(claimed, graph);
  const never = unshown.filter(({ perhaps }) => perhaps.length === 0);
  const told = never.length > 0 ? never : unshown;
  if (told.length === 0) return [];
  const names = told.map(({ name }) => name).join(', ');
  const perhaps = [...new Set(told.flatMap((one) => one.perhaps))].join(', ');
  return [
    {
      at: inText(claim.narrative, claim.element.at),
      outcome: perhaps === '' ? 'fail' : 'not-evidenced',
      message:
        perhaps === ''
          ? `${claim.narrative.id}: no incident, exercise or evidence of ${period.id} shows ${names} in operation, which the claim ${claim.id} says of it`
          : `${claim.narrative.id}: whether ${names}, which the claim ${claim.id} is about, operated in ${period.id} cannot be told from ${perhaps}`,
      related: [{ at: at(period, 'start'), message: `the period ${period.id}` }],
      records: told.map(({ name }) => name.split('#')[0] ?? name),
      past: true,
    },
  ];
}

export const claimWithoutOperation = defineRule({
  code: 'SYS-2',
  on: ['system-description', 'disclosure'],
  text: {
    what: 'A control or process claim has no operating evidence in its period: no incident detected, exercise held or evidence collected that names the control; no timeline entry or exercise decision that cites the clause; no triaged event for a control of CC7.3. Controls that are event-driven, or less frequent than the period is long, need none.',
    why: 'A type II report is about operation. A sentence of the description behind which no record of the period stands cannot be tested, and reads as a policy quoted back.',
    fix: 'Name the control in the evidence of the period (controls), or cite the clause in the timeline entries and decisions that followed it. If it did not operate, take the claim back or add a DEV record.',
    sources: ['S049', 'S051', 'S052', 'S088', 'CC7.3', 'CC7.4', 'CC7.5'],
  },
  check: (narrative, graph) =>
    claimedIn(narrative, graph, ['control', 'process'])
      .filter(({ period }) => period.data.type === 'II')
      .flatMap((claimed) => judge(claimed, graph)),
});
