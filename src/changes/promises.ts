/** Which promises were tightened or loosened. */
import type { Rec } from '../content/record.ts';
import { termChanges } from '../graph/term-changes.ts';
import type { PromiseChange } from './changes.ts';
import { isSound, type Pair, pairsOfType } from './pairs.ts';

type Policy = Rec<'policy'>;

function change(kind: PromiseChange['kind'], was: Policy, is: Policy): readonly PromiseChange[] {
  const terms = termChanges(was.data, is.data);
  if (terms.length === 0) return [];
  return [{ kind, policy: is.data.policy, before: was.id, after: is.id, terms }];
}

/** The version that a new one follows: the one it names, else the last to take effect before it. */
function predecessor(is: Policy, known: readonly Policy[]): Policy | null {
  const others = known.filter((one) => one.data.policy === is.data.policy && one.id !== is.id && !one.draft);
  const named = others.find(({ data }) => data.version === is.data.supersedes);
  if (named !== undefined) return named;
  const from = (one: Policy) => one.data.effectiveFrom ?? '';
  const earlier = others.filter((one) => is.data.effectiveFrom === undefined || from(one) < from(is));
  return earlier.toSorted((a, b) => (from(a) < from(b) ? -1 : 1)).at(-1) ?? null;
}

/** Terms of versions that were edited, and of new versions against those before them. */
export function promiseChanges(pairs: readonly Pair[]): readonly PromiseChange[] {
  const policies = pairsOfType(pairs, 'policy').filter((pair) => isSound(pair.after));
  const known = policies.flatMap(({ after }) => after ?? []);
  return policies.flatMap(({ before, after }): readonly PromiseChange[] => {
    if (after === null) return [];
    if (before !== null) return isSound(before) ? change('edited', before, after) : [];
    const was = predecessor(after, known);
    return was === null ? [] : change('new-version', was, after);
  });
}
