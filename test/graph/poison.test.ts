/** Data with faults: what is faulty cannot be read, all else can. */
import { describe, expect, test } from 'vitest';
import { Blocked, poisoned } from '../../src/graph/poison.ts';
import type { Path } from '../../src/model/path.ts';

const DATA = { title: 'A', times: { detected: 'x', closed: 'y' }, list: [{ id: 'a' }, { id: 'b' }], nothing: null };

const seen = (...faults: readonly Path[]): typeof DATA => poisoned(DATA, faults);

test('sound data is the data itself', () => expect(poisoned(DATA, [])).toBe(DATA));

describe('a faulty key', () => {
  test('cannot be read, looked for or described; its neighbours can', () => {
    const data = seen(['title']);
    expect(() => data.title).toThrow(new Blocked('title has an error of its own'));
    expect(() => 'title' in data).toThrow(Blocked);
    expect(() => Object.getOwnPropertyDescriptor(data, 'title')).toThrow(Blocked);
    expect(() => ({ ...data })).toThrow(Blocked);
    expect(data.times.detected).toBe('x');
    expect('times' in data && 'other' in data).toBe(false);
    expect(Object.getOwnPropertyDescriptor(data, 'nothing')).toMatchObject({ value: null });
    expect(data.nothing).toBeNull();
    expect(Object.keys(seen(['missing']))).toEqual(Object.keys(DATA));
  });

  test('further down leaves what is around it', () => {
    const data = seen(['times', 'closed'], ['list', 1, 'id']);
    expect(data.times.detected).toBe('x');
    expect(() => data.times.closed).toThrow(new Blocked('closed has an error of its own'));
    expect(data.list[0]?.id).toBe('a');
    expect(() => data.list[1]?.id).toThrow(Blocked);
    expect(() => data.list.map(({ id }) => id)).toThrow(Blocked);
    expect(data.list).toHaveLength(2);
    expect(data.title).toBe('A');
  });

  test('may be one that is not there', () => {
    const data: Readonly<Record<string, unknown>> = seen(['missing'], ['title', 'x'], ['nothing', 'x']);
    expect(() => data.missing).toThrow(Blocked);
    expect(data.title).toBe('A');
    expect(data.nothing).toBeNull();
  });

  test('covers what lies below it, in whatever order the faults are told', () => {
    expect(() => seen(['times'], ['times', 'closed']).times).toThrow(Blocked);
    expect(() => seen(['times', 'closed'], ['times']).times).toThrow(Blocked);
    const both = seen(['times', 'closed'], ['times', 'detected']);
    expect(() => both.times.closed).toThrow(Blocked);
    expect(() => both.times.detected).toThrow(Blocked);
  });

  test('does not refuse what goes by a symbol', () =>
    expect(Reflect.get(seen(['title']), Symbol.toStringTag)).toBeUndefined());
});

test('data that is faulty as a whole cannot be read at all', () => {
  for (const data of [seen([]), seen(['title'], [])]) {
    expect(() => data.times).toThrow(new Blocked('times has an error of its own'));
    expect(() => 'times' in data).toThrow(new Blocked('times has an error of its own'));
    expect(() => Object.keys(data)).toThrow(new Blocked('the record has an error of its own'));
    expect(() => Object.getOwnPropertyDescriptor(data, 'title')).toThrow(new Blocked('title has an error of its own'));
  }
});

test('what blocks is known by its name', () => expect(new Blocked('x').name).toBe('Blocked'));
