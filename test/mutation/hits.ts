/** Which mutants each unit of each test reached in the dry run: what has to be run again for a mutant. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CoverageData, InstrumenterContext } from '@stryker-mutator/api/core';

/** The units of a test, each with the number of the set of mutants that it reached. */
type Reached = Readonly<Record<string, number>>;

interface Stored {
  /** Sets of mutants, as their numbers with commas between. */
  readonly sets: readonly string[];
  readonly tests: Readonly<Record<string, Reached>>;
}

export interface Hits {
  /** The units of a test that reach a mutant. */
  unitsOf(test: string, mutant: string): readonly string[];
}

export interface HitRecorder {
  /** What is reached from now on is reached by this unit. */
  enter(test: string, unit: string): void;
  /** Takes in what was reached since the last time. */
  take(): void;
  /** How often each test file reached each mutant. */
  coverage(): Record<string, CoverageData>;
  save(path: string): void;
}

export function recordHits(context: InstrumenterContext): HitRecorder {
  const sets = new Map<string, number>();
  const tests = new Map<string, Record<string, number>>();
  const coverage = new Map<string, Record<string, number>>();

  function count(test: string, hits: CoverageData): void {
    const all = coverage.get(test) ?? {};
    coverage.set(test, all);
    for (const [mutant, times] of Object.entries(hits)) all[mutant] = (all[mutant] ?? 0) + times;
  }

  return {
    enter(test, unit) {
      context.currentTestId = `${test}\n${unit}`;
    },
    take() {
      for (const [id, hits] of Object.entries(context.mutantCoverage?.perTest ?? {})) {
        const [test = '', unit = ''] = id.split('\n');
        const key = Object.keys(hits).join(',');
        const set = sets.get(key) ?? sets.size;
        sets.set(key, set);
        const units = tests.get(test) ?? {};
        tests.set(test, units);
        units[unit] = set;
        count(test.split('#')[0] ?? '', hits);
      }
      if (context.mutantCoverage) context.mutantCoverage.perTest = {};
    },
    coverage: () => Object.fromEntries(coverage),
    save(path) {
      const stored: Stored = { sets: [...sets.keys()], tests: Object.fromEntries(tests) };
      writeFileSync(path, JSON.stringify(stored));
    },
  };
}

export function readHits(path: string): Hits {
  const { sets, tests }: Stored = JSON.parse(readFileSync(path, 'utf8'));
  const members = sets.map((set) => new Set(set.split(',')));
  return {
    unitsOf: (test, mutant) =>
      Object.entries(tests[test] ?? {})
        .filter(([, set]) => members[set]?.has(mutant))
        .map(([unit]) => unit),
  };
}
