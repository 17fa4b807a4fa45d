// Prints "PASSED FAILED" for Vitest's JSON report (first argument), given the exit code of the run (second argument).
// A test that did not run, a run without tests, a missing report and an exit code that the report does not explain are
// failures, each said on standard error.
import { readFileSync } from 'node:fs';

const [, , file = '', exitCode = ''] = process.argv;

/** The report's counts, or undefined when the run left none. */
function read() {
  const text = readFileSync(file, 'utf8');
  if (text.trim() === '') return undefined;
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(text);
  // A file that breaks before its first test has no test that failed.
  const broken = testResults.filter(
    (/** @type {{ status: string, assertionResults: { status: string }[] }} */ { status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    unrun: numPendingTests + numTodoTests,
  };
}

const { passed, failed, unrun } = read() ?? { passed: 0, failed: 0, unrun: 0 };
let faults = failed + unrun;
const say = (/** @type {string} */ message) => process.stderr.write(`== test FAILED: ${message}\n`);

if (failed > 0) say(`${failed} failed`);
if (unrun > 0) say(`${unrun} skipped or not run`);
if (passed + faults === 0) {
  say('no tests ran');
  faults += 1;
} else if (faults === 0 && exitCode !== '0') {
  say(`exit code ${exitCode}, although no test failed`);
  faults += 1;
}
process.stdout.write(`${passed} ${faults}\n`);
