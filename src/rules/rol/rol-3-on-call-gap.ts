/** ROL-3: somebody is on call. */
import type { Rec } from '../../content/record.ts';
import { gapsIn, joined, overlap, type Stretch } from '../../graph/coverage.ts';
import { examined, versionsInForce } from '../../graph/examined.ts';
import type { Graph } from '../../graph/graph.ts';
import { deadline, isLate } from '../../model/time/deadline.ts';
import { formatDuration, formatWindow } from '../../model/time/format.ts';
import { formatInstant, parseInstant } from '../../model/time/instant.ts';
import { pointSpan } from '../../model/time/span.ts';
import { windowOf } from '../../model/time/window.ts';
import { at, defineRule, type Fault, type Spot } from '../rule.ts';

type Schedule = Rec<'on-call'>;

function shiftSpans(schedule: Schedule): readonly Stretch[] {
  return schedule.data.shifts.map((shift) => ({
    from: parseInstant(shift.from) ?? Infinity,
    to: parseInstant(shift.to) ?? -Infinity,
  }));
}

/** The shift that ends the gap; else the one that it follows; else the list. */
function spotOf(schedule: Schedule, shifts: readonly Stretch[], gap: Stretch): Spot {
  const next = shifts.findIndex((shift) => shift.from === gap.to);
  if (next >= 0) return at(schedule, 'shifts', next, 'from');
  const last = shifts.findIndex((shift) => shift.to === gap.from);
  return last >= 0 ? at(schedule, 'shifts', last, 'to') : at(schedule, 'shifts');
}

/** The gap is measured against the version in force when it began. */
function judge(schedule: Schedule, shifts: readonly Stretch[], gap: Stretch, graph: Graph): Fault[] {
  const naming = versionsInForce(graph, (data) => data.onCall?.schedule === schedule.id);
  const policy = naming.find(({ span }) => overlap(span, gap))?.policy;
  const rule = policy?.data.onCall;
  if (!policy || !rule) return [];
  const allowed = windowOf(rule.maxGap);
  if (isLate(pointSpan(gap.to), deadline(pointSpan(gap.from), allowed, graph.calendar)) !== 'yes') return [];
  const before = shifts.findIndex((shift) => shift.to === gap.from);
  return [
    {
      at: spotOf(schedule, shifts, gap),
      message: `${schedule.id}: nobody was on call for ${formatDuration(gap.to - gap.from)}, from ${formatInstant(gap.from)} to ${formatInstant(gap.to)}; ${policy.id} allows a gap of ${formatWindow(allowed)}`,
      related: [
        { at: at(policy, 'onCall', 'maxGap'), message: 'the promise' },
        ...(before >= 0 ? [{ at: at(schedule, 'shifts', before, 'to'), message: 'the shift before ends' }] : []),
      ],
      past: gap.to < graph.asOf,
    },
  ];
}

export const onCallGap = defineRule({
  code: 'ROL-3',
  on: ['on-call'],
  text: {
    what: 'Within an examination period, so far, and while a policy in force names the schedule, nobody was on call for longer than onCall.maxGap allows.',
    why: 'A rotation that the policy relies on and that has holes is a control that did not operate for those hours. The night of the incident is the one that is looked up.',
    fix: 'Add the shift that is missing, from the paging tool. If nobody was on call, add a DEV record.',
    sources: ['S078', 'S106', 'CC7.3', 'CC7.4'],
  },
  check(schedule, graph): Fault[] {
    const shifts = shiftSpans(schedule);
    const naming = versionsInForce(graph, (data) => data.onCall?.schedule === schedule.id);
    const passed = { from: -Infinity, to: graph.asOf };
    const judged = naming.flatMap(({ span }) => examined(graph).map((period) => overlap(span, period.span, passed)));
    return joined(judged.filter((one) => one !== null)).flatMap((stretch) =>
      gapsIn(stretch, shifts).flatMap((gap) => judge(schedule, shifts, gap, graph)),
    );
  },
});
