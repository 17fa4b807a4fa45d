/** What references are written in, and what is none. */
import { describe, expect, test } from 'vitest';
import { infoOf } from '../../src/model/field.ts';
import { formOfTarget, isReference, link } from '../../src/model/link.ts';
import { PATTERNS } from '../../src/model/patterns.ts';

describe('a reference', () => {
  test.each([
    ['incident', 'id'],
    ['vendor', 'id'],
    ['policy', 'ref'],
    ['plan', 'ref'],
    ['role', 'slug'],
    ['on-call', 'slug'],
    ['period', 'slug'],
    ['system-description', 'slug'],
    ['threshold', 'version'],
    ['policy-clause', 'clauseRef'],
    ['own-clause', 'anchor'],
    ['review-finding', 'fragmentRef'],
    ['tabletop-finding', 'fragmentRef'],
    ['root-cause', 'fragmentRef'],
    ['own-root-cause', 'slug'],
    ['own-version', 'version'],
    ['component', 'slug'],
    ['commitment', 'id'],
    ['detection-source', 'slug'],
    ['stage', 'slug'],
    ['factor', 'slug'],
    ['tier', 'text'],
    ['anything', 'text'],
    ['criterion', 'criterion'],
  ] as const)('to a %s is written as %s', (target, form) => expect(formOfTarget(target)).toBe(form));

  test('is none where the value is a word of the field, or a name of the writer’s own', () => {
    const spec = { to: ['policy'] as const, words: ['system'], unlinked: 'slug', mirrors: {} } as const;
    expect(isReference('a@1.0.0', spec)).toBe(true);
    expect(isReference('system', { ...spec, unlinked: null })).toBe(false);
    expect(isReference('a-course', spec)).toBe(false);
    expect(isReference('a-course', { ...spec, unlinked: null })).toBe(true);
  });
});

test('the pattern of a link is that of its form, or any of several', () => {
  expect(infoOf(link('role')).pattern).toBe(PATTERNS.slug);
  expect(infoOf(link(['role', 'period'])).pattern).toBe(PATTERNS.slug);
  expect(infoOf(link('role', { words: ['system'] })).pattern).toBe(`(?:${PATTERNS.slug})|(?:^system$)`);
});
