/** REM-3: done means when, and shown. */
import { at, defineRule, type Fault } from '../rule.ts';
import { lackingOfDone } from './completion.ts';

const HELP = {
  completedAt: 'Write completedAt: the day on which the work was finished, or set the status back to in-progress.',
  evidence: 'List under evidence what shows that the work was finished (EVD-…), or set the status back to in-progress.',
} as const;

export const completion = defineRule({
  code: 'REM-3',
  on: ['remediation'],
  text: {
    what: 'A remediation is done without completedAt or without evidence, or has completedAt and is not done.',
    why: 'Remediation actions are documented along with evidence of their completion; a status alone is a statement, not evidence.',
    fix: 'Add completedAt and the evidence, or correct the status.',
    sources: ['S141', 'S143', 'S182', 'CC4.2'],
  },
  check: (remediation) => {
    const { status, completedAt } = remediation.data;
    const related = [{ at: at(remediation, 'status'), message: `status: ${status}` }];
    const lacking = lackingOfDone(remediation).map(
      (key): Fault => ({
        at: at(remediation, key),
        message: `${remediation.id} is done without ${key}`,
        help: HELP[key],
        related,
      }),
    );
    if (status === 'done' || completedAt === undefined) return lacking;
    return [
      {
        at: at(remediation, 'completedAt'),
        message: `${remediation.id} was completed on ${completedAt}, but its status is ${status}`,
        help: 'Write status: done (with evidence), or take completedAt out.',
        related,
      },
    ];
  },
});
