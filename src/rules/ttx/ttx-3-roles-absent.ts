/** TTX-3: the roles that must take part did, and each phase on the agenda came to a decision. */
import type { Graph } from '../../graph/graph.ts';
import { PHASES } from '../../model/primitives.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import type { Exercise } from './exercises.ts';

function absent(exercise: Exercise, graph: Graph): Fault[] {
  const policy = graph.get('policy', exercise.data.policy);
  const roles = policy?.data.exerciseRule?.roles ?? [];
  const attended = new Set(exercise.data.attendance.map((one) => one.role));
  return roles.flatMap((role, index) => {
    const deputy = graph.get('role', role)?.data.deputy;
    if (!policy || attended.has(role) || (deputy !== undefined && attended.has(deputy))) return [];
    return [
      {
        at: at(exercise, 'attendance'),
        message: `${exercise.id}: ${role} did not take part${deputy === undefined ? '' : `, nor its deputy ${deputy}`}; ${policy.id} demands the role`,
        related: [{ at: at(policy, 'exerciseRule', 'roles', index), message: 'the role is demanded' }],
        past: true,
      },
    ];
  });
}

function undecided(exercise: Exercise): Fault[] {
  const decided = new Set(exercise.data.decisions.map((one) => one.phase.trim().toLowerCase()));
  return exercise.data.agenda.flatMap((item, index) => {
    const phase = PHASES.find((one) => one === item.trim().toLowerCase());
    if (!phase || decided.has(phase)) return [];
    return [
      {
        at: at(exercise, 'agenda', index),
        message: `${exercise.id}: ${phase} stands on the agenda and came to no decision`,
        related: [{ at: at(exercise, 'decisions'), message: 'the decisions' }],
        past: true,
      },
    ];
  });
}

export const rolesAbsent = defineRule({
  code: 'TTX-3',
  on: ['tabletop'],
  text: {
    what: 'A role that the policy wants in exercises (or its deputy) is missing from the attendance, or a phase on the agenda came to no decision.',
    why: 'An exercise without the people who decide in earnest, or without decisions, tests nothing.',
    fix: 'Complete the attendance and decisions from the sign-in sheet and the notes. If a role was in fact absent, add a DEV record.',
    sources: ['S091', 'S094', 'S165', 'CC7.5'],
  },
  check: (exercise, graph) => [...absent(exercise, graph), ...undecided(exercise)],
});
