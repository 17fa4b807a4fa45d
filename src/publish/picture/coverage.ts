/** The picture of what exercises have covered: which clause of the policy in force was put to use in which of them. */
import type { Rec } from '../../content/record.ts';
import { responsePolicyAt } from '../../graph/policies.ts';
import { parseRef } from '../../model/forms.ts';
import { urlOf } from '../urls.ts';
import { newestFirst } from '../view/list/lists.ts';
import { recordsOf, type Site } from '../view/site.ts';
import { dayWords } from '../view/value/moments.ts';
import { counted } from '../view/value/words.ts';

export interface CoverageColumn {
  readonly id: string;
  readonly words: string;
  readonly href: string;
}

export interface CoverageRow {
  readonly label: string;
  readonly href: string;
  /** For each column: how many decisions of the exercise cite the clause. */
  readonly decisions: readonly number[];
  readonly words: string;
}

export interface CoveragePicture {
  readonly kind: 'coverage';
  readonly title: string;
  readonly columns: readonly CoverageColumn[];
  readonly rows: readonly CoverageRow[];
  /** How it is to be read. */
  readonly reading: string;
}

/** The newest exercises that the picture has room for. */
const ROOM = 6;

function citations(exercise: Rec<'tabletop'>, slug: string, clause: string): number {
  return exercise.data.decisions.filter((decision) => {
    const ref = decision.clause === undefined ? null : parseRef(decision.clause);
    return ref?.slug === slug && ref.clause === clause;
  }).length;
}

/** A clause by its heading; by its id where the text has none of it. */
function headingOf(policy: Rec<'policy'>, clause: string): string {
  return policy.body?.headings.find(({ anchor }) => anchor === clause)?.text ?? clause;
}

function wordsOf(exercises: readonly Rec<'tabletop'>[], decisions: readonly number[]): string {
  const held = exercises.filter((_, index) => (decisions[index] ?? 0) > 0);
  const last = held.at(-1);
  return last === undefined
    ? 'not exercised'
    : `${counted(held.length, 'exercise')}, last ${dayWords(last.data.heldOn)}`;
}

/** The picture; null without a policy in force or without an exercise of it. */
export function coveragePicture(site: Site): CoveragePicture | null {
  const policy = responsePolicyAt(site.graph, site.graph.asOf);
  if (policy === null) return null;
  const { policy: slug, version, clauses = [] } = policy.data;
  const exercises = newestFirst(recordsOf(site, 'tabletop').filter((rec) => !rec.draft))
    .filter(({ data }) => parseRef(data.policy)?.slug === slug)
    .slice(0, ROOM)
    .toReversed();
  if (exercises.length === 0 || clauses.length === 0) return null;
  return {
    kind: 'coverage',
    title: `Clauses of ${slug} ${version} that exercises put to use`,
    columns: exercises.map((rec) => ({
      id: rec.id,
      words: dayWords(rec.data.heldOn),
      href: urlOf(rec, site.base),
    })),
    reading: 'A dot: a decision of the exercise cites the clause, in whatever version of the policy.',
    rows: clauses.map(({ id }) => {
      const decisions = exercises.map((exercise) => citations(exercise, slug, id));
      return {
        label: headingOf(policy, id),
        href: `${urlOf(policy, site.base)}#${id}`,
        decisions,
        words: wordsOf(exercises, decisions),
      };
    }),
  };
}
