/** POL-2: a version is approved before it takes effect, by somebody who may and who did not write it alone. */
import type { Graph } from '../../graph/graph.ts';
import { actingHolders, hasAuthority, isEntitled } from '../../graph/holders.ts';
import type { Path } from '../../model/path.ts';
import { localDay } from '../../model/time/calendar.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { effectOf, type Policy, severityFrom } from './effect.ts';

type Approval = NonNullable<Policy['data']['approvals']>[number];

/** What keeps an approval from counting. */
interface Defect {
  readonly path: Path;
  readonly why: string;
}

/** Independence is judged by holder where one is written, else by role. */
function byItsAuthor(policy: Policy, { by, holder, at: when }: Approval, graph: Graph): boolean {
  const [author, ...others] = policy.data.authors;
  if (author === undefined || others.some((other) => other !== author)) return false;
  return holder === undefined ? author === by : actingHolders(graph, author, parseInstant(when) ?? 0).includes(holder);
}

function defectOf(policy: Policy, approval: Approval, index: number, graph: Graph): Defect | null {
  const { by, holder } = approval;
  const when = parseInstant(approval.at) ?? 0;
  const day = localDay({ ...graph.calendar, timeZone: graph.portal.data.timeZone }, when).toString();
  const effect = policy.data.effectiveFrom ?? '';
  const told = (key: string, why: string): Defect => ({ path: ['approvals', index, key], why });
  if (!isEntitled(graph, by, 'approve-policy', when)) return told('by', `${by} has no authority approve-policy`);
  if (!hasAuthority(graph, by, 'approve-policy', when)) return told('by', `nobody held ${by} at ${approval.at}`);
  if (holder !== undefined && !actingHolders(graph, by, when).includes(holder))
    return told('holder', `${holder} did not hold ${by} at ${approval.at}`);
  if (byItsAuthor(policy, approval, graph))
    return told(holder === undefined ? 'by' : 'holder', `${holder ?? by} is its sole author`);
  return day > effect ? told('at', `the approval of ${day} came after the day of effect, ${effect}`) : null;
}

export const policyApproval = defineRule({
  code: 'POL-2',
  on: ['policy'],
  text: {
    what: 'A version has no approval on or before the day on which it takes effect (in the portal’s time zone) by a role with the authority approve-policy that somebody held then, other than its sole author. Later approvals are re-approvals.',
    why: 'A policy binds from its approval. One that was in force first and approved afterwards, or approved by its own author, was nobody’s promise when the incident happened.',
    fix: 'Have the version approved by a role with approve-policy before it takes effect, or move effectiveFrom. If it has taken effect, add a DEV record.',
    sources: ['S111', 'S157', 'CC5.3'],
  },
  check(policy, graph): Fault[] {
    const approvals = policy.data.approvals ?? [];
    const defects = approvals.map((approval, index) => defectOf(policy, approval, index, graph));
    if (defects.includes(null)) return [];
    const [first] = defects;
    const severity = severityFrom(effectOf(policy), graph);
    return [
      {
        at: at(policy, ...(first?.path ?? ['approvals'])),
        severity,
        message: first
          ? `${policy.id} has no approval that counts: ${first.why}`
          : `${policy.id} takes effect on ${policy.data.effectiveFrom ?? 'no day'} and has no approval`,
        related: [
          { at: at(policy, 'effectiveFrom'), message: `takes effect: ${policy.data.effectiveFrom ?? 'never'}` },
          ...(first?.why.endsWith('author') ? [{ at: at(policy, 'authors'), message: 'its authors' }] : []),
        ],
        past: severity === 'deviation',
      },
    ];
  },
});
