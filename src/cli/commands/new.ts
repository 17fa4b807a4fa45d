/** `corroborate new`: a record that is still to be filled in, in its place, with the next free id. */
import { Argument, type Command } from 'commander';
import type { ExitCode } from '../exit.ts';
import { nonEmpty } from '../globals.ts';
import { parseType } from '../options/type.ts';
import type { NewFlags } from '../work/new.ts';

/** Declares the command; `finish` is given its exit code. */
export function addNew(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('new')
    .description('a new record in its place: the next free id, the required keys, comments that say what goes where')
    .addArgument(new Argument('<type>', 'the type of record, such as incident').argParser(parseType))
    .option('--from <id>', 'the record that it comes from; the links between both are written', nonEmpty)
    .option('--id <id>', 'its id, where it is not the next number', nonEmpty)
    .action(async (type: NewFlags['type'], _flags: unknown, command: Command) => {
      const { runNew } = await import('../work/new.ts');
      finish(await runNew({ ...command.optsWithGlobals<Omit<NewFlags, 'type'>>(), type }));
    });
}
