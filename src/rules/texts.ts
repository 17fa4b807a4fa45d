/** What the page of a rule says, for every rule that this version judges by. */
import type { RuleCode } from '../model/catalogue.ts';
import { RULES } from './index.ts';
import type { RuleText } from './rule.ts';
import { SYNTAX_TEXTS } from './syn/texts.ts';

const TEXTS: ReadonlyMap<string, RuleText> = new Map<string, RuleText>([
  ...Object.entries(SYNTAX_TEXTS),
  ...RULES.map((rule) => [rule.code, rule.text] as const),
]);

/** The text of a rule, or null for a rule of the catalogue that is not built yet. */
export function textOf(code: RuleCode): RuleText | null {
  return TEXTS.get(code) ?? null;
}

/** How many rules a check is made with. */
export const RULE_COUNT = TEXTS.size;
