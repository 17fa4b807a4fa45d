/** `corroborate schema`: JSON Schemas of the content's files, for editors. */
import { Argument, type Command } from 'commander';
import type { FileKind } from '../../model/record-types.ts';
import type { ExitCode } from '../exit.ts';
import { nonEmpty } from '../globals.ts';
import { parseKind } from '../options/type.ts';
import type { SchemaFlags } from '../work/schema.ts';

/** Declares the command; `finish` is given its exit code. */
export function addSchema(program: Command, finish: (code: ExitCode) => void): void {
  program
    .command('schema')
    .description('the JSON Schema of a type of record, for editors; without a type, the list of all')
    .addArgument(new Argument('[type]', 'the type of record, such as control').argParser(parseKind))
    .option('--out <dir>', 'write the schemas into a folder, and print the setting that names them', nonEmpty)
    .action(async (kind: FileKind | undefined, _flags: unknown, command: Command) => {
      const { runSchema } = await import('../work/schema.ts');
      finish(await runSchema(kind, command.optsWithGlobals<SchemaFlags>()));
    });
}
