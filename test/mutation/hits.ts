/** Which mutants each unit of each test reached in the dry run: what has to be run again for a mutant. */
import { readFileSync, writeFileSync } from 'node:fs';
import type { CoverageData } from '@stryker-mutator/api/core';
import { mutants } from './lean.ts';

/** The units of a test, each with the number of the set of mutants that it reached. */
type Reached = Readonly<Record<string, number>>;

interface Stored {
  /** Sets of mutants, as their numbers with commas between. */
  readonly sets: readonly string[];
  readonly tests: Readonly<Record<string, Reached>>;
  /** How often a test file reached each mutant, at most. */
  readonly most: CoverageData;
}

export interface Hits {
  /** The units of a test that reach a mutant. */
  unitsOf(test: string, mutant: string): readonly string[];
  /** How often a test file reached a mutant, at most. */
  most(mutant: string): number;
}

export interface HitRecorder {
  /** What is reached from now on is reached by this unit. */
  enter(test: string, unit: string): void;
  /** Nothing more is recorded. */
  end(): void;
  /** How often each mutant was reached before the first unit. */
  atLoad(): CoverageData;
  /** How often each test file reached each mutant. */
  coverage(): Record<string, CoverageData>;
  save(path: string): void;
}

/** How often mutants were reached, by their numbers. */
class Counts {
  readonly #times: number[] = [];
  readonly reached: number[] = [];

  add(numbers: ArrayLike<number>): void {
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      const times = this.#times[number] ?? 0;
      if (times === 0) this.reached.push(number);
      this.#times[number] = times + 1;
    }
  }

  /** What was counted; it is forgotten. */
  take(): CoverageData {
    const counted = Object.fromEntries(this.reached.map((number) => [number, this.#times[number] ?? 0]));
    for (const number of this.reached) this.#times[number] = 0;
    this.reached.length = 0;
    return counted;
  }
}

export function recordHits(): HitRecorder {
  const sets = new Map<string, number>();
  const tests = new Map<string, Record<string, number>>();
  const coverage = new Map<string, Record<string, number>>();
  const units = new Map<string, Counts>();
  const loading = new Counts();
  let counts = loading;
  let test = '';
  mutants.listener = (numbers) => counts.add(numbers);

  function count(file: string, hits: CoverageData): void {
    const all = coverage.get(file) ?? {};
    coverage.set(file, all);
    for (const [mutant, times] of Object.entries(hits)) all[mutant] = (all[mutant] ?? 0) + times;
  }

  /** Takes in what the units of a test reached. */
  function take(): void {
    const own = tests.get(test) ?? {};
    for (const [unit, found] of units) {
      if (found.reached.length === 0) continue;
      const hits = found.take();
      const key = Object.keys(hits).join(',');
      const set = sets.get(key) ?? sets.size;
      sets.set(key, set);
      own[unit] = set;
      tests.set(test, own);
      count(test.split('#')[0] ?? '', hits);
    }
  }

  return {
    enter(next, unit) {
      if (next !== test) take();
      test = next;
      counts = units.get(unit) ?? new Counts();
      units.set(unit, counts);
    },
    end() {
      take();
      mutants.listener = null;
    },
    atLoad: () => loading.take(),
    coverage: () => Object.fromEntries(coverage),
    save(path) {
      const most: Record<string, number> = {};
      for (const hits of coverage.values()) {
        for (const [mutant, times] of Object.entries(hits)) most[mutant] = Math.max(times, most[mutant] ?? 0);
      }
      const stored: Stored = { sets: [...sets.keys()], tests: Object.fromEntries(tests), most };
      writeFileSync(path, JSON.stringify(stored));
    },
  };
}

export function readHits(path: string): Hits {
  const { sets, tests, most }: Stored = JSON.parse(readFileSync(path, 'utf8'));
  const members = sets.map((set) => new Set(set.split(',')));
  return {
    unitsOf: (test, mutant) =>
      Object.entries(tests[test] ?? {})
        .filter(([, set]) => members[set]?.has(mutant))
        .map(([unit]) => unit),
    most: (mutant) => most[mutant] ?? 0,
  };
}
