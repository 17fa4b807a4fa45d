/** The written forms of names, versions and references to them. */
import { describe, expect, test } from 'vitest';
import { isId, isSlug, isVersion, parseRef, splitFragment } from '../../src/model/forms.ts';

test.each(['2.1.0', '0.0.1', '2.1.0-rc.1', '3.0.0-beta.2+build.7', '1.0.0+20260303'])('%s is a version', (version) => {
  expect(isVersion(version)).toBe(true);
  expect(parseRef(`incident-response@${version}#escalation`)).toEqual({
    slug: 'incident-response',
    version,
    clause: 'escalation',
  });
});

test.each(['2.1', 'v2.1.0', '=2.1.0', ' 2.1.0', '02.1.0', '2.1.0-', '2.1.0+', '2.1.0+a..b', '2.1.0.0', ''])(
  '%j is no version',
  (text) => {
    expect(isVersion(text)).toBe(false);
    expect(parseRef(`incident-response@${text}`)).toBeNull();
  },
);

describe('an id', () => {
  test.each(['INC-2026-001', 'A-1', 'OBL-GDPR-33'])('%s is one', (text) => expect(isId(text)).toBe(true));
  test.each(['INC', 'INC-', '-1', 'INC-a', 'INC--1', '1-A', 'xINC-1', 'INC-1x', 'INC 1'])('%s is none', (text) =>
    expect(isId(text)).toBe(false),
  );
});

test.each([
  ['a', true],
  ['a-b-1', true],
  ['1', true],
  ['a-', false],
  ['-a', false],
  ['a--b', false],
  ['A', false],
  ['a b', false],
])('%s is a slug: %s', (text, is) => expect(isSlug(text)).toBe(is));

describe('a reference', () => {
  test.each([
    ['a@1.0.0', { slug: 'a', version: '1.0.0', clause: null }],
    ['a-b@1.0.0-rc.1#c', { slug: 'a-b', version: '1.0.0-rc.1', clause: 'c' }],
    ['a@1.0.0#', { slug: 'a', version: '1.0.0', clause: '' }],
    ['@1.0.0', null],
    ['a', null],
    ['A@1.0.0', null],
    ['a@1.0', null],
    ['#a@1.0.0', null],
  ])('%s', (text, ref) => expect(parseRef(text)).toEqual(ref));

  test.each([
    ['PIR-1#slow', { owner: 'PIR-1', fragment: 'slow' }],
    ['PIR-1', { owner: 'PIR-1', fragment: null }],
    ['#slow', { owner: '', fragment: 'slow' }],
    ['a#b#c', { owner: 'a', fragment: 'b#c' }],
  ])('%s in its parts', (text, parts) => expect(splitFragment(text)).toEqual(parts));
});
