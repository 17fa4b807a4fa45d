/** A test file of vitest's, in process. */
import type { TestFile } from './bench.ts';
import type { Engine } from './inside/engine.ts';
import type { Collected } from './inside/vitest.ts';
import type { Modules } from './modules.ts';

/** The part of a test file that is its own loading and what it does before all tests. */
const LOADING = 'loading';

export async function unitFile(path: string, modules: Modules, engine: Engine): Promise<TestFile> {
  const { collect } = await modules.load<typeof import('./inside/vitest.ts')>('test/mutation/inside/vitest.ts');
  const load = () => collect(() => modules.loadAgain(path));
  let sound: Collected | null = null;

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
      engine.serveFixture(true);
      const file = await load();
      await file.begin();
      return run(file, (part) => {
        enter(part, 'test');
        return true;
      });
    },
    async judge(trial) {
      const reached = (part: string) => trial.unitsOf(path, part)?.length !== 0;
      if (reached(LOADING)) {
        engine.serveFixture(true);
        const file = await load();
        await file.begin();
        return run(file, () => true);
      }
      await trial.soundly(async () => {
        sound ??= await load();
        engine.serveFixture(false);
        await sound.begin();
      });
      return sound && run(sound, reached);
    },
  };
}
