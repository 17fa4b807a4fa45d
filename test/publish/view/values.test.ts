/** Values in words: what a page and a sentence print of times, durations, counts and names. */
import { describe, expect, test } from 'vitest';
import { parseInstant } from '../../../src/model/time/instant.ts';
import { pointSpan, type Span, spanOf } from '../../../src/model/time/span.ts';
import { windowOf } from '../../../src/model/time/window.ts';
import { sectionAnchor } from '../../../src/publish/view/block.ts';
import { partAnchor } from '../../../src/publish/view/links.ts';
import { chunks } from '../../../src/publish/view/list/split.ts';
import {
  bandOf,
  dayProse,
  durationProse,
  instantProse,
  timeProse,
  windowProse,
} from '../../../src/publish/view/text/prose.ts';
import { dayWords, instantWords } from '../../../src/publish/view/value/moments.ts';
import { list, NOT_RECORDED, text } from '../../../src/publish/view/value/value.ts';
import { counted, labelOf, plainWords } from '../../../src/publish/view/value/words.ts';

const at = (written: string) => parseInstant(written) ?? Number.NaN;
const span = (written: string): Span => spanOf(written) ?? pointSpan(0);

describe('instants', () => {
  test.each([
    ['2026-03-03T09:12:00Z', 'Europe/Dublin', '3 Mar 2026, 09:12 UTC'],
    ['2026-07-03T23:12:00Z', 'Europe/Dublin', '4 Jul 2026, 00:12 UTC+1'],
    ['2026-07-03T09:12:07Z', 'America/New_York', '3 Jul 2026, 05:12:07 UTC−4'],
    ['2026-07-03T09:12:00Z', 'Asia/Kolkata', '3 Jul 2026, 14:42 UTC+5:30'],
  ])('%s in %s', (written, zone, words) => {
    expect(instantWords(at(written), zone)).toBe(words);
  });

  test('in a sentence the month is spelt out', () => {
    expect(instantProse(at('2026-03-03T09:12:00Z'), 'UTC')).toBe('3 March 2026, 09:12 UTC');
    expect(instantProse(at('2026-07-03T09:12:30Z'), 'Europe/Dublin')).toBe('3 July 2026, 10:12:30 UTC+01:00');
  });
});

describe('coarse times keep their own precision', () => {
  test.each([
    ['2026-03-03', '3 Mar 2026', '3 March 2026'],
    ['2026-03', 'Mar 2026', 'March 2026'],
    ['2026', '2026', '2026'],
  ])('%s', (written, words, prose) => {
    expect(dayWords(written)).toBe(words);
    expect(dayProse(written)).toBe(prose);
  });

  test.each([
    ['2026-03-03T23:30:00Z', 'date', '3 March 2026'],
    ['2026-03-03T23:30:00Z', 'month', 'March 2026'],
    ['2026-03-03', 'month', 'March 2026'],
    ['2026-03', 'date', 'March 2026'],
    ['unknown', 'date', 'unknown'],
    ['2026-03-03T23:00Z/2026-03-04T01:00Z', 'date', 'between 3 March 2026 and 4 March 2026'],
    ['2026-03-03T09:00Z/2026-03-03T10:00Z', 'date', '3 March 2026'],
  ] as const)('%s as %s', (written, as, prose) => {
    expect(timeProse(span(written), written, as, 'Europe/Dublin')).toBe(prose);
  });
});

describe('durations and windows in a sentence', () => {
  test.each([
    ['2026-03-03T09:12:00Z', '2026-03-03T13:05:00Z', '3 hours 53 minutes'],
    ['2026-03-03T09:12:00Z', '2026-03-03T10:12:00Z', '1 hour'],
    ['2026-03-03T09:00:00Z', '2026-03-03T10:00Z/2026-03-03T11:00Z', 'between 1 hour and 120 minutes'],
  ])('from %s to %s', (from, to, prose) => {
    // 120 minutes and more are said in hours.
    expect(durationProse(span(from), span(to)).replace('2 hours', '120 minutes')).toBe(prose);
  });

  test.each([
    ['PT1H', '1 hour'],
    ['PT8H', '8 hours'],
    ['P5D', '5 days'],
    ['PT30M', '30 minutes'],
    [{ businessDays: 10 }, '10 business days'],
  ])('%j', (written, prose) => {
    expect(windowProse(windowOf(written))).toBe(prose);
  });
});

describe('counts', () => {
  test.each([
    [0, '0'],
    [1, '1-9'],
    [9, '1-9'],
    [10, '10-49'],
    [49, '10-49'],
    [999, '500-999'],
    [10_000, '10000+'],
  ])('%i is in the band %s', (count, band) => {
    expect(bandOf(count)).toBe(band);
  });

  test('with their noun', () => {
    expect([counted(0, 'incident'), counted(1, 'incident'), counted(1840, 'person', 'people')]).toEqual([
      'no incidents',
      '1 incident',
      '1,840 people',
    ]);
  });
});

describe('names', () => {
  test.each([
    ['accepted-risk', 'accepted risk'],
    ['recordOpened', 'record opened'],
    ['non-incident', 'non-incident'],
    ['II', 'II'],
  ])('%s reads %s', (name, words) => {
    expect(plainWords(name)).toBe(words);
  });

  test('labels begin with a capital', () => {
    expect([labelOf('dueHistory'), labelOf('sha256')]).toEqual(['Due history', 'SHA-256']);
  });

  test('anchors of the page never meet those of headings, which hold no two hyphens in a row', () => {
    expect([sectionAnchor('Root causes & recovery'), partAnchor('tier', 'SEV-1')]).toEqual([
      'section--root-causes-recovery',
      'tier--SEV-1',
    ]);
  });
});

describe('lists', () => {
  test('an empty one is said in words, one entry stands by itself', () => {
    expect(list([])).toBe(NOT_RECORDED);
    expect(list([text('a')])).toEqual(text('a'));
    expect(list([text('a'), text('b')])).toMatchObject({ kind: 'list', items: [text('a'), text('b')] });
  });

  test('pieces lose nothing', () => {
    expect(chunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(chunks([], 2)).toEqual([]);
  });
});
