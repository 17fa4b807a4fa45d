/** `corroborate build`: a check, and where nothing blocks, the portal. */
import type { Command } from 'commander';
import { startThreadsEarly } from '../../integration/early-threads.ts';
import type { ExitCode } from '../exit.ts';
import { nonEmpty } from '../globals.ts';
import { parseBase, parseSite } from '../options/address.ts';
import { audienceOption } from '../options/audience.ts';
import { failOnOption } from '../options/fail-on.ts';
import type { BuildFlags } from '../work/build.ts';

/** Declares the command; `finish` is given its exit code. Astro is loaded only when the command runs. */
export function addBuild(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('build')
    .description('check the content, build the portal, verify it, and put it in the place of the old one')
    .option('--out <dir>', 'the folder that becomes the site', nonEmpty, 'dist')
    .addOption(failOnOption())
    .addOption(audienceOption())
    .option('--base <path>', 'the path that the site is served from', parseBase, '/')
    .option('--site <url>', "the site's address", parseSite)
    .option('--previous <manifest>', "an earlier build's manifest.json, to find records that vanished", nonEmpty)
    .option('--no-cache', 'neither read nor write the cache in the root')
    .action(async (_flags: unknown, command: Command) => {
      const flags = command.optsWithGlobals<BuildFlags>();
      startThreadsEarly(flags);
      const { runBuild } = await import('../work/build.ts');
      finish(await runBuild(flags));
    });
}
