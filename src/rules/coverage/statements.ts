/**
 * What the articles demand, statement by statement, and how far the rules answer it. Which rules answer a
 * statement stands in the rules: they name it among their sources.
 */
import { RULE_CODES, type RuleCode } from '../../model/catalogue.ts';
import { textOf } from '../texts.ts';
import { ARTICLES, type Article } from './articles.ts';
import plan from './plan.json' with { type: 'json' };
import policy from './policy.json' with { type: 'json' };
import procedures from './procedures.json' with { type: 'json' };

/** As it is written in the lists beside this file. */
interface Written {
  /** `S045` */
  readonly id: string;
  /** At most fifteen words of the article. */
  readonly quote: string;
  /** What has to be so, where the statement is kept. */
  readonly demand: string;
  /** What the statement says beyond what rules find. */
  readonly partly?: string;
  /** Why no rule answers it. */
  readonly unanswered?: string;
}

export interface Statement {
  readonly id: string;
  readonly article: Article;
  readonly quote: string;
  readonly demand: string;
  readonly answered: 'fully' | 'partly' | 'by no rule';
  /** What is left open; null where nothing is. */
  readonly open: string | null;
}

const WRITTEN: Readonly<Record<Article['key'], readonly Written[]>> = { procedures, policy, plan };

function read(article: Article, { id, quote, demand, partly, unanswered }: Written): Statement {
  const answered = unanswered !== undefined ? 'by no rule' : partly !== undefined ? 'partly' : 'fully';
  return { id, article, quote, demand, answered, open: unanswered ?? partly ?? null };
}

export const STATEMENTS: readonly Statement[] = ARTICLES.flatMap((article) =>
  WRITTEN[article.key].map((written) => read(article, written)),
);

const BY_ID: ReadonlyMap<string, Statement> = new Map(STATEMENTS.map((statement) => [statement.id, statement]));

export function statementOf(id: string): Statement | undefined {
  return BY_ID.get(id);
}

/** The rules that answer a statement, or come from a criterion. */
export function rulesFrom(source: string): readonly RuleCode[] {
  return RULE_CODES.filter((code) => textOf(code).sources.includes(source));
}
