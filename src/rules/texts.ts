/** What the page of each rule says. */
import type { RuleCode } from '../model/catalogue.ts';
import { RULES } from './index.ts';
import type { RuleText } from './rule.ts';
import { SYNTAX_TEXTS } from './syn/texts.ts';

const TEXTS: ReadonlyMap<string, RuleText> = new Map<string, RuleText>([
  ...Object.entries(SYNTAX_TEXTS),
  ...RULES.map((rule) => [rule.code, rule.text] as const),
]);

/** The text of a rule. @throws Error for a rule of the catalogue that has none */
export function textOf(code: RuleCode): RuleText {
  const text = TEXTS.get(code);
  if (text === undefined) throw new Error(`the rule ${code} of the catalogue has no text`);
  return text;
}

/** How many rules a check is made with. */
export const RULE_COUNT = TEXTS.size;
