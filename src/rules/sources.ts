/** What rules come from: statements of the articles, trust services criteria, description criteria. */
import type { RuleCode } from '../model/catalogue.ts';
import { CRITERION_TITLES, TRUST_SERVICES_CRITERIA } from '../model/criteria.ts';
import { type Statement, statementOf } from './coverage/statements.ts';
import { textOf } from './texts.ts';

/** The description criteria (DC section 200) that rules go back to, in words of our own. */
export const DESCRIPTION_CRITERIA: Readonly<Record<string, string>> = {
  'DC 2': 'Service commitments and system requirements',
  'DC 4': 'Identified system incidents',
  'DC 5': 'Criteria and the controls that answer them',
  'DC 7': 'Subservice organisations',
  'DC 9': 'Significant changes during the period',
};

export interface CriterionSource {
  readonly id: string;
  /** Empty for a criterion that is known by its id alone. */
  readonly title: string;
  /** A description criterion has no page of its own. */
  readonly description: boolean;
}

export interface Sources {
  readonly criteria: readonly CriterionSource[];
  readonly statements: readonly Statement[];
}

/** The criterion of that name; null for none. */
export function criterionSource(id: string): CriterionSource | null {
  if (TRUST_SERVICES_CRITERIA.includes(id)) return { id, title: CRITERION_TITLES[id] ?? '', description: false };
  const title = DESCRIPTION_CRITERIA[id];
  return title === undefined ? null : { id, title, description: true };
}

/** What a rule comes from. @throws Error for a source that nothing is */
export function sourcesOf(code: RuleCode): Sources {
  const criteria: CriterionSource[] = [];
  const statements: Statement[] = [];
  for (const id of textOf(code).sources) {
    const statement = statementOf(id);
    const criterion = criterionSource(id);
    if (statement !== undefined) statements.push(statement);
    else if (criterion !== null) criteria.push(criterion);
    else throw new Error(`the rule ${code} names the source ${id}, which is neither a statement nor a criterion`);
  }
  return { criteria, statements };
}
