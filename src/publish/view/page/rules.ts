/** The rule catalogue: what each rule checks, why it matters, how to fix what it finds, and what it finds now. */
import { entryOf, RULE_CODES, type RuleCode } from '../../../model/catalogue.ts';
import type { Finding } from '../../../rules/finding.ts';
import { RULE_COUNT, textOf } from '../../../rules/texts.ts';
import { row, type Section, section, type Table, tableBlock, words } from '../block.ts';
import { findingTable } from '../list/findings.ts';
import { chunks } from '../list/split.ts';
import { ruleLink } from '../list/subjects.ts';
import { addressOf, perSite, type Site } from '../site.ts';
import { absent, link, list, mark, text, type Value } from '../value/value.ts';
import { capitalised, counted, plainWords } from '../value/words.ts';

export { RULE_CODES, RULE_COUNT };

const byRule = perSite(({ result }) => Map.groupBy(result.findings, (finding) => finding.rule));

export function findingsOfRule(site: Site, code: RuleCode): readonly Finding[] {
  return byRule(site).get(code) ?? [];
}

function severities(code: RuleCode): string {
  return entryOf(code).severities.join(' or ');
}

function builtMark(code: RuleCode): Value {
  return textOf(code) === null ? mark('not in this version', 'faint') : mark('checked', 'good');
}

/** Every rule of the catalogue, those that this version does not judge by too. */
export function rulesTable(site: Site): Table {
  return {
    caption: `${RULE_CODES.length} rules in the catalogue, ${RULE_COUNT} of them checked by this version`,
    columns: ['Rule', 'Name', 'Severity', 'Checked', 'Findings now'].map((label) => ({ label })),
    rows: RULE_CODES.map((code) =>
      row([
        ruleLink(site, code),
        text(plainWords(entryOf(code).name)),
        text(severities(code)),
        builtMark(code),
        textOf(code) === null ? absent('not judged') : text(findingsOfRule(site, code).length),
      ]),
    ),
    empty: '',
    note: null,
  };
}

/** With more findings than this a rule's findings have pages of their own. */
const INLINE = 100;
const PAGE = 400;

export interface FindingsPart {
  /** `CLOCK-4`, `CLOCK-4/2`: the steps of its address. */
  readonly key: string;
  readonly title: string;
  readonly table: Table;
}

/** The pages of rules with many findings. */
export const findingsParts = perSite((site): readonly FindingsPart[] =>
  RULE_CODES.filter((code) => findingsOfRule(site, code).length > INLINE).flatMap((code) => {
    const pieces = chunks(findingsOfRule(site, code), PAGE);
    return pieces.map((piece, index) => {
      const title =
        pieces.length === 1 ? `Findings of ${code}` : `Findings of ${code}, part ${index + 1} of ${pieces.length}`;
      return { key: index === 0 ? code : `${code}/${index + 1}`, title, table: findingTable(site, piece, title) };
    });
  }),
);

/** Links to the pages of a rule's findings. */
function partLinks(site: Site, code: RuleCode): Value {
  const own = findingsParts(site).filter(({ key }) => key === code || key.startsWith(`${code}/`));
  return list(own.map(({ key, title }) => link(addressOf(site, `/findings/${key}/`), title)));
}

/** The findings of a rule, or links to where they stand. */
export function ruleFindings(site: Site, code: RuleCode): Section {
  const found = findingsOfRule(site, code);
  if (found.length > INLINE) return section('Findings now', words(partLinks(site, code)));
  return section(
    'Findings now',
    tableBlock(findingTable(site, found, `${counted(found.length, 'finding')} of ${code}`)),
  );
}

export interface RuleView {
  readonly code: RuleCode;
  readonly name: string;
  readonly marks: readonly Value[];
  readonly sections: readonly Section[];
}

function textSections(code: RuleCode): readonly Section[] {
  const rule = textOf(code);
  if (rule === null) {
    const honest =
      'This rule stands in the catalogue and is not checked by this version: nothing here was judged by it.';
    return [section('Not checked yet', words(text(honest)))];
  }
  return [
    section('What it checks', words(text(rule.what))),
    section('Why an auditor cares', words(text(rule.why))),
    section('How to fix it', words(text(rule.fix))),
    section('Source', words(text(rule.sources.join(', ')))),
  ];
}

/** The page of a rule. */
export function ruleView(site: Site, code: RuleCode): RuleView {
  const built = textOf(code) !== null;
  return {
    code,
    name: capitalised(plainWords(entryOf(code).name)),
    marks: [mark(severities(code), 'plain'), builtMark(code)],
    sections: [...textSections(code), ...(built ? [ruleFindings(site, code)] : [])],
  };
}
