/** CTL-1: each criterion of a period has a control, and incident response shows in operation. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { activeSpan, mustOperate, operationOf } from '../../graph/operation.ts';
import { hasEnded, type Period, periodSpan } from '../../graph/periods.ts';
import { at, defineRule, type Fault } from '../rule.ts';

const MUST_OPERATE: readonly string[] = ['CC7.3', 'CC7.4', 'CC7.5'];

/** The controls of a criterion that were active at some time of the period. */
function controlsOf(criterion: string, period: Period, graph: Graph): readonly Rec<'control'>[] {
  const { start, end } = periodSpan(period);
  return graph.approved('control').filter((control) => {
    const active = activeSpan(control);
    return control.data.criteria.includes(criterion) && active.from <= end && start < active.to;
  });
}

function judge(period: Period, index: number, criterion: string, graph: Graph): Fault[] {
  const place = at(period, 'criteria', index);
  const controls = controlsOf(criterion, period, graph);
  if (controls.length === 0) {
    return [
      {
        at: place,
        message: `${period.id} is examined for ${criterion}, and no control for it was active in the period`,
        past: true,
      },
    ];
  }
  if (!MUST_OPERATE.includes(criterion)) return [];
  const shown = controls.flatMap((control) => operationOf(graph, control, period));
  const due = controls.filter((control) => mustOperate(graph, control, period));
  if (due.length === 0 || shown.some((one) => one.certain)) return [];
  return [
    {
      at: place,
      outcome: shown.length > 0 ? 'not-evidenced' : 'fail',
      message:
        shown.length > 0
          ? `${period.id}: whether ${criterion} operated in the period cannot be told from ${shown.map((one) => one.record.id).join(', ')}`
          : `${period.id}: no incident, exercise or evidence of the period shows ${controls.map((control) => control.id).join(', ')} in operation, the controls for ${criterion}`,
      related: controls.map((control) => ({ at: at(control, 'criteria'), message: `${control.id}: a control for it` })),
      past: true,
    },
  ];
}

export const criterionUncovered = defineRule({
  code: 'CTL-1',
  on: ['period'],
  text: {
    what: 'A criterion that a period is examined for has no control active in it; or CC7.3, CC7.4 or CC7.5 has controls that had to operate, and nothing in the period shows them in operation.',
    why: 'The examiner tests criterion by criterion. One without a control is not designed for; one whose controls left no trace did not operate, whatever the policy says.',
    fix: 'Map a control to the criterion (criteria), correct activeFrom or activeTo, or name the control in the evidence of the period. If nothing operated, add a DEV record.',
    sources: ['S004', 'S088', 'S116', 'S117', 'CC7.3', 'CC7.4', 'CC7.5'],
  },
  check: (period, graph) =>
    period.data.type === 'II' && hasEnded(graph, period)
      ? (period.data.criteria ?? []).flatMap((criterion, index) => judge(period, index, criterion, graph))
      : [],
});
