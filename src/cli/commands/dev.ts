/** `corroborate dev`: the portal while its content is being written. */
import type { Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import { nonEmpty } from '../globals.ts';
import { parseBase, parseSite } from '../options/address.ts';
import { audienceOption } from '../options/audience.ts';
import { parsePort } from '../options/port.ts';
import type { DevFlags } from '../work/serve.ts';

/** Declares the command; `finish` is given its exit code. */
export function addDev(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('dev')
    .description('serve the portal with live reload; findings stand in the page')
    .option('--port <port>', 'the port to listen on', parsePort)
    .option('--host <address>', 'the address to listen on (default: this machine only)', nonEmpty)
    .addOption(audienceOption())
    .option('--base <path>', 'the path that the site is served from', parseBase, '/')
    .option('--site <url>', "the site's address", parseSite)
    .option('--no-cache', 'neither read nor write the cache in the root')
    .action(async (_flags: unknown, command: Command) => {
      const { runDev } = await import('../work/serve.ts');
      finish(await runDev(command.optsWithGlobals<DevFlags>()));
    });
}
