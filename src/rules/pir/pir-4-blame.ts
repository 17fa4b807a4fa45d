/** PIR-4: reviews find causes, not culprits. */
import { holderNames, holdersIn } from '../../graph/holder-names.ts';
import { at, defineRule } from '../rule.ts';

export const blame = defineRule({
  code: 'PIR-4',
  on: ['review'],
  text: {
    what: 'A finding’s text names a holder, that is, a person.',
    why: 'A retrospective that blames a person is the last one in which people speak openly; and the person is not the cause that can be remedied.',
    fix: 'Name the role, or better the condition that let it happen.',
    sources: ['S085', 'CC7.5'],
  },
  check(review, graph) {
    const names = holderNames(graph);
    return review.data.findings.flatMap((finding, index) => {
      const [named] = holdersIn(finding.text, names);
      if (!named) return [];
      return [
        {
          at: at(review, 'findings', index, 'text'),
          message: `${review.id}: the finding ${finding.id} names the holder ${named.name}`,
        },
      ];
    });
  },
});
