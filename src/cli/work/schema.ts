/** What `corroborate schema` does. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { createFile, replaceFile } from '../../authoring/content-file.ts';
import { schemaFile, schemaFiles, schemaText, yamlSchemas } from '../../authoring/schemas/editor-files.ts';
import { FILE_KINDS, ORIGIN } from '../../authoring/schemas/json-schema.ts';
import { UsageError } from '../../content/errors.ts';
import { fieldsOf } from '../../model/fields-of.ts';
import type { FileKind } from '../../model/record-types.ts';
import { safe } from '../../report/text/safe.ts';
import { EXIT, type ExitCode } from '../exit.ts';
import type { Globals } from '../globals.ts';
import { writeErr, writeOut } from '../streams.ts';

export interface SchemaFlags extends Globals {
  readonly out?: string;
}

/** Another's file is not written over. */
function refuseForeign(path: string): void {
  if (!existsSync(path) || readFileSync(path, 'utf8').includes(JSON.stringify(ORIGIN))) return;
  throw new UsageError(
    `${path} is there, and no schema that this command wrote. Name another folder; nothing was written.`,
  );
}

async function writeInto(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const name of files.keys()) refuseForeign(join(folder, name));
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) {
    const path = join(folder, name);
    await (existsSync(path) ? replaceFile : createFile)(path, text);
  }
}

function settings(root: string, folder: string): string {
  const inRoot = relative(resolve(root), folder).split(sep).join('/');
  return `${JSON.stringify({ 'yaml.schemas': yamlSchemas(inRoot) }, null, 2)}\n`;
}

function list(): string {
  const lines = FILE_KINDS.map((kind) => `${kind.padEnd(20)} ${fieldsOf(kind).doc}\n`);
  return `${lines.join('')}\nOne schema: corroborate schema TYPE. All of them into a folder: corroborate schema --out .vscode/schemas\n`;
}

/** Prints a schema, or writes one or all into a folder and prints the setting that names them. */
export async function runSchema(kind: FileKind | undefined, flags: SchemaFlags): Promise<ExitCode> {
  if (flags.out === undefined) {
    await writeOut(kind === undefined ? list() : schemaText(kind));
    return EXIT.clean;
  }
  const folder = resolve(flags.out);
  await writeInto(folder, kind === undefined ? schemaFiles() : new Map([[schemaFile(kind), schemaText(kind)]]));
  await writeOut(settings(flags.root, folder));
  if (flags.quiet !== true)
    await writeErr(safe(`Written into ${flags.out}. The lines above belong into .vscode/settings.json.`).concat('\n'));
  return EXIT.clean;
}
