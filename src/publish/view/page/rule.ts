/** The page of a rule, from the rule's own value: its text, its examples, its sources, what it finds now. */
import { entryOf, type RuleCode } from '../../../model/catalogue.ts';
import { acknowledgement, severitiesOf, severityWords, testWords } from '../../../rules/describe.ts';
import { examplesOf } from '../../../rules/examples.ts';
import { FAMILIES } from '../../../rules/families.ts';
import { sourcesOf } from '../../../rules/sources.ts';
import { textOf } from '../../../rules/texts.ts';
import { type Block, factsBlock, heading, type Section, section, words } from '../block.ts';
import type { Site } from '../site.ts';
import { fact, list, mark, text, type Value } from '../value/value.ts';
import { capitalised, plainWords } from '../value/words.ts';
import { kindsOf, referenceLink } from './reference.ts';
import { exampleBlock } from './rule-examples.ts';
import { criterionLink, ruleWords, statementLink } from './rule-links.ts';
import { ruleFindings } from './rules.ts';

export interface RuleView {
  readonly code: RuleCode;
  readonly name: string;
  /** What the rule's family is about. */
  readonly family: string;
  readonly marks: readonly Value[];
  readonly sections: readonly Section[];
}

function standing(site: Site, code: RuleCode): Block {
  const kinds = kindsOf(code).map((kind) => referenceLink(site, kind));
  return factsBlock([
    fact('Judges', list(kinds, true, text('records of every type'))),
    fact('Severity', list(severitiesOf(code).map(({ severity, blocks }) => text(`${severity}: ${blocks}`)))),
    fact('Acknowledgement', text(acknowledgement(code))),
    fact('Held to', text(`${capitalised(testWords(examplesOf(code).cases))}.`)),
  ]);
}

const ABOUT_EXAMPLES =
  'Two of the tests that the rule is held to, as they came out. Each edits a small made-up organisation in which every rule is content.';

function examples(site: Site, code: RuleCode): Section {
  const { fails, passes } = examplesOf(code);
  return section(
    'Examples',
    words(text(ABOUT_EXAMPLES)),
    exampleBlock(site, code, fails, true),
    exampleBlock(site, code, passes, false),
  );
}

function origin(site: Site, code: RuleCode): Section {
  const { criteria, statements } = sourcesOf(code);
  const asked =
    statements.length === 0
      ? []
      : [heading(text('Statements of articles on SOC 2 that it answers, in whole or in part'))];
  return section(
    'Where it comes from',
    ...(criteria.length === 0 ? [] : [words(list(criteria.map((source) => criterionLink(site, source))))]),
    ...asked,
    ...(statements.length === 0 ? [] : [words(list(statements.map((statement) => statementLink(site, statement))))]),
  );
}

export function ruleView(site: Site, code: RuleCode): RuleView {
  const { what, why, fix } = textOf(code);
  return {
    code,
    name: capitalised(plainWords(entryOf(code).name)),
    family: FAMILIES.find(({ codes }) => codes.includes(code))?.title ?? '',
    marks: [mark(severityWords(code), 'plain')],
    sections: [
      section('Facts', standing(site, code)),
      section('What it checks', words(ruleWords(what))),
      section('Why an auditor cares', words(ruleWords(why))),
      section('How to fix it', words(ruleWords(fix))),
      examples(site, code),
      origin(site, code),
      ruleFindings(site, code),
    ],
  };
}
