/** The command line: its commands, its options, and how it speaks when they are wrong. */
import { Command } from 'commander';
import { guardLine, safe } from '../report/text/safe.ts';
import { TOOL } from '../rules/tool.ts';
import { addBuild } from './commands/build.ts';
import { addCheck } from './commands/check.ts';
import { addDev } from './commands/dev.ts';
import { addDiff } from './commands/diff.ts';
import { addExplain } from './commands/explain.ts';
import { addInit } from './commands/init.ts';
import { addLater } from './commands/later.ts';
import { addNew } from './commands/new.ts';
import { addPreview } from './commands/preview.ts';
import { addSchema } from './commands/schema.ts';
import { addSeal } from './commands/seal.ts';
import { addVerify } from './commands/verify.ts';
import { addVersion } from './commands/version.ts';
import type { ExitCode } from './exit.ts';
import { addGlobals } from './globals.ts';
import { recoverSite } from './recover.ts';

const DESCRIPTION =
  'Checks incident response records against the promises in force at the time, and builds a read-only portal of them.';

const ENDS = `
Exit codes: 0 nothing blocks, 1 something does, 2 wrong usage or a failed write, 3 no content, 4 internal fault.`;

/** The program; `finish` is given the exit code of the command that ran. */
export function programOf(finish: (code: ExitCode) => void): Command {
  const program = new Command(TOOL.name)
    .description(DESCRIPTION)
    .version(TOOL.version, '--version', 'print the version')
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({
      writeErr: (text) => process.stderr.write(harmless(text)),
      outputError: (text, write) => write(text.replace(/^error:/, `${TOOL.name}:`)),
    })
    .showHelpAfterError(`(\`${TOOL.name} help\` lists the commands and options)`)
    .addHelpText('afterAll', ENDS)
    .hook('preAction', (_program, command) => recoverSite(command))
    .exitOverride();
  addGlobals(program);
  addInit(program, finish);
  addCheck(program, finish);
  addBuild(program, finish);
  addDev(program, finish);
  addPreview(program, finish);
  addExplain(program, finish);
  addDiff(program, finish);
  addNew(program, finish);
  addSchema(program, finish);
  addSeal(program, finish);
  addVerify(program, finish);
  addVersion(program, finish);
  addLater(program);
  return program;
}

function harmless(text: string): string {
  return text
    .split('\n')
    .map((line) => guardLine(safe(line)))
    .join('\n');
}
