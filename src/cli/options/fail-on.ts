/** `--fail-on`: from which severity on an open finding blocks. */
import { Option } from 'commander';
import type { FailOn } from '../../rules/finding.ts';

const SEVERITIES: readonly FailOn[] = ['error', 'deviation', 'advisory'];

export function failOnOption(): Option {
  return new Option('--fail-on <severity>', 'the mildest severity that blocks')
    .choices(SEVERITIES)
    .default('deviation');
}
