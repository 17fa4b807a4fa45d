/** How far the rules answer what is demanded of incident response: statement, rules, tests. */
import type { RuleCode } from '../../../model/catalogue.ts';
import { ARTICLES, type Article } from '../../../rules/coverage/articles.ts';
import { rulesFrom, STATEMENTS, type Statement } from '../../../rules/coverage/statements.ts';
import { examplesOf } from '../../../rules/examples.ts';
import { type Row, row, type Section, section, type Table, tableBlock, words } from '../block.ts';
import { ruleLink } from '../list/subjects.ts';
import type { Site } from '../site.ts';
import { absent, code, list, mark, paragraphs, run, type Tone, text, type Value } from '../value/value.ts';
import { counted } from '../value/words.ts';

const TONES: Readonly<Record<Statement['answered'], Tone>> = { fully: 'good', partly: 'warn', 'by no rule': 'bad' };

function answered({ answered: how, open }: Statement): Value {
  const said = mark(how, TONES[how]);
  return open === null ? said : paragraphs([said, text(open)]);
}

/** A rule with how many of its tests break it, and how many do not. */
function testedRule(site: Site, rule: RuleCode): Value {
  const { fails, undecided, passes } = examplesOf(rule).cases;
  return run(ruleLink(site, rule), absent(`${fails + undecided} / ${passes}`));
}

function statementRow(site: Site, statement: Statement): Row {
  const { id, quote, demand } = statement;
  const rules = rulesFrom(id).map((rule) => testedRule(site, rule));
  const cells = [
    run(code(id), text(`“${quote}”`)),
    text(demand),
    answered(statement),
    list(rules, false, absent('none')),
  ];
  return row(cells, id);
}

function articleTable(site: Site, article: Article): Table {
  const own = STATEMENTS.filter((statement) => statement.article === article);
  return {
    caption: `${counted(own.length, 'statement')}, in the order of the article`,
    columns: [
      { label: 'Statement' },
      { label: 'What has to be so' },
      { label: 'Answered' },
      { label: 'Rules, with tests that break them / that do not' },
    ],
    rows: own.map((statement) => statementRow(site, statement)),
    empty: '',
    note: null,
    stacked: true,
  };
}

export interface Coverage {
  /** `103 fully, 79 partly, 1 by no rule` */
  readonly summary: string;
  readonly sections: readonly Section[];
}

export function coverage(site: Site): Coverage {
  const count = (how: Statement['answered']) => STATEMENTS.filter((statement) => statement.answered === how).length;
  return {
    summary: (['fully', 'partly', 'by no rule'] as const).map((how) => `${count(how)} ${how}`).join(', '),
    sections: ARTICLES.map((article) =>
      section(article.title, words(text(article.about)), tableBlock(articleTable(site, article))),
    ),
  };
}
