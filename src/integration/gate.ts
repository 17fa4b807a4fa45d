/** The gate: nothing is rendered from content that the check refuses. */
import { brief } from '../report/brief.ts';
import { print } from '../report/formats.ts';
import { type Checked, type CheckOptions, check } from '../rules/check.ts';
import { blocks, type FailOn } from '../rules/finding.ts';
import { RULE_COUNT } from '../rules/texts.ts';
import { GateClosed } from './failures.ts';
import type { BuildOptions } from './options.ts';

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

/** From which severity on a portal is not built. A public one never stands on open deviations, whatever is asked for. */
export function failOnFor({ audience, failOn = 'deviation' }: Pick<BuildOptions, 'audience' | 'failOn'>): FailOn {
  return audience === 'public' && failOn === 'error' ? 'deviation' : failOn;
}

/** What a closed gate says to those who build for these readers. */
function refusal(checked: Checked, failOn: FailOn, { audience = 'auditor' }: BuildOptions): string {
  return audience === 'auditor' ? reportOf(checked, failOn) : brief(checked.result, failOn, audience);
}

/**
 * Checks a root and lets it pass, or not.
 *
 * @param checked the result of a check of this root that was just made
 * @throws GateClosed with the report, or for lower readers with its counts, and what `check` throws
 */
export async function passGate(
  options: BuildOptions & Pick<CheckOptions, 'texts'>,
  checked?: Checked,
): Promise<Checked> {
  const failOn = failOnFor(options);
  const found = checked ?? (await check(options.root, options));
  if (isOpen(found, failOn)) return found;
  throw new GateClosed(refusal(found, failOn, options), found);
}
