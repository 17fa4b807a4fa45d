/** The tests of a mutation run. A file is one test to Stryker; its cases, or its single tests, are parts of it. */
import { globSync } from 'node:fs';
import { caseFile } from './case-file.ts';
import type { Engine } from './inside/engine.ts';
import type { Modules } from './modules.ts';
import { unitFile } from './unit-file.ts';

/** What is known of a mutant that a test file is run with. */
export interface Trial {
  /** The units of a part that reach the mutant; null where nobody knows. */
  unitsOf(path: string, part: string): readonly string[] | null;
  /** Does something without the mutant. */
  soundly(act: () => Promise<void>): Promise<void>;
  /** True where the mutant may be in what parses. */
  readonly mayParseOtherwise: boolean;
  /** May this file's case of that number, from 0, be run as a whole? It costs much, and most cases do alike. */
  mayRunWhole(path: string, position: number): boolean;
}

/** A test file. Its parts say null where they pass, else what does not. */
export interface TestFile {
  /** The path below the repository's root. */
  readonly path: string;
  /** Runs it without a mutant; `enter` is told which unit of which part is run from then on. */
  rehearse(enter: (part: string, unit: string) => void): Promise<string | null>;
  /** Runs what may tell the mutant, up to the first part that does. */
  judge(trial: Trial): Promise<string | null>;
}

/**
 * Not run: threads, caches, processes and the text of pages have nothing to do with what is mutated; the sample is no
 * part of the sandbox; whole roots read from the disk take too long.
 */
const LEFT_OUT = [
  /\.property\.test\.ts$/,
  /\/content\/(?:cache|threads|syn-1-bytes)\.test\.ts$/,
  /\/graph\/visit-fields\.test\.ts$/,
  /\/rules\/(?:cases|pages|unread|windows)\.test\.ts$/,
];

/** Test files that are run in process. */
function unitTestFiles(root: string): readonly string[] {
  const files = globSync(['test/{model,content,graph,rules}/**/*.test.ts', 'test/report/finding.test.ts'], {
    cwd: root,
  });
  return files.filter((path) => !LEFT_OUT.some((pattern) => pattern.test(path))).sort();
}

/** The files of the rules' cases that were recorded. */
function caseFiles(cases: string): readonly string[] {
  return globSync('*.yaml.json', { cwd: cases }).map((name) => `test/rules/${name.slice(0, -'.json'.length)}`);
}

export interface Bench {
  /** The paths of all test files. */
  readonly paths: readonly string[];
  engine(): Promise<Engine>;
  /** The test file at a path, loaded when it is first asked for. */
  file(path: string): Promise<TestFile>;
}

export interface BenchOptions {
  /** The sandbox. */
  readonly root: string;
  readonly modules: Modules;
  /** Where the recordings of the cases lie. */
  readonly cases: string;
  /** The mutant is active from the start, and may be in what parses. */
  readonly parserMutated: boolean;
  /** The bench without the mutant, where the one to be loaded differs by its rules alone. */
  readonly sound: Bench | null;
}

/** The tests. Each is loaded when it is first asked for: most mutants are told by one of the first. */
export function openBench({ root, modules, cases, parserMutated, sound }: BenchOptions): Bench {
  let started: Promise<Engine> | null = null;
  const files = new Map<string, Promise<TestFile>>();

  async function start(): Promise<Engine> {
    const { startEngine } = await modules.load<typeof import('./inside/engine.ts')>('test/mutation/inside/engine.ts');
    return startEngine(cases, parserMutated);
  }

  function engine(): Promise<Engine> {
    started ??= start();
    return started;
  }

  async function load(path: string): Promise<TestFile> {
    if (!path.endsWith('.yaml')) return unitFile(path, modules, cases);
    return caseFile(path, await engine(), (await sound?.engine()) ?? null);
  }

  return {
    paths: [...unitTestFiles(root), ...caseFiles(cases)],
    engine,
    file(path) {
      const file = files.get(path) ?? load(path);
      files.set(path, file);
      return file;
    },
  };
}
