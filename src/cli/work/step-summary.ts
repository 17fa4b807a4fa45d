/** The page of a GitHub Actions step, where the check runs in one. */
import { appendFile } from 'node:fs/promises';
import { WriteFailure } from '../../content/errors.ts';
import { stepSummary } from '../../report/github/step-summary.ts';
import type { CheckResult, FailOn } from '../../rules/finding.ts';

/** Adds the result to the step's summary, which the environment names; elsewhere there is none. @throws WriteFailure */
export async function appendStepSummary(result: CheckResult, failOn: FailOn, env: NodeJS.ProcessEnv): Promise<void> {
  const file = env.GITHUB_STEP_SUMMARY;
  if (file === undefined || file === '') return;
  try {
    await appendFile(file, stepSummary(result, failOn));
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new WriteFailure(file, error.message, { cause: error });
  }
}
