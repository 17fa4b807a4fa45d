/** Commands of the interface that this version does not have: they say so, and never pretend. */
import type { Command } from 'commander';
import { UsageError } from '../../content/errors.ts';
import { TOOL } from '../../rules/tool.ts';

const LATER = ['export'] as const;

export function addLater(program: Command): void {
  for (const name of LATER) {
    program
      .command(name, { hidden: true })
      .allowUnknownOption()
      .allowExcessArguments()
      .action(() => {
        throw new UsageError(
          `\`${name}\` is not in this version (${TOOL.version}). \`corroborate help\` lists what is.`,
        );
      });
  }
}
