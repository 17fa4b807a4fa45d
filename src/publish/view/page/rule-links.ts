/** Links to rules, and to what they come from. */
import { entryOf, type RuleCode } from '../../../model/catalogue.ts';
import type { Statement } from '../../../rules/coverage/statements.ts';
import type { CriterionSource } from '../../../rules/sources.ts';
import { criterionPath, rulePath } from '../../urls.ts';
import { addressOf, type Site } from '../site.ts';
import { code, link, text, type Value } from '../value/value.ts';
import { plainWords } from '../value/words.ts';

/** A rule by its code and its name. */
export function namedRule(site: Site, rule: RuleCode): Value {
  return link(addressOf(site, rulePath(rule)), plainWords(entryOf(rule).name), rule);
}

export function criterionLink(site: Site, { id, title, description }: CriterionSource): Value {
  return description ? text(`${id} ${title}`) : link(addressOf(site, criterionPath(id)), title, id);
}

/** A statement by its words, as a link to its row of the coverage page. */
export function statementLink(site: Site, { id, quote }: Statement): Value {
  return link(addressOf(site, `/rules/coverage/#${id}`), `“${quote}”`, id);
}

/** A sentence of a rule's text: what stands in backticks is code. */
export function ruleWords(words: string): Value {
  const parts = words.split('`');
  return parts.length === 1
    ? text(words)
    : { kind: 'rich', parts: parts.map((part, nth) => (nth % 2 === 0 ? text(part) : code(part))) };
}
