/** The schemas for editors say what the check says: every record is valid, and what SYN-3 refuses in one is refused. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { schemaFiles, yamlSchemas } from '../../src/authoring/schemas/editor-files.ts';
import { FILE_KINDS, jsonSchemaOf } from '../../src/authoring/schemas/json-schema.ts';
import { claimOf } from '../../src/content/walk/claim.ts';
import { fieldAt } from '../../src/model/fields-of.ts';
import { getAt, type Path } from '../../src/model/path.ts';
import type { FileKind } from '../../src/model/record-types.ts';
import { isLogType, LOGS, SCHEMAS } from '../../src/model/registry.ts';
import { REPOSITORY } from '../docs/document.ts';

const ROOTS = [REPOSITORY, join(REPOSITORY, 'test/fixtures/base')];

interface Sample {
  readonly kind: FileKind;
  readonly file: string;
  readonly data: object;
}

function samplesIn(root: string): readonly Sample[] {
  return ['content', 'incidents', 'policies'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const file = `${folder}/${name}`;
      const claim = claimOf(file);
      if (claim === null || claim.extension === '.csv') return [];
      const text = readFileSync(join(root, file), 'utf8');
      const yaml = claim.extension === '.yaml' ? text : (/^---\n([\s\S]*?\n)---\n/.exec(text)?.[1] ?? '');
      return [{ kind: claim.kind, file, data: parse(yaml, { version: '1.2', schema: 'core' }) }];
    }),
  );
}

const SAMPLES = ROOTS.flatMap(samplesIn);
const ajv = new Ajv({ strict: false, allErrors: false });
const validators = new Map<FileKind, ValidateFunction>(
  FILE_KINDS.map((kind) => [kind, ajv.compile(jsonSchemaOf(kind))]),
);
const isValid = (kind: FileKind, data: unknown): boolean => validators.get(kind)?.(data) === true;
const passes = (kind: FileKind, data: unknown): boolean =>
  (isLogType(kind) ? LOGS[kind].schema : SCHEMAS[kind]).safeParse(data).success;

/** Every place in a value that holds something, mappings included. */
function paths(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const below = Array.isArray(value) ? value.map((one, index) => [index, one] as const) : Object.entries(value);
  return [path, ...below.flatMap(([key, one]) => paths(one, [...path, key]))];
}

function changed(data: object, path: Path, change: (parent: object, key: string) => void): object {
  const copy = structuredClone(data);
  const parent = getAt(copy, path.slice(0, -1));
  if (typeof parent === 'object' && parent !== null) change(parent, String(path.at(-1)));
  return copy;
}

const kinds = FILE_KINDS.map((kind) => ({ kind, samples: SAMPLES.filter((sample) => sample.kind === kind) }));

describe.each(kinds)('$kind', ({ kind, samples }) => {
  test('every sample is valid', () => {
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.filter(({ data }) => !isValid(kind, data)).map(({ file }) => file)).toEqual([]);
  });

  test('an unknown key is refused in every mapping that has keys of its own, as the check refuses it', () => {
    for (const { data } of samples.slice(0, 6)) {
      for (const path of paths(data).filter((one) => getAt(data, one)?.constructor === Object)) {
        const more = changed(data, [...path, 'unknownKey'], (parent, key) => Reflect.set(parent, key, 'x'));
        expect({ path, valid: isValid(kind, more) }).toEqual({ path, valid: passes(kind, more) });
      }
    }
  });

  test('a missing key is refused where the check refuses it', () => {
    for (const { data } of samples.slice(0, 6)) {
      for (const path of paths(data).filter((one) => typeof one.at(-1) === 'string')) {
        const less = changed(data, path, (parent, key) => Reflect.deleteProperty(parent, key));
        expect({ path, valid: isValid(kind, less) }).toEqual({ path, valid: passes(kind, less) });
      }
    }
  });

  test('a wrong value is refused: other words than those of a list, empty ones, ones of another type', () => {
    for (const { data } of samples.slice(0, 6)) {
      for (const path of paths(data).filter((one) => one.length > 0)) {
        for (const wrong of [null, 'no such word!', '', -1, {}, ['x y']]) {
          const other = changed(data, path, (parent, key) => Reflect.set(parent, key, wrong));
          expect({ path, wrong, valid: isValid(kind, other) }).toEqual({ path, wrong, valid: passes(kind, other) });
        }
      }
    }
  });
});

test('what an editor shows: what goes there, its form, its words, its links, who sees it', () => {
  const remediation = jsonSchemaOf('remediation').properties;
  expect(remediation?.status).toMatchObject({
    enum: ['open', 'in-progress', 'done', 'accepted-risk', 'cancelled'],
    enumDescriptions: expect.arrayContaining(['Being done.']),
    description: expect.stringContaining('- done: Done, with completedAt and evidence.'),
  });
  expect(remediation?.sources).toMatchObject({
    description: expect.stringMatching(/Mirrored by remediations of the incident\..*Seen by auditors\./s),
    items: { 'x-links': expect.arrayContaining(['incident', 'review-finding']) },
  });
  expect(remediation?.publicTitle).toMatchObject({ 'x-class': 'public' });
});

test('every YAML file of a root has one schema by the setting, and no other has any', () => {
  const globs = Object.entries(yamlSchemas('.vscode/schemas')).flatMap(([schema, some]) =>
    some.map((glob) => ({ schema, glob: new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`) })),
  );
  for (const { kind, file } of SAMPLES) {
    const found = globs.filter(({ glob }) => glob.test(file)).map(({ schema }) => schema);
    expect({ file, found }).toEqual({ file, found: file.endsWith('.yaml') ? [`./.vscode/schemas/${kind}.json`] : [] });
  }
  const names = Object.keys(yamlSchemas('.vscode/schemas')).map((path) => path.slice('./.vscode/schemas/'.length));
  expect(names.filter((name) => !schemaFiles().has(name))).toEqual([]);
});

test('a field that is marked stands in the schema with its class', () => {
  expect(fieldAt('incident', ['confidential'])?.class).toBe('confidential');
  expect(jsonSchemaOf('incident').properties?.confidential).toMatchObject({
    'x-class': 'confidential',
    description: expect.stringContaining('Seen by nobody'),
  });
});
