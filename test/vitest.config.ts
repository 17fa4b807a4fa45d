import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The repository's root: test files are named from here, whatever folder vitest is started in. */
const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    include: ['test/**/*.test.ts'],
    // A folder for what is made once in a run: the sample's portal.
    globalSetup: ['test/setup/portal.ts'],
    // A test may start the command line, a whole build or a browser; each file gets a process of its own.
    pool: 'forks',
    // Most wait for a process or a browser half of the time: two at once use both of two processors.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The longest is some builds in a row; on a machine that has much else to do each takes ten times as long.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    // A run in which nothing was tested, or only one test, is not a passed run.
    passWithNoTests: false,
    allowOnly: false,
    env: {
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_DISABLE_UPDATE_CHECK: 'true',
    },
  },
});
