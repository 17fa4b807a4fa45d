/** The order in which tests are run for a mutant: those first that are likely to tell it. */
import { basename } from 'node:path';

export interface Order {
  /** Tests, by their paths, for a mutant of a file. */
  of(file: string, tests: readonly string[]): readonly string[];
  /** Remembers that a test has told a mutant of a file. */
  killed(file: string, test: string): void;
  /** Has a test told a mutant of a file before? */
  hasKilled(file: string, test: string): boolean;
}

/** The code of the rule that a file holds: `CLOCK-3` for `src/rules/clock/clock-3-escalation-late.ts`. */
function codeOf(file: string): string | null {
  return /^([a-z]+-\d+)-/.exec(basename(file))?.[1]?.toUpperCase() ?? null;
}

/** The family of rules that a file of `src/rules` belongs to, as their codes write it. */
function familyOf(file: string): string | null {
  return /^src\/rules\/([a-z]+)\//.exec(file)?.[1]?.toUpperCase() ?? null;
}

/**
 * How near a test is to a file, before anything is known: its own, its family's, its room's, any other unit test, which
 * costs little, and what is left.
 */
function distance(file: string, test: string): number {
  const name = basename(test, '.yaml');
  if (name === codeOf(file) || name === `${basename(file, '.ts')}.test.ts`) return 0;
  if (name.startsWith(`${familyOf(file)}-`)) return 1;
  if (!test.endsWith('.ts')) return 4;
  return test.startsWith(`test/${file.split('/')[1]}/`) ? 2 : 3;
}

export function likelyFirst(): Order {
  const kills = new Map<string, number>();
  return {
    of(file, tests) {
      const rank = new Map(
        tests.map((test) => [test, (kills.get(`${file} ${test}`) ?? 0) - distance(file, test) * 0.1]),
      );
      return [...tests].sort((a, b) => (rank.get(b) ?? 0) - (rank.get(a) ?? 0));
    },
    killed(file, test) {
      const key = `${file} ${test}`;
      kills.set(key, (kills.get(key) ?? 0) + 1);
    },
    hasKilled: (file, test) => kills.has(`${file} ${test}`),
  };
}
