/** `corroborate seal`: an approval with the seal of the text that is approved. */
import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import { nonEmpty } from '../globals.ts';
import { parseAsOf } from '../options/as-of.ts';
import type { SealFlags } from '../work/seal.ts';

/** Declares the command; `finish` is given its exit code. */
export function addSeal(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('seal')
    .description('write an approval with its seal into a policy, a disclosure or a system description')
    .argument('<file>', 'the file that is approved as it stands')
    .requiredOption('--by <role>', 'the role that approves it', nonEmpty)
    .option('--holder <holder>', 'who held the role (a pseudonym, as the register has it)', nonEmpty)
    .option('--at <instant>', 'when it was approved (default: now)', parseAsOf)
    .action(async (file: string, _flags: unknown, command: Command) => {
      const { runSeal } = await import('../work/seal.ts');
      finish(await runSeal(file, command.optsWithGlobals<SealFlags>()));
    });
}
