/** `corroborate version`: what is running, as a report of a fault should name it. */
import type { Command } from 'commander';
import { TOOL } from '../../rules/tool.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import { writeOut } from '../streams.ts';

export function addVersion(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('version')
    .description('the version of this program and of the Node that runs it')
    .action(async () => {
      await writeOut(
        `${TOOL.name} ${TOOL.version}\nNode ${process.versions.node}, ${process.platform} ${process.arch}\n`,
      );
      finish(EXIT.clean);
    });
}
