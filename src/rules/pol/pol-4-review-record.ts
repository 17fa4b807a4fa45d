/** POL-4: a new version says why it was made and what changed. */
import { at, defineRule, type Fault } from '../rule.ts';
import { isOver } from './effect.ts';

export const reviewRecord = defineRule({
  code: 'POL-4',
  on: ['policy'],
  text: {
    what: 'A version that supersedes another has no rationale, or no entry in reviews with the outcome “changed” that says what changed.',
    why: 'An auditor who sees a window grow from four hours to eight asks for the reason. A history without reasons looks like a policy that was fitted to what happened.',
    fix: 'Add rationale (why there is a new version) and a review entry with outcome: changed and a summary of the changes. The rationale is under the seal: have the version approved again.',
    sources: ['S040', 'S111', 'S178', 'CC5.3'],
  },
  check(policy, graph): Fault[] {
    const { supersedes, rationale, reviews = [] } = policy.data;
    if (supersedes === undefined) return [];
    const related = [{ at: at(policy, 'supersedes'), message: `supersedes ${supersedes}` }];
    const past = isOver(graph, policy);
    const faults: Fault[] = [];
    if (rationale === undefined) {
      faults.push({
        at: at(policy, 'rationale'),
        message: `${policy.id} supersedes ${supersedes} and does not say why`,
        related,
        past,
      });
    }
    if (!reviews.some((review) => review.outcome === 'changed')) {
      faults.push({
        at: at(policy, 'reviews'),
        message: `${policy.id} supersedes ${supersedes}, and no review says what changed`,
        related,
        past,
      });
    }
    return faults;
  },
});
