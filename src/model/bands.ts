/** The published bands of counts (content contract, section 2, `count`). */
import { BANDS } from './primitives.ts';

/** The band that holds a number: `14` → `10-49`; nought is in none and stays itself. */
export function bandOf(count: number): string {
  const band = [...BANDS].reverse().find((one) => Number.parseInt(one, 10) <= count);
  return band ?? String(count);
}
