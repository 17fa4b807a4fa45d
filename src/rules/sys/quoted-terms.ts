/** What a target claim quotes, against the terms of the policy that it is about. */
import type { DurationFigure } from '../../content/body/figures.ts';
import type { Rec } from '../../content/record.ts';
import type { Claim } from '../../graph/claims.ts';
import type { Graph } from '../../graph/graph.ts';
import { type Period, periodSpan } from '../../graph/periods.ts';
import { responsePolicyAt } from '../../graph/policies.ts';
import { parseRef } from '../../model/forms.ts';
import { formatWindow } from '../../model/time/format.ts';
import { MS, type Window } from '../../model/time/window.ts';
import { windowsOf } from '../pol/windows.ts';

type Policy = Rec<'policy'>;

/** The policy versions that a claim names; where it names none, the incident response policy in force at the period's end. */
export function policiesOf(claim: Claim, period: Period, graph: Graph): readonly Policy[] {
  const named = claim.about.flatMap((name) => {
    const ref = parseRef(name);
    const policy = ref && graph.index.byName('policy', `${ref.slug}@${ref.version}`);
    return policy ? [policy] : [];
  });
  if (named.length > 0) return [...new Set(named)];
  const inForce = responsePolicyAt(graph, periodSpan(period).end);
  return inForce ? [inForce] : [];
}

/** The windows that a version holds to without writing them (content contract, Policy version). */
const DEFAULTS: readonly [key: 'reviewEvery' | 'reviewAfter' | 'verifyWithin', window: Window][] = [
  ['reviewEvery', { kind: 'months', months: 12 }],
  ['reviewAfter', { kind: 'elapsed', ms: 90 * MS.day, smallest: 'day' }],
  ['verifyWithin', { kind: 'elapsed', ms: 90 * MS.day, smallest: 'day' }],
];

/** Every window of a version, those it has by default included. */
export function windowsHeld(policy: Policy): readonly Window[] {
  const unwritten = DEFAULTS.filter(([key]) => policy.data[key] === undefined).map(([, window]) => window);
  return [...windowsOf(policy).map((term) => term.window), ...unwritten];
}

const UNIT_MS: Readonly<Partial<Record<DurationFigure['unit'], number>>> = { ...MS, week: 7 * MS.day };
const UNIT_MONTHS: Readonly<Partial<Record<DurationFigure['unit'], number>>> = { month: 1, year: 12 };

/** Is the figure this window? Months are not compared with days. */
export function isWindow({ value, unit }: DurationFigure, window: Window): boolean {
  if (window.kind === 'elapsed') return window.ms === value * (UNIT_MS[unit] ?? NaN);
  return window.kind === 'months' && window.months === value * (UNIT_MONTHS[unit] ?? NaN);
}

/** The windows in words, each once. */
export function listed(windows: readonly Window[]): string {
  return [...new Set(windows.map(formatWindow))].join(', ');
}
