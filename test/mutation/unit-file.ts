/** A test file of vitest's, in process. */
import type { TestFile } from './bench.ts';
import type { Collected } from './inside/vitest.ts';
import type { Modules } from './modules.ts';

/** The part of a test file that is its own loading and what it does before all tests. */
const LOADING = 'loading';
const READS_CONTENT = 'src/content/load.ts';

/** @param cases where the recordings of the cases lie */
export async function unitFile(path: string, modules: Modules, cases: string): Promise<TestFile> {
  const { collect } = await modules.load<typeof import('./inside/vitest.ts')>('test/mutation/inside/vitest.ts');
  let sound: Collected | null = null;

  async function serveFixture(anew: boolean): Promise<void> {
    if (!modules.imports(path, READS_CONTENT)) return;
    const fixture = await modules.load<typeof import('./inside/fixture.ts')>('test/mutation/inside/fixture.ts');
    fixture.serveFixture(cases, anew);
  }

  /** @param anew parse the fixture's files anew */
  async function load(anew: boolean): Promise<Collected> {
    await serveFixture(anew);
    return collect(() => modules.loadAgain(path));
  }

  async function run(file: Collected, isWanted: (part: string) => boolean): Promise<string | null> {
    try {
      for (const index of file.names.keys()) {
        const failure = isWanted(String(index)) ? await file.run(index) : null;
        if (failure !== null) return failure;
      }
      return null;
    } finally {
      await file.end();
    }
  }

  return {
    path,
    async rehearse(enter) {
      enter(LOADING, 'test');
      const file = await load(true);
      await file.begin();
      return run(file, (part) => {
        enter(part, 'test');
        return true;
      });
    },
    async judge(trial) {
      const reached = (part: string) => trial.unitsOf(path, part)?.length !== 0;
      if (reached(LOADING)) {
        const file = await load(trial.mayParseOtherwise);
        await file.begin();
        return run(file, () => true);
      }
      await trial.soundly(async () => {
        sound ??= await load(false);
        await serveFixture(false);
        await sound.begin();
      });
      return sound && run(sound, reached);
    },
  };
}
