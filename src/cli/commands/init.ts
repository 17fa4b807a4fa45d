/** `corroborate init`: a new content root. */
import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import { type Globals, nonEmpty } from '../globals.ts';

/** Declares the command; `finish` is given its exit code. */
export function addInit(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('init')
    .description('make a new content root: example records that check clean, workflows, editor settings')
    .argument('<dir>', 'a folder that is empty or not there yet', nonEmpty)
    .action(async (dir: string, _flags: unknown, command: Command) => {
      const { runInit } = await import('../work/init.ts');
      finish(await runInit(dir, command.optsWithGlobals<Globals>()));
    });
}
