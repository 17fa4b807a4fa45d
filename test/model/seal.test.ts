/** The seal: what an approval covers, and what it leaves free to change. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealOf } from '../../src/model/seal.ts';

const front = { policy: 'ir', version: '1.0.0', title: 'Überschrift', status: 'approved', approvals: [{ by: 'x' }] };

describe('the seal', () => {
  test('is the SHA-256 of canonical JSON, one line feed and the body', () => {
    const canonical = '{"policy":"ir","title":"Überschrift","version":"1.0.0"}\n\n# Text\n';
    expect(sealOf(front, '\n# Text\n')).toBe(createHash('sha256').update(canonical, 'utf8').digest('hex'));
  });

  test.each(['approvals', 'reviews', 'status', 'effectiveTo', 'approvedBy', 'approvedAt', 'sha256'])(
    'does not cover %s',
    (key) => expect(sealOf({ ...front, [key]: 'changed' }, 'body')).toBe(sealOf(front, 'body')),
  );

  test('covers these keys below the top level', () =>
    expect(sealOf({ ...front, nested: { status: 'a' } }, '')).not.toBe(
      sealOf({ ...front, nested: { status: 'b' } }, ''),
    ));

  test('does not depend on the order of keys', () =>
    expect(sealOf({ b: 1, a: 2 }, '')).toBe(sealOf({ a: 2, b: 1 }, '')));
  test('covers unknown keys and every character of the body', () => {
    expect(sealOf({ ...front, unknown: 1 }, '')).not.toBe(sealOf(front, ''));
    expect(sealOf(front, 'four hours')).not.toBe(sealOf(front, 'four hours '));
  });
});
