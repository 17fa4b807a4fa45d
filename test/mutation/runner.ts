/** Stryker's test runner of this repository: the rules' cases and the unit tests, in one process, unit by unit. */
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MutantCoverage } from '@stryker-mutator/api/core';
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { type Bench, openBench, type Trial } from './bench.ts';
import { forget, forgetOf, rememberFor } from './forgetting.ts';
import { type Hits, readHits, recordHits } from './hits.ts';
import { activate, mutants } from './lean.ts';
import { likelyFirst } from './likely.ts';
import { hookModules, type Modules } from './modules.ts';

const CASES = fileURLToPath(new URL('../../.mutation/cases', import.meta.url));
/** All of these are loaded before the first test: what they do while they are loaded is then known to be static. */
const MUTATED = 'src/{model,graph,rules}/**/*.ts';
/** In the sandbox; a worker that takes another's place reads there what was reached in the dry run. */
const HITS = '.hits.json';

/** Whose memories are asked: what the model keeps may have been worked out by what is mutated. */
const [SOUND, MUTANT] = ['sound', 'mutant'];

/** Of the cases of a file that has told no mutant of a module, so many are run as a whole: its examples stand first. */
const WHOLE_RUNS = 3;

/** A mutant that acts so many times more often than in the dry run, and so many times besides, acts without end. */
const ENDLESS = { times: 20, besides: 200_000 };

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What parses is mutated with the model; so is what it keeps in mind. */
function isModel(file: string): boolean {
  return file.startsWith('src/model/');
}

async function judged(bench: Bench, path: string, trial: Trial): Promise<string | null> {
  try {
    const file = await bench.file(path);
    return await file.judge(trial);
  } catch (error) {
    return messageOf(error);
  }
}

export class CasesRunner implements TestRunner {
  readonly #root = process.cwd();
  readonly #modules: Modules = hookModules(this.#root);
  readonly #order = likelyFirst();
  #sound: Bench | null = null;
  #hits: Hits | null = null;

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  #open(file: string | null, sound: Bench | null): Bench {
    this.#modules.renew(file);
    return openBench({
      root: this.#root,
      modules: this.#modules,
      cases: CASES,
      parserMutated: file !== null && isModel(file),
      sound,
    });
  }

  async dryRun(): Promise<DryRunResult> {
    const recorder = recordHits();
    for (const path of globSync(MUTATED, { cwd: this.#root })) await this.#modules.load(path);
    const bench = await this.#soundBench();
    const atLoad = recorder.atLoad();
    const tests: TestResult[] = [];
    for (const path of bench.paths) {
      const file = await bench.file(path);
      const start = performance.now();
      let last = '';
      const failure = await file
        .rehearse((part, unit) => {
          if (part !== last) forget();
          last = part;
          rememberFor(unit);
          recorder.enter(`${path}#${part}`, unit);
        })
        .catch(messageOf);
      const test = { id: path, name: path, fileName: path, timeSpentMs: performance.now() - start };
      tests.push(
        failure === null
          ? { ...test, status: TestStatus.Success }
          : { ...test, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    forget();
    recorder.end();
    recorder.save(HITS);
    const mutantCoverage: MutantCoverage = { static: atLoad, perTest: recorder.coverage() };
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /** The tests without a mutant, all of them loaded. */
  async #soundBench(): Promise<Bench> {
    if (this.#sound === null) {
      this.#sound = this.#open(null, null);
      for (const path of this.#sound.paths) await this.#sound.file(path);
    }
    this.#modules.renew(null);
    return this.#sound;
  }

  /** The tests with which a mutant is run: all modules that it may sit in anew, where it acts while they are loaded. */
  async #benchFor({ activeMutant, mutantActivation }: MutantRunOptions, file: string): Promise<Bench> {
    const sound = await this.#soundBench();
    activate(activeMutant.id);
    return mutantActivation === 'runtime' ? sound : this.#open(file, this.#modules.isOfRules(file) ? sound : null);
  }

  #trialOf({ activeMutant, mutantActivation }: MutantRunOptions, file: string): Trial {
    this.#hits ??= readHits(HITS);
    const hits = this.#hits;
    return {
      unitsOf: (path, part) =>
        mutantActivation === 'static' ? null : hits.unitsOf(`${path}#${part}`, activeMutant.id),
      soundly: async (act) => {
        activate(null);
        rememberFor(SOUND);
        await act();
        rememberFor(MUTANT);
        activate(activeMutant.id);
      },
      mayParseOtherwise: isModel(file),
      mayRunWhole: (path, position) => position < WHOLE_RUNS || this.#order.hasKilled(file, path),
    };
  }

  /** The tests that may tell a mutant, those first that are likely to. */
  #testsFor({ mutantActivation, testFilter }: MutantRunOptions, file: string, bench: Bench): readonly string[] {
    const renewed = (path: string) => path.endsWith('.yaml') || this.#modules.isRenewed(path);
    const all = testFilter ?? bench.paths;
    return this.#order.of(file, mutantActivation === 'static' ? all.filter(renewed) : all);
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const file = relative(this.#root, options.sandboxFileName);
    try {
      const bench = await this.#benchFor(options, file);
      const trial = this.#trialOf(options, file);
      const tests = this.#testsFor(options, file, bench);
      rememberFor(MUTANT);
      const enough = ENDLESS.besides + ENDLESS.times * (this.#hits?.most(options.activeMutant.id) ?? 0);
      for (const [index, path] of tests.entries()) {
        mutants.left = enough;
        const failure = await judged(bench, path, trial);
        if (mutants.left < 0) return { status: MutantRunStatus.Timeout };
        if (failure === null) continue;
        this.#order.killed(file, path);
        return { status: MutantRunStatus.Killed, killedBy: [path], failureMessage: failure, nrOfTests: index + 1 };
      }
      return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
    } catch (error) {
      // The program cannot even be loaded with the mutant.
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: messageOf(error), nrOfTests: 0 };
    } finally {
      activate(null);
      forgetOf(MUTANT);
    }
  }
}
