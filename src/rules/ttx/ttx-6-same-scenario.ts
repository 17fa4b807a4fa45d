/** TTX-6: exercises vary. */
import { at, defineRule } from '../rule.ts';
import { exercisesOf } from './exercises.ts';

export const sameScenario = defineRule({
  code: 'TTX-6',
  on: ['tabletop'],
  text: {
    what: 'An exercise has the same class of scenario as the one before it.',
    why: 'Ransomware each year tests one path through the plan. Different scenarios find different gaps.',
    fix: 'Choose another class of scenario next time.',
    sources: ['S179', 'CC7.5'],
  },
  check(exercise, graph) {
    const all = exercisesOf(graph);
    const before = all[all.findIndex((one) => one.id === exercise.id) - 1];
    if (!before || before.data.scenario.class !== exercise.data.scenario.class) return [];
    return [
      {
        at: at(exercise, 'scenario', 'class'),
        message: `${exercise.id} is of the class ${exercise.data.scenario.class}, as ${before.id} before it`,
        related: [{ at: at(before, 'scenario', 'class'), message: `${before.id}, held on ${before.data.heldOn}` }],
      },
    ];
  },
});
