/** TTX-7: who is on the list held the role, and signed at the time. */
import type { Graph } from '../../graph/graph.ts';
import { holdersOf } from '../../graph/holders.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { daySpan } from '../../model/time/span.ts';
import { MS } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import type { Exercise } from './exercises.ts';

/** The holders of a role and of its deputy at any time of the day. */
function holdersThatDay(graph: Graph, role: string, date: string): ReadonlySet<string> {
  const day = daySpan(date);
  const deputy = graph.get('role', role)?.data.deputy;
  return new Set(
    [role, deputy]
      .filter((one) => one !== undefined)
      .flatMap((one) => [...holdersOf(graph, one, day.earliest), ...holdersOf(graph, one, day.latest)]),
  );
}

function judge(exercise: Exercise, index: number, graph: Graph): Fault[] {
  const attendee = exercise.data.attendance[index];
  if (!attendee) return [];
  const faults: Fault[] = [];
  const role = graph.get('role', attendee.role);
  if (!holdersThatDay(graph, attendee.role, exercise.data.heldOn).has(attendee.holder)) {
    faults.push({
      at: at(exercise, 'attendance', index, 'holder'),
      message: `${exercise.id}: ${attendee.holder} attended as ${attendee.role}, and held neither it nor its deputy's role on ${exercise.data.heldOn}`,
      related: role ? [{ at: at(role, 'holdings'), message: `the holders of ${attendee.role}` }] : [],
      past: true,
    });
  }
  const signed = parseInstant(attendee.signedAt) ?? 0;
  const day = daySpan(exercise.data.heldOn);
  if (signed < day.earliest - 7 * MS.day || signed > day.latest + 7 * MS.day) {
    faults.push({
      at: at(exercise, 'attendance', index, 'signedAt'),
      message: `${exercise.id}: ${attendee.holder} signed at ${attendee.signedAt}, more than 7 days from the exercise (${exercise.data.heldOn})`,
      related: [{ at: at(exercise, 'heldOn'), message: 'held' }],
      past: true,
    });
  }
  return faults;
}

export const attendance = defineRule({
  code: 'TTX-7',
  on: ['tabletop'],
  text: {
    what: 'An attendee held neither the role nor its deputy’s on the day, or signed more than seven days from the exercise.',
    why: 'An attendance list is evidence that the right people practised. One that names others, or that was signed weeks later, is not.',
    fix: 'Correct the list from the sign-in sheet, or the holdings in the role register. If it really was so, add a DEV record.',
    sources: ['S091', 'S094', 'S165', 'CC7.5'],
  },
  check: (exercise, graph) => exercise.data.attendance.flatMap((_, index) => judge(exercise, index, graph)),
});
