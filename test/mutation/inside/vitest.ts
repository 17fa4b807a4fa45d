/**
 * Stands in for vitest in a mutation run: test files are collected and run in this process, so that a mutant costs
 * milliseconds. What is expected is judged by vitest's own `expect`.
 */
export { expect } from 'vitest';

type Act = (...args: readonly unknown[]) => unknown;

interface Suite {
  readonly parent: Suite | null;
  readonly name: string;
  readonly beforeAll: Act[];
  readonly afterAll: Act[];
  readonly afterEach: Act[];
}

interface Test {
  readonly name: string;
  readonly suite: Suite;
  readonly act: () => unknown;
}

function suiteIn(parent: Suite | null, name: string): Suite {
  return { parent, name, beforeAll: [], afterAll: [], afterEach: [] };
}

let current = suiteIn(null, '');
let tests: Test[] = [];

/** A suite and those around it, the outermost first. */
function chain(suite: Suite): readonly Suite[] {
  return suite.parent === null ? [suite] : [...chain(suite.parent), suite];
}

function add(name: string, act: () => unknown): void {
  const names = [...chain(current), { name }].map((each) => each.name).filter((each) => each !== '');
  tests.push({ name: names.join(' › '), suite: current, act });
}

function open(name: string, define: () => unknown): void {
  const outer = current;
  current = suiteIn(outer, name);
  define();
  current = outer;
}

function each(make: (name: string, act: () => unknown) => void) {
  return (table: readonly unknown[]) => (name: string, act: Act) => {
    for (const [index, row] of table.entries())
      make(`${name} (${index})`, () => (Array.isArray(row) ? act(...row) : act(row)));
  };
}

export const test = Object.assign((name: string, act: () => unknown) => add(name, act), { each: each(add) });
export const describe = Object.assign((name: string, define: () => unknown) => open(name, define), {
  each: each(open),
});
export const beforeAll = (act: Act) => void current.beforeAll.push(act);
export const afterAll = (act: Act) => void current.afterAll.push(act);
export const afterEach = (act: Act) => void current.afterEach.push(act);

export interface Collected {
  readonly names: readonly string[];
  /** Does what is to be done before all tests. */
  begin(): Promise<void>;
  /** Runs one of the tests. Null where it passes, else why it does not. */
  run(index: number): Promise<string | null>;
  /** Does what is to be done after all tests. */
  end(): Promise<void>;
}

async function runTest({ name, suite, act }: Test): Promise<string | null> {
  const suites = chain(suite);
  try {
    await act();
    return null;
  } catch (error) {
    return `${name}: ${error instanceof Error ? error.message : String(error)}`;
  } finally {
    for (const one of suites.toReversed()) for (const after of one.afterEach) await after();
  }
}

/** How long mutated code takes says nothing of the code. */
const MEASURES_TIME = /within \w+ seconds?$/;

/** Collects the tests of a file. @param load imports it, anew each time */
export async function collect(load: () => Promise<unknown>): Promise<Collected> {
  current = suiteIn(null, '');
  tests = [];
  await load();
  const found = tests.filter(({ name }) => !MEASURES_TIME.test(name));
  const suites = [...new Set(found.flatMap(({ suite }) => chain(suite)))];
  return {
    names: found.map(({ name }) => name),
    async begin() {
      for (const suite of suites) for (const before of suite.beforeAll) await before();
    },
    async run(index) {
      const one = found[index];
      if (!one) throw new Error(`There is no test ${index}`);
      return runTest(one);
    },
    async end() {
      for (const suite of suites.toReversed()) for (const after of suite.afterAll) await after();
    },
  };
}
