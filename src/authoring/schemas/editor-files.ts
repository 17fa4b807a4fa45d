/** What an editor needs to know the content by its schemas: the files, and the setting that says which is for which. */
import { PLACES, PORTAL_FILE, TOMBSTONES_FILE } from '../../model/places.ts';
import type { FileKind } from '../../model/record-types.ts';
import { FILE_KINDS, jsonSchemaOf } from './json-schema.ts';

/** The folder of the schemas in a content root that `init` makes. */
export const SCHEMA_FOLDER = '.vscode/schemas';

/** The name of a kind's schema. */
export function schemaFile(kind: FileKind): string {
  return `${kind}.json`;
}

/** A kind's schema as the text of its file. */
export function schemaText(kind: FileKind): string {
  return `${JSON.stringify(jsonSchemaOf(kind), null, 2)}\n`;
}

/** Every schema, by the name of its file. */
export function schemaFiles(): ReadonlyMap<string, string> {
  return new Map(FILE_KINDS.map((kind) => [schemaFile(kind), schemaText(kind)]));
}

function globsOf(kind: FileKind): readonly string[] {
  if (kind === 'portal') return [PORTAL_FILE];
  if (kind === 'tombstones') return [TOMBSTONES_FILE];
  return PLACES.filter((place) => place.kind === kind && place.extensions.includes('.yaml')).map(
    ({ folder }) => `${folder}/*.yaml`,
  );
}

/**
 * `yaml.schemas` of VS Code's YAML extension, for the kinds that are YAML files. It reads no front matter: those of `.md`
 * and `.mdx` files have a schema and no entry here.
 *
 * @param folder of the schemas, relative to the root, with `/`
 */
export function yamlSchemas(folder: string): Readonly<Record<string, readonly string[]>> {
  const entries = FILE_KINDS.map((kind) => [`./${folder}/${schemaFile(kind)}`, globsOf(kind)] as const);
  return Object.fromEntries(entries.filter(([, globs]) => globs.length > 0));
}

/** The text of editor settings in which `yaml.schemas` is still empty, with the mapping in it. */
export function withYamlSchemas(settings: string): string {
  const mapping = JSON.stringify(yamlSchemas(SCHEMA_FOLDER), null, 2).replaceAll('\n', '\n  ');
  return settings.replace('"yaml.schemas": {}', () => `"yaml.schemas": ${mapping}`);
}
