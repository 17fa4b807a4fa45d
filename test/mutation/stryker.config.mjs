/**
 * Mutation testing of the rules, the graph and the model: `npm run mutation`. The runner is this folder's own, because
 * it has to be quick: some seventeen thousand mutants, each of which hundreds of cases may reach.
 */
import { fileURLToPath } from 'node:url';

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: ['src/{model,graph,rules}/**/*.ts'],
  plugins: [fileURLToPath(new URL('plugin.ts', import.meta.url))],
  testRunner: 'cases',
  ignorers: ['page-text'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Only what the runner loads is copied; the rest of the repository has no part in it.
  ignorePatterns: ['/content', '/incidents', '/policies', '/public', '/.astro', '/.mutation', '/dist', '/lib'],
  disableTypeChecks: false,
  checkers: [],
  tempDirName: '.mutation/sandbox',
  incrementalFile: '.mutation/incremental.json',
  reporters: ['clear-text', 'progress-append-only', 'html', 'json', 'as-they-come'],
  clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false, logTests: false },
  htmlReporter: { fileName: '.mutation/report.html' },
  jsonReporter: { fileName: '.mutation/report.json' },
  dryRunTimeoutMinutes: 60,
  // A mutant runs what reaches it, which is little of the dry run: how long that took says nothing of it.
  timeoutMS: 90_000,
  timeoutFactor: 0.05,
  thresholds: { high: 95, low: 85, break: 85 },
};
