/** Stretches of time, and what is left uncovered of them: versions in force, holdings, shifts against a period. */
import type { Millis } from '../model/time/instant.ts';

export interface Stretch {
  readonly from: Millis;
  /** Exclusive. */
  readonly to: Millis;
}

/** What stretches share; null where they share no instant. */
export function overlap(...stretches: readonly Stretch[]): Stretch | null {
  const from = Math.max(...stretches.map((one) => one.from));
  const to = Math.min(...stretches.map((one) => one.to));
  return from < to ? { from, to } : null;
}

/** The same instants as stretches that do not touch, in order. */
export function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const sorted = stretches.filter(({ from, to }) => from < to).sort((a, b) => a.from - b.from);
  const list: { from: Millis; to: Millis }[] = [];
  for (const { from, to } of sorted) {
    const last = list.at(-1);
    if (!last || last.to < from) list.push({ from, to });
    else last.to = Math.max(last.to, to);
  }
  return list;
}

/** The stretches of `within` that nothing covers, in order. */
export function gapsIn(within: Stretch, covering: readonly Stretch[]): readonly Stretch[] {
  const covered = joined(covering.map((one) => overlap(within, one)).filter((one) => one !== null));
  const bounds = [within.from, ...covered.flatMap(({ from, to }) => [from, to]), within.to];
  const gaps: Stretch[] = [];
  for (let index = 0; index < bounds.length; index += 2) {
    const [from = 0, to = 0] = bounds.slice(index, index + 2);
    if (from < to) gaps.push({ from, to });
  }
  return gaps;
}
