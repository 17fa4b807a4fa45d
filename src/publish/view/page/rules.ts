/** The rule catalogue by family and by criterion, and the findings of each rule. */
import { RULE_CODES, type RuleCode } from '../../../model/catalogue.ts';
import { TRUST_SERVICES_CRITERIA } from '../../../model/criteria.ts';
import { rulesFrom, STATEMENTS } from '../../../rules/coverage/statements.ts';
import { severityWords } from '../../../rules/describe.ts';
import { FAMILIES, type Family } from '../../../rules/families.ts';
import type { Finding } from '../../../rules/finding.ts';
import { type CriterionSource, criterionSource, DESCRIPTION_CRITERIA } from '../../../rules/sources.ts';
import { RULE_COUNT, textOf } from '../../../rules/texts.ts';
import { type Row, row, type Section, section, type Table, tableBlock, words } from '../block.ts';
import { findingTable } from '../list/findings.ts';
import { chunks } from '../list/split.ts';
import { addressOf, perSite, type Site } from '../site.ts';
import { absent, link, list, text, type Value } from '../value/value.ts';
import { counted } from '../value/words.ts';
import { criterionLink, namedRule, ruleWords } from './rule-links.ts';

export { RULE_CODES, RULE_COUNT };

const byRule = perSite(({ result }) => Map.groupBy(result.findings, (finding) => finding.rule));

export function findingsOfRule(site: Site, code: RuleCode): readonly Finding[] {
  return byRule(site).get(code) ?? [];
}

function foundNow(site: Site, code: RuleCode): Value {
  const found = findingsOfRule(site, code).length;
  return found === 0 ? absent('none') : text(found);
}

function familyTable(site: Site, { title, codes }: Family): Table {
  return {
    caption: `${title}: ${counted(codes.length, 'rule')}`,
    columns: [
      { label: 'Rule' },
      { label: 'What it checks', wide: true },
      { label: 'Severity' },
      { label: 'Findings now' },
    ],
    rows: codes.map((code) =>
      row([namedRule(site, code), ruleWords(textOf(code).what), text(severityWords(code)), foundNow(site, code)]),
    ),
    empty: '',
    note: null,
    stacked: true,
  };
}

/** The rules, a section for each family. */
export function rulesByFamily(site: Site): readonly Section[] {
  return FAMILIES.map((family) => section(`${family.prefix} ${family.title}`, tableBlock(familyTable(site, family))));
}

function criterionRow(site: Site, source: CriterionSource): Row {
  const codes = rulesFrom(source.id);
  return row([
    criterionLink(site, source),
    list(
      codes.map((code) => namedRule(site, code)),
      true,
    ),
  ]);
}

function criteriaTable(site: Site, ids: readonly string[], caption: string): Table {
  const sources = ids.map(criterionSource).filter((source) => source !== null);
  return {
    caption,
    columns: [{ label: 'Criterion' }, { label: 'Rules', wide: true }],
    rows: sources.filter(({ id }) => rulesFrom(id).length > 0).map((source) => criterionRow(site, source)),
    empty: '',
    note: null,
    stacked: true,
  };
}

/** The rules by the criterion that they come from. */
export function rulesByCriterion(site: Site): readonly Section[] {
  return [
    section(
      'Trust services criteria',
      tableBlock(
        criteriaTable(
          site,
          TRUST_SERVICES_CRITERIA,
          'Criteria of the 2017 Trust Services Criteria that rules come from',
        ),
      ),
    ),
    section(
      'Description criteria',
      tableBlock(
        criteriaTable(
          site,
          Object.keys(DESCRIPTION_CRITERIA),
          'Criteria for the description of a system that rules come from',
        ),
      ),
    ),
    section(
      'Statements of articles',
      words(
        link(
          addressOf(site, '/rules/coverage/'),
          `${STATEMENTS.length} statements, each with the rules that answer it`,
        ),
      ),
    ),
  ];
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
