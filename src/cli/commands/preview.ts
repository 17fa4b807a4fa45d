/** `corroborate preview`: a built portal on a local port. */
import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import { nonEmpty } from '../globals.ts';
import { parseBase } from '../options/address.ts';
import { parsePort } from '../options/port.ts';
import type { PreviewFlags } from '../work/serve.ts';

/** Declares the command; `finish` is given its exit code. */
export function addPreview(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('preview')
    .description('serve a built portal on a local port, as it was built')
    .option('--out <dir>', 'the folder of the built site', nonEmpty, 'dist')
    .option('--port <port>', 'the port to listen on', parsePort)
    .option('--host <address>', 'the address to listen on (default: this machine only)', nonEmpty)
    .option('--base <path>', 'the path that the site was built for', parseBase, '/')
    .action(async (_flags: unknown, command: Command) => {
      const { runPreview } = await import('../work/serve.ts');
      finish(await runPreview(command.optsWithGlobals<PreviewFlags>()));
    });
}
