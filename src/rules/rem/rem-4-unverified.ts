/** REM-4: somebody else made sure that it works. */
import type { Graph } from '../../graph/graph.ts';
import { actingHolders } from '../../graph/holders.ts';
import { responsePolicyAt } from '../../graph/policies.ts';
import { deadline, isLate } from '../../model/time/deadline.ts';
import { formatWindow } from '../../model/time/format.ts';
import { parseDate } from '../../model/time/instant.ts';
import { daySpan, pointSpan } from '../../model/time/span.ts';
import { windowOf } from '../../model/time/window.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { lackingOfDone, type Remediation } from './completion.ts';

const DEFAULT_WINDOW = 'P90D';

/** Days are whole days: late is what came after the day on which the window ends. */
function unverified(remediation: Remediation, completedAt: string, graph: Graph): Fault[] {
  const { verification } = remediation.data;
  if (verification?.result === 'effective') return [];
  const policy = responsePolicyAt(graph, daySpan(completedAt).earliest);
  const window = windowOf(policy?.data.verifyWithin ?? DEFAULT_WINDOW);
  const due = deadline(daySpan(completedAt), window, graph.calendar);
  if (isLate(pointSpan(graph.asOf), due) !== 'yes') return [];
  const promise =
    policy?.data.verifyWithin === undefined
      ? `${formatWindow(window)} are allowed where the policy says nothing`
      : `${policy.id} allows ${formatWindow(window)}`;
  const state = verification ? `was found ${verification.result} on ${verification.at}` : 'has not been verified';
  return [
    {
      at: at(remediation, 'verification', ...(verification ? ['result'] : [])),
      message: `${remediation.id} was completed on ${completedAt} and ${state}; ${promise}`,
      help: 'Have somebody other than the owner verify it and write verification (by, at, method, result: effective); or add a DEV record.',
      related: [
        { at: at(remediation, 'completedAt'), message: `completed: ${completedAt}` },
        ...(policy?.data.verifyWithin === undefined
          ? []
          : [{ at: at(policy, 'verifyWithin'), message: 'the promise' }]),
      ],
    },
  ];
}

/** Those who held the owner's role when the work was finished, and when it was verified. */
function ownersOf(remediation: Remediation, graph: Graph, days: readonly (string | undefined)[]): ReadonlySet<string> {
  const instants = days.filter((day) => day !== undefined).map((day) => parseDate(day) ?? 0);
  return new Set(instants.flatMap((instant) => actingHolders(graph, remediation.data.owner, instant)));
}

/** Independence is judged by holder where one is written, else by role. */
function byItsOwner(remediation: Remediation, graph: Graph): Fault[] {
  const { verification, owner, completedAt } = remediation.data;
  if (!verification) return [];
  const { by, holder } = verification;
  const own =
    holder === undefined ? by === owner : ownersOf(remediation, graph, [completedAt, verification.at]).has(holder);
  if (!own) return [];
  return [
    {
      at: at(remediation, 'verification', holder === undefined ? 'by' : 'holder'),
      message: `${remediation.id} was verified by ${holder ?? by}, ${holder === undefined ? 'who owns it' : `who owns it as ${owner}`}`,
      help: 'Have somebody else verify it and write their verification; or add a DEV record.',
      related: [{ at: at(remediation, 'owner'), message: `the owner: ${owner}` }],
    },
  ];
}

export const unverifiedRemediation = defineRule({
  code: 'REM-4',
  on: ['remediation'],
  text: {
    what: 'A remediation has been done for longer than the policy’s verifyWithin (90 days where it says nothing) without an effective verification, or was verified by its owner.',
    why: 'Done is a claim of the one who did it. That the gap is closed is shown by somebody else who tried.',
    fix: 'Have it verified by another role, and write by, at, method and result under verification.',
    sources: ['S142', 'S182', 'CC4.2'],
  },
  check: (remediation, graph) => {
    const { status, completedAt } = remediation.data;
    if (status !== 'done' || completedAt === undefined || lackingOfDone(remediation).length > 0) return [];
    return [...unverified(remediation, completedAt, graph), ...byItsOwner(remediation, graph)];
  },
});
