/** POL-10: the text in force is the text that was approved. */
import { sealOf } from '../../model/seal.ts';
import { at, defineRule } from '../rule.ts';

export const sealedText = defineRule({
  code: 'POL-10',
  on: ['policy'],
  text: {
    what: 'The sha256 of an approval is not the seal of the file: text or terms were changed after the approval. The keys approvals, reviews, status and effectiveTo may change.',
    why: 'An approval is worth as much as the certainty of what was approved. A window edited afterwards in an approved file is a policy that nobody approved.',
    fix: 'Undo the change and make it in a new version; or, if the change was part of what was approved, have the text approved again and write its seal (corroborate seal FILE --by ROLE).',
    sources: ['S040', 'CC5.3'],
  },
  check(policy, graph) {
    const approvals = policy.data.approvals ?? [];
    if (approvals.length === 0) return [];
    const actual = sealOf(policy.data, graph.corpus.bodyText(policy.file));
    return approvals.flatMap((approval, index) => {
      const known = approvals.findIndex((other) => other.sha256 === approval.sha256) < index;
      if (known || approval.sha256 === actual) return [];
      return [
        {
          at: at(policy, 'approvals', index, 'sha256'),
          message: `${policy.id} is not the text that ${approval.by} approved: its seal is ${approval.sha256.slice(0, 12)}…, the text gives ${actual.slice(0, 12)}…`,
          help: `If the change is meant, make a new version. If this is the text that was approved, have it approved again with the seal sha256: ${actual}`,
          related: [{ at: at(policy, 'approvals', index, 'at'), message: `approved: ${approval.at}` }],
        },
      ];
    });
  },
});
