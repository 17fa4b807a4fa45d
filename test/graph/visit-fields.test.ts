import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import type { Rec } from '../../src/content/record.ts';
import type { Path } from '../../src/model/path.ts';
import { type FieldVisitor, visitFields, type Wanted } from '../../src/model/visit-fields.ts';

const SAMPLE = fileURLToPath(new URL('../..', import.meta.url));

const WANTED: Readonly<Record<string, Wanted>> = {
  links: ({ link }) => link !== null,
  times: ({ temporal }) => temporal !== null,
  confidential: (field) => field.class === 'confidential',
  'public text': (field) => field.class === 'public' && !field.link && !field.temporal,
  nothing: () => false,
};

let records: readonly Rec[] = [];
beforeAll(async () => {
  ({ records } = await loadContent(SAMPLE, { cache: false }));
});

test.each(Object.entries(WANTED))('a visit of %s finds what a visit of everything finds', (_name, wanted) => {
  expect(records.length).toBeGreaterThan(100);
  const skip = (path: Path) => path[0] === 'timeline' && path[1] === 0;
  for (const { type, data } of records) {
    const all: unknown[] = [];
    const some: unknown[] = [];
    const filtered: FieldVisitor = (value, field, path) => wanted(field) && all.push([path.join('/'), value]);
    visitFields(type, data, filtered, { skip });
    visitFields(type, data, (value, _field, path) => some.push([path.join('/'), value]), { wanted, skip });
    expect(some).toEqual(all);
  }
});
