/** `corroborate check`: reads a root, runs every rule, prints what was found; `--fix` writes what needs no decision. */
import type { Command } from 'commander';
import { FORMATS } from '../../report/format-names.ts';
import type { ExitCode } from '../exit.ts';
import { nonEmpty } from '../globals.ts';
import { parseSite } from '../options/address.ts';
import { failOnOption } from '../options/fail-on.ts';
import { parseFormat, parseOutput } from '../options/format.ts';
import type { CheckFlags } from '../work/check.ts';

/** Declares the command; `finish` is given its exit code. The engine is loaded only when the command runs. */
export function addCheck(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('check')
    .description('load, validate and judge the content; reads only, unless told to --fix')
    .option('--format <format>', `what to print: ${FORMATS.join(', ')}`, parseFormat, 'pretty')
    .option('--output <format:file>', 'also write a report into a file (may be repeated)', parseOutput)
    .option('--fix', 'write the missing ends of two-sided links (REF-3), then check what is left')
    .option('--previous <manifest>', "an earlier build's manifest.json, to find records that vanished", nonEmpty)
    .addOption(failOnOption())
    .option('--site <url>', "the portal's address, for links to the rules' pages", parseSite)
    .option('--no-cache', 'neither read nor write the cache in the root')
    .action(async (_flags: unknown, command: Command) => {
      const { runCheck } = await import('../work/check.ts');
      finish(await runCheck(command.optsWithGlobals<CheckFlags>()));
    });
}
