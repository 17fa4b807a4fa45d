/** The rules as a SARIF driver lists them: what a code-scanning page shows beside a result. */
import { entryOf, RULE_CODES, type RuleCode, type Severity } from '../../model/catalogue.ts';
import { textOf } from '../../rules/texts.ts';

/** SARIF's levels: what can block is an error, whatever its history. */
export const LEVELS = { error: 'error', deviation: 'error', advisory: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** One rule as a `reportingDescriptor`; `page` is its address, where the portal's is known. */
function descriptor(code: RuleCode, page: string | null) {
  const { name, severities } = entryOf(code);
  const text = textOf(code);
  if (text === null) return { id: code, name };
  const sources = `Source: ${text.sources.join(', ')}`;
  return {
    id: code,
    name,
    shortDescription: { text: name.replaceAll('-', ' ') },
    fullDescription: { text: text.what },
    help: {
      text: `${text.what}\n\n${text.why}\n\n${text.fix}\n\n${sources}`,
      markdown: `${text.what}\n\n**Why an auditor cares.** ${text.why}\n\n**What to do.** ${text.fix}\n\n${sources}`,
    },
    ...(page === null ? {} : { helpUri: page }),
    defaultConfiguration: { level: LEVELS[severities[0]] },
    properties: { tags: ['compliance', 'soc2', ...severities], precision: 'very-high' },
  };
}

/** Every rule, in the order of the catalogue. */
export function sarifRules(pageOf: (code: RuleCode) => string | null) {
  return RULE_CODES.map((code) => descriptor(code, pageOf(code)));
}

const INDEX: ReadonlyMap<RuleCode, number> = new Map(RULE_CODES.map((code, index) => [code, index]));

/** The place of a rule in that list. */
export function sarifRuleIndex(code: RuleCode): number {
  return INDEX.get(code) ?? -1;
}
