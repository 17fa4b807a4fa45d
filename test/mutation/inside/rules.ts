/** Stands in for `src/rules/index.ts` in a mutation run: the same rules, each evaluation of which can be watched. */
import type { Graph } from '../../../src/graph/graph.ts';
import { RULES as OWN } from '../../../src/rules/index.ts';
import type { Fault, Rule } from '../../../src/rules/rule.ts';

type Arguments = Parameters<Rule['check']>;

export interface Call {
  readonly rule: Rule;
  readonly subject: Arguments[0];
  readonly graph: Graph;
  readonly found: Arguments[2];
  readonly blocked: Arguments[3];
}

export type Watch = (call: Call) => readonly Fault[];

export const watched: { by: Watch } = { by: evaluate };

/** Evaluates a rule; `graph` is another than the call's where its memories have to be kept apart. */
export function evaluate({ rule, subject, graph, found, blocked }: Call): readonly Fault[] {
  return [...rule.check(subject, graph, found, blocked)];
}

export const RULES: readonly Rule[] = OWN.map((rule) => ({
  ...rule,
  check: (subject, graph, found, blocked) => watched.by({ rule, subject, graph, found, blocked }),
}));

/** The rules themselves, unwatched. */
export const RULES_THEMSELVES: readonly Rule[] = OWN;
