/** The records that a text links to, and those within one of its elements. */
import { expect, test } from 'vitest';
import type { Body, BodyElement, BodyReference } from '../../../src/content/body.ts';
import type { Rec } from '../../../src/content/record.ts';
import type { Graph } from '../../../src/graph/graph.ts';
import { linkedRecords } from '../../../src/rules/dis/linked-records.ts';
import { parseMarked } from '../../content/body/marked.ts';
import { recordOf } from '../../support/record.ts';

const RECORDS: readonly Rec[] = ['INC-2026-001', 'INC-2026-002', 'INC-2026-003', 'REM-2026-001'].map((id) => ({
  ...recordOf(id.startsWith('INC') ? 'incident' : 'remediation', id, {}),
  file: `incidents/2026/${id}.md`,
}));
const GRAPH = {
  find: (name: string) => RECORDS.find(({ id }) => id === name),
  corpus: { records: RECORDS },
} as unknown as Graph;

function withBody(body: Partial<Body> | null): Rec {
  return { ...recordOf('disclosure', 'DIS-2026-001', {}), body: body as Body | null };
}

function idsIn(text: string): readonly string[] {
  return linkedRecords(withBody(parseMarked(text, true, 'disclosure').body), GRAPH).map(({ id }) => id);
}

test('a text links by id, by element and by the path of a file, each record once', () => {
  const text = `INC-2026-002 and <Ref to="INC-2026-001" />, see [it](../../incidents/2026/INC-2026-003.md#times), INC-2026-002 again.`;
  expect(idsIn(text)).toEqual(['INC-2026-002', 'INC-2026-001', 'INC-2026-003']);
});

test('what leads nowhere, and a record without a text, link to nothing', () => {
  expect(idsIn('INC-2026-009 is unknown.')).toEqual([]);
  expect(linkedRecords(withBody(null), GRAPH)).toEqual([]);
});

test.each(['external', 'image'] as const)('what is %s names no record, whatever it is called', (form) => {
  const references = [{ form, target: 'INC-2026-001', at: { line: 1, column: 1 }, audience: null }];
  expect(linkedRecords(withBody({ references }), GRAPH)).toEqual([]);
});

test('within an element are those from its first to its last character', () => {
  const places = {
    'INC-2026-001': { line: 4, column: 9 },
    'INC-2026-002': { line: 4, column: 10 },
    'INC-2026-003': { line: 5, column: 99 },
    'REM-2026-001': { line: 6, column: 3 },
  };
  const references = Object.entries(places).map(
    ([target, at]): BodyReference => ({ form: 'bare-id', target, at, audience: null }),
  );
  const ids = (at: BodyElement['at'], end: BodyElement['end']) =>
    linkedRecords(withBody({ references }), GRAPH, { at, end } as BodyElement).map(({ id }) => id);
  expect(ids({ line: 4, column: 10 }, { line: 6, column: 3 })).toEqual([
    'INC-2026-002',
    'INC-2026-003',
    'REM-2026-001',
  ]);
  expect(ids({ line: 4, column: 9 }, { line: 6, column: 2 })).toEqual(['INC-2026-001', 'INC-2026-002', 'INC-2026-003']);
  expect(ids({ line: 5, column: 1 }, { line: 5, column: 98 })).toEqual([]);
});
