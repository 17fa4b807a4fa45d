/** REM-7: a date that keeps moving. */
import { at, defineRule } from '../rule.ts';

const MOST_MOVES = 2;

export const movedAgain = defineRule({
  code: 'REM-7',
  on: ['remediation'],
  text: {
    what: 'The due date of a remediation moved more than twice.',
    why: 'Each move may be well reasoned; three of them together are an action that nobody does.',
    fix: 'Decide whether it is done by another owner, split into steps that can be done, or accepted as a risk.',
    sources: ['S104', 'S181', 'S182', 'CC4.2'],
  },
  check: (remediation) => {
    const { due, dueHistory = [] } = remediation.data;
    if (dueHistory.length <= MOST_MOVES) return [];
    return [
      {
        at: at(remediation, 'dueHistory', MOST_MOVES),
        message: `${remediation.id} was first due on ${String(dueHistory[0]?.due)} and is now due on ${due}, after ${dueHistory.length} moves`,
        related: [{ at: at(remediation, 'due'), message: `due: ${due}` }],
      },
    ];
  },
});
