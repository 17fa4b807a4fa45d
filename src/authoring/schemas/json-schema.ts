/** JSON Schemas of the files of a content root, for editors: made from the schemas that the check judges by. */
import { z } from 'zod';
import type { Audience } from '../../model/audience.ts';
import { infoOf } from '../../model/field.ts';
import { type Field, fieldsOf } from '../../model/fields-of.ts';
import { formOf } from '../../model/form-words.ts';
import { lowestReader } from '../../model/may-see.ts';
import type { Path } from '../../model/path.ts';
import { type FileKind, RECORD_TYPES } from '../../model/record-types.ts';
import { isLogType, LOGS, SCHEMAS } from '../../model/registry.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Every kind of file, the two registers last. */
export const FILE_KINDS: readonly FileKind[] = [...RECORD_TYPES, 'portal', 'tombstones'];

/** Stands in every schema: a file that has it is one of these, and may be written anew. */
export const ORIGIN = 'Made by `corroborate schema`. The check asks more than a schema can say.';

const READERS: Readonly<Record<Audience, string>> = {
  public: 'everybody',
  staff: 'staff and auditors',
  auditor: 'auditors',
};

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** What an editor shows where the pointer rests: what goes there, its form, its words, its links, its readers. */
function hover(kind: FileKind, field: Field, path: Path): string {
  const form = formOf(field);
  const { link } = field.entry ?? field;
  const lowest = lowestReader(kind, path);
  const meanings = [...field.words].filter(([, meaning]) => meaning !== '');
  return [
    field.doc,
    ...(form === '' ? [] : [`Form: ${form}.`]),
    ...meanings.map(([word, meaning]) => `- ${word}: ${meaning}`),
    ...Object.entries(link?.mirrors ?? {}).map(([target, key]) => `Mirrored by ${key} of the ${target}.`),
    `Seen by ${lowest === null ? 'nobody: it stays in the source' : READERS[lowest]}.`,
  ].join('\n\n');
}

/** zod's bounds of a safe integer, and the patterns of forms, which it cannot know. */
function override({ zodSchema, jsonSchema }: { zodSchema: z.core.$ZodTypes; jsonSchema: JsonSchema }): void {
  const { pattern } = infoOf(zodSchema);
  if (pattern !== undefined) jsonSchema.pattern = pattern;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
}

function isSchema(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts what the model knows of a field beside its form; `path` leads there from the top of a record. */
function annotate(schema: JsonSchema, kind: FileKind, field: Field, path: Path): void {
  if (path.length > 0) {
    const { link } = field;
    schema.description = hover(kind, field, path);
    schema['x-class'] = field.class;
    if (link) schema['x-links'] = link.to;
    const meanings = [...field.words.values()];
    if (meanings.some((meaning) => meaning !== '')) schema.enumDescriptions = meanings;
  }
  for (const [key, child] of field.keys) {
    const below = schema.properties?.[key];
    if (isSchema(below)) annotate(below, kind, child, [...path, key]);
  }
  const each = field.keyField === null ? schema.items : schema.additionalProperties;
  if (field.entry && isSchema(each) && field.entry.keys.size > 0) {
    for (const [key, child] of field.entry.keys) {
      const below = each.properties?.[key];
      if (isSchema(below)) annotate(below, kind, child, [...path, 0, key]);
    }
  } else if (field.entry?.link && isSchema(each)) each['x-links'] = field.entry.link.to;
}

/**
 * The schema of a file of one kind, in draft 7: the draft that every version of VS Code's YAML extension reads. Of a
 * `.md` or `.mdx` file it is that of the front matter, of a log in YAML that of the whole file.
 */
export function jsonSchemaOf(kind: FileKind): JsonSchema {
  const schema = isLogType(kind) ? LOGS[kind].schema : SCHEMAS[kind];
  const { $schema: _draft, ...made }: JsonSchema = z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override });
  const record = isLogType(kind) ? made.properties?.[LOGS[kind].key] : made;
  const each = isLogType(kind) && isSchema(record) ? record.items : record;
  if (isSchema(each)) annotate(each, kind, fieldsOf(kind), []);
  return { $schema: DRAFT, $comment: ORIGIN, title: kind, ...made };
}
