/** Ids and the types of record that they are of. */
import { describe, expect, test } from 'vitest';
import { ID_PREFIXES, PREFIX_OF, typeOfId } from '../../src/model/record-types.ts';

describe('an id', () => {
  test.each(Object.entries(PREFIX_OF))('of a %s begins with %s', (type, prefix) => {
    expect(typeOfId(`${prefix}-2026-001`)).toBe(type);
    expect(ID_PREFIXES).toContain(prefix);
  });

  test.each(['CMT-1', 'INC', 'XINC-1', 'inc-1', '', '-1'])('%j is of no type of record', (id) =>
    expect(typeOfId(id)).toBeNull(),
  );

  test('may be of a commitment', () => expect(ID_PREFIXES[0]).toBe('CMT'));
});
