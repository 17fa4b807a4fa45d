/** Stryker's test runner of this repository: the rules' cases and the unit tests, in one process, unit by unit. */
import { globSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { InstrumenterContext, MutantCoverage } from '@stryker-mutator/api/core';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { type Bench, openBench, type TestFile, type Trial } from './bench.ts';
import { forget, rememberFor } from './forgetting.ts';
import { type Hits, readHits, recordHits } from './hits.ts';
import { likelyFirst } from './likely.ts';
import { hookModules, type Modules } from './modules.ts';

const CASES = fileURLToPath(new URL('../../.mutation/cases', import.meta.url));
/** All of these are loaded before the first test: what they do while they are loaded is then known to be static. */
const MUTATED = 'src/{model,graph,rules}/**/*.ts';
/** In the sandbox; a worker that takes another's place reads there what was reached in the dry run. */
const HITS = '.hits.json';

function context(): InstrumenterContext {
  const holder = globalThis as { __stryker__?: InstrumenterContext };
  holder.__stryker__ ??= {};
  return holder.__stryker__;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What parses is mutated with the model; so is what it keeps in mind. */
function isModel(file: string): boolean {
  return file.startsWith('src/model/');
}

async function judged(file: TestFile | undefined, trial: Trial): Promise<string | null> {
  try {
    return (await file?.judge(trial)) ?? null;
  } catch (error) {
    return messageOf(error);
  }
}

export class CasesRunner implements TestRunner {
  readonly #context = context();
  readonly #root = process.cwd();
  readonly #modules: Modules = hookModules(this.#root);
  readonly #order = likelyFirst();
  #sound: Bench | null = null;
  #hits: Hits | null = null;

  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true };
  }

  async #open(file: string | null, sound: Bench | null): Promise<Bench> {
    this.#modules.renew(file);
    return openBench({
      root: this.#root,
      modules: this.#modules,
      cases: CASES,
      parserMutated: file !== null && isModel(file),
      sound: sound?.engine ?? null,
    });
  }

  async dryRun(): Promise<DryRunResult> {
    for (const path of globSync(MUTATED, { cwd: this.#root })) await this.#modules.load(path);
    this.#sound = await this.#open(null, null);
    const recorder = recordHits(this.#context);
    const tests: TestResult[] = [];
    for (const [path, file] of this.#sound.files) {
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
      recorder.take();
      const test = { id: path, name: path, fileName: path, timeSpentMs: performance.now() - start };
      tests.push(
        failure === null
          ? { ...test, status: TestStatus.Success }
          : { ...test, status: TestStatus.Failed, failureMessage: failure },
      );
    }
    forget();
    recorder.save(HITS);
    const mutantCoverage: MutantCoverage = {
      static: this.#context.mutantCoverage?.static ?? {},
      perTest: recorder.coverage(),
    };
    return { status: DryRunStatus.Complete, tests, mutantCoverage };
  }

  /** The tests with which a mutant is run: all modules that it may sit in anew, where it acts while they are loaded. */
  async #benchFor({ activeMutant, mutantActivation }: MutantRunOptions, file: string): Promise<Bench['files']> {
    this.#sound ??= await this.#open(null, null);
    this.#modules.renew(null);
    if (mutantActivation === 'runtime') return this.#sound.files;
    this.#context.activeMutant = activeMutant.id;
    const { files } = await this.#open(file, this.#modules.isOfRules(file) ? this.#sound : null);
    return new Map([...files].filter(([path]) => path.endsWith('.yaml') || this.#modules.isRenewed(path)));
  }

  #trialOf({ activeMutant, mutantActivation }: MutantRunOptions): Trial {
    this.#hits ??= readHits(HITS);
    const hits = this.#hits;
    return {
      unitsOf: (path, part) =>
        mutantActivation === 'static' ? null : hits.unitsOf(`${path}#${part}`, activeMutant.id),
      soundly: async (act) => {
        delete this.#context.activeMutant;
        forget();
        await act();
        forget();
        this.#context.activeMutant = activeMutant.id;
      },
    };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, sandboxFileName, testFilter } = options;
    const file = relative(this.#root, sandboxFileName);
    Object.assign(this.#context, { currentTestId: undefined, hitCount: 0, hitLimit });
    try {
      const bench = await this.#benchFor(options, file);
      const trial = this.#trialOf(options);
      this.#context.activeMutant = activeMutant.id;
      const tests = this.#order.of(file, testFilter ?? [...bench.keys()]);
      for (const [index, path] of tests.entries()) {
        const failure = await judged(bench.get(path), trial);
        const timeout = determineHitLimitReached(this.#context.hitCount, hitLimit);
        if (timeout) return { status: MutantRunStatus.Timeout };
        if (failure === null) continue;
        this.#order.killed(file, path);
        return { status: MutantRunStatus.Killed, killedBy: [path], failureMessage: failure, nrOfTests: index + 1 };
      }
      return { status: MutantRunStatus.Survived, nrOfTests: tests.length };
    } catch (error) {
      // The program cannot even be loaded with the mutant.
      return { status: MutantRunStatus.Killed, killedBy: [], failureMessage: messageOf(error), nrOfTests: 0 };
    } finally {
      delete this.#context.activeMutant;
      forget();
    }
  }
}
