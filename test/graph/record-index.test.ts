/** Which record stands under a name, and what portal.yaml lists. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../src/content/record.ts';
import { indexRecords, type PortalList } from '../../src/graph/record-index.ts';
import type { Path } from '../../src/model/path.ts';
import type { RecordType } from '../../src/model/record-types.ts';
import type { PortalData } from '../../src/model/records/portal.ts';
import { recordOf } from '../support/record.ts';

function indexed(records: readonly Rec[], data: object = {}, faults: readonly Path[] = []) {
  return indexRecords(records, new Set<RecordType>(['event']), { data: data as PortalData, faults });
}

/** A record in a file; `alias` is the name by which its place calls it. */
function control(id: string, file: string, alias: string | null = null): Rec {
  return { ...recordOf('control', id, {}), file, alias };
}

const filesOf = (records: readonly Rec[]) => records.map(({ id, file }) => `${id} ${file}`);

describe('the records of a type', () => {
  test('stand in the order of their ids, whatever the order of their files', () => {
    const records = [control('CTL-2', 'a'), control('CTL-10', 'c'), control('CTL-1', 'b')];
    expect(filesOf(indexed(records).all('control'))).toEqual(['CTL-1 b', 'CTL-10 c', 'CTL-2 a']);
    expect(indexed(records).all('role')).toEqual([]);
  });

  test('of one name are one: the first by path', () => {
    const records = [control('CTL-1', 'b'), control('CTL-1', 'a'), control('CTL-1', 'c')];
    const index = indexed(records);
    expect(filesOf(index.all('control'))).toEqual(['CTL-1 a']);
    expect(index.byName('control', 'CTL-1')?.file).toBe('a');
  });

  test('a copy that still bears the name of its original does not take its place', () => {
    const records = [control('CTL-1', 'a', 'CTL-2'), control('CTL-1', 'b')];
    const index = indexed(records);
    expect(index.byName('control', 'CTL-1')?.file).toBe('b');
    expect(index.byName('control', 'CTL-2')?.file).toBe('a');
    expect(filesOf(index.all('control'))).toEqual(['CTL-1 b']);
  });

  test('of two copies the first by path stands', () => {
    const records = [control('CTL-1', 'b', 'CTL-3'), control('CTL-1', 'a', 'CTL-2')];
    expect(indexed(records).byName('control', 'CTL-1')?.file).toBe('a');
    expect(indexed(records.toReversed()).byName('control', 'CTL-1')?.file).toBe('a');
  });

  test('the name of a place leads to what lies there, unless another goes by it', () => {
    const records = [control('CTL-1', 'a', 'CTL-2'), control('CTL-2', 'b')];
    const index = indexed(records);
    expect(index.byName('control', 'CTL-2')?.file).toBe('b');
    expect(index.byName('control', 'CTL-3')).toBeUndefined();
  });
});

describe('a record of any type', () => {
  const role = { ...recordOf('role', 'primary', {}), file: 'role' };
  const schedule = { ...recordOf('on-call', 'primary', {}), file: 'schedule' };
  test('is found by its name; of two types the first counts', () => {
    const index = indexed([schedule, role, control('CTL-1', 'a', 'CTL-2')]);
    expect(index.anyByName('primary')).toBe(role);
    expect(index.anyByName('CTL-1')?.file).toBe('a');
    expect(index.anyByName('CTL-2')?.file).toBe('a');
    expect(index.anyByName('none')).toBeUndefined();
    expect(indexed([schedule]).anyByName('primary')).toBe(schedule);
  });

  test('may stand in a file that could not be read', () => {
    expect(indexed([]).isOpaque('event')).toBe(true);
    expect(indexed([]).isOpaque('training')).toBe(false);
  });
});

describe('a list of portal.yaml', () => {
  const lists: readonly PortalList[] = ['components', 'commitments', 'detectionSources', 'criteria'];
  test.each(lists)('%s: its ids, none where it is not written, nothing where it is faulty', (list) => {
    const data = { [list]: [{ id: 'a' }, { id: 'b' }] };
    expect(indexed([], data).portalIds(list)).toEqual(['a', 'b']);
    expect(indexed([]).portalIds(list)).toEqual([]);
    expect(indexed([], data, [[list, 0, 'id']]).portalIds(list)).toBeNull();
    expect(indexed([], data, [[]]).portalIds(list)).toBeNull();
    expect(indexed([], data, [['timeZone']]).portalIds(list)).toEqual(['a', 'b']);
  });
});
