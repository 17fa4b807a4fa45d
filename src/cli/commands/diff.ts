/** `corroborate diff`: what lies between two revisions, in compliance terms. */
import { type Command, Option } from 'commander';
import { CHANGES_FORMATS } from '../../report/changes/format-names.ts';
import type { ExitCode } from '../exit.ts';
import { parseSite } from '../options/address.ts';
import type { DiffFlags } from '../work/diff.ts';

/** Declares the command; `finish` is given its exit code. */
export function addDiff(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('diff')
    .description('compare two revisions of the content: promises, outcomes, approvals, findings, records')
    .argument('<base>', 'a commit, branch or tag')
    .argument('[head]', 'another', 'HEAD')
    .addOption(new Option('--format <format>', 'what to print').choices(CHANGES_FORMATS).default('pretty'))
    .option('--site <url>', "the portal's address, for links to the rules' pages", parseSite)
    .action(async (base: string, head: string, _flags: unknown, command: Command) => {
      const { runDiff } = await import('../work/diff.ts');
      finish(await runDiff(base, head, command.optsWithGlobals<DiffFlags>()));
    });
}
