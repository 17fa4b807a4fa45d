/** `corroborate verify DIR`: is this the site that was built? */
import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import { nonEmpty } from '../globals.ts';
import type { VerifyFlags } from '../work/verify.ts';

/** Declares the command; `finish` is given its exit code. */
export function addVerify(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('verify')
    .description('hold a built site against its manifest: what was added, removed, changed')
    .argument('<dir>', 'the folder of the site')
    .option('--manifest <file>', 'a copy of its manifest.json that was kept elsewhere', nonEmpty)
    .action(async (dir: string, _flags: unknown, command: Command) => {
      const { runVerify } = await import('../work/verify.ts');
      finish(await runVerify(dir, command.optsWithGlobals<VerifyFlags>()));
    });
}
