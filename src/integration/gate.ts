/** The gate: nothing is rendered from content that the check refuses. */
import { print } from '../report/formats.ts';
import { type Checked, type CheckOptions, check } from '../rules/check.ts';
import { blocks, type FailOn } from '../rules/finding.ts';
import { RULE_COUNT } from '../rules/texts.ts';
import { GateClosed } from './failures.ts';

/** True where nothing stands in the way of publication. */
export function isOpen(checked: Checked, failOn: FailOn): boolean {
  return !checked.result.findings.some((finding) => blocks(finding, failOn));
}

/** The report of a check as the gate gives it for its reason. */
export function reportOf(
  { result, corpus }: Checked,
  failOn: FailOn,
  color = process.stderr.isTTY === true && !process.env.NO_COLOR,
): string {
  const options = {
    color,
    columns: process.stderr.columns ?? 80,
    failOn,
    quiet: false,
    rules: RULE_COUNT,
    elapsed: null,
  };
  return print('pretty', result, (file) => corpus.file(file)?.text ?? null, options);
}

/**
 * Checks a root and lets it pass, or not.
 *
 * @param checked the result of a check of this root that was just made
 * @throws GateClosed with the report, and what `check` throws
 */
export async function passGate(
  root: string,
  failOn: FailOn,
  options: CheckOptions,
  checked?: Checked,
): Promise<Checked> {
  const found = checked ?? (await check(root, options));
  if (isOpen(found, failOn)) return found;
  throw new GateClosed(reportOf(found, failOn), found);
}
