/** POL-11: policies and plans promise what can be measured, and have no blanks. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Severity } from '../../model/catalogue.ts';
import { parseDate } from '../../model/time/instant.ts';
import { defineRule, type Fault, inText } from '../rule.ts';
import { severityFrom } from './effect.ts';
import { placeholdersIn, vagueIn } from './vague.ts';

/** A draft lies ahead, whatever day it names. */
function severityOf(rec: Rec<'policy'> | Rec<'plan'>, graph: Graph): Severity {
  return rec.draft ? 'error' : severityFrom(parseDate(rec.data.effectiveFrom ?? '') ?? Infinity, graph);
}

export const vaguePromise = defineRule({
  code: 'POL-11',
  on: ['policy', 'plan'],
  drafts: true,
  text: {
    what: 'The text of a policy or plan has a placeholder (TBD, TODO:, {{…}}, <insert…>, lorem ipsum); or it says “as soon as possible”, “promptly”, “appropriately”, “immediately” or “timely” in a sentence with must, shall or will, and neither a <Commitment> nor an <AsStated>. Code is left alone.',
    why: '“Promptly” is not a control: no record can keep or break it. A placeholder shows a template that nobody made their own.',
    fix: 'Fill in the placeholder. Put a window in the place of the vague word, printed with <Commitment tier="…" target="…" />; or, where no window is meant, keep the words in <AsStated because="…">.',
    sources: ['S073', 'S113', 'CC5.3', 'CC7.4'],
  },
  check(rec, graph): Fault[] {
    if (!rec.body) return [];
    const blanks = placeholdersIn(rec.body).map(
      ({ text, position }): Fault => ({
        at: inText(rec, position),
        severity: severityOf(rec, graph),
        message: `${rec.id} still has the placeholder “${text}” in its text`,
      }),
    );
    const vague = vagueIn(rec.body).map(
      ({ text, position }): Fault => ({
        at: inText(rec, position),
        severity: 'advisory',
        message: `${rec.id} binds to act “${text.replace(/\s+/g, ' ')}”, which no record can keep or break`,
      }),
    );
    return [...blanks, ...vague];
  },
});
