import { describe, expect, test } from 'vitest';
import { type Figure, figuresIn } from '../../../src/content/body/figures.ts';

/** A figure in one line: what it is, what it is worth, and how it is written. */
function brief(figure: Figure): string {
  switch (figure.kind) {
    case 'date':
    case 'month':
      return `${figure.kind} ${figure.value}`;
    case 'duration':
      return `${figure.value} ${figure.qualifier === null ? '' : `${figure.qualifier} `}${figure.unit}`;
    case 'count':
      return `${figure.band ?? figure.least} ${figure.unit}`;
  }
}

const TABLE: readonly (readonly [string, readonly string[]])[] = [
  // Days
  ['on 3 March 2026, March 3, 2026 and 2026-03-03', ['date 2026-03-03', 'date 2026-03-03', 'date 2026-03-03']],
  ['03 March 2026, MARCH 3, 2026', ['date 2026-03-03', 'date 2026-03-03']],
  ['on 3\u00A0March\n2026', ['date 2026-03-03']],
  ['31 February 2026 and 2026-02-31 are days that no record has', ['date 2026-02-31', 'date 2026-02-31']],
  ['(2026-03-03), 2026-03-03. 2026-03-03 09:12', ['date 2026-03-03', 'date 2026-03-03', 'date 2026-03-03']],
  ['2026-03-03T09:12Z, 2026-03-03T09:12:00+01:00', []],
  ['INC-2026-03-03, v2026-03-03, 2026-03-03-1, x/2026-03-03, 2026-03-03.csv, 12026-03-03', []],
  ['3–5 March 2026', ['date 2026-03-05']],
  ['3rd March 2026', ['month 2026-03']],
  ['March 3rd, 2026 and March 3 2026 and 3 Mar 2026', []],
  // Months
  ['March 2026 and May 2026', ['month 2026-03', 'month 2026-05']],
  ['they may 20260 and Mayor 2026 and 2026-03', []],
  ['the March 2026 incidents', ['month 2026-03']],
  // Durations
  ['4 hours, four hours, 72-hour, twenty-four hours', ['4 hour', '4 hour', '72 hour', '24 hour']],
  ['Twenty four hours, a twenty-four-hour clock, seventy-two-hour', ['24 hour', '24 hour', '72 hour']],
  ['4\u00A0hours, 4\nhours, 1,840 hours', ['4 hour', '4 hour', '1840 hour']],
  [
    '1 hour, 1-day, 30 seconds, 5 minutes, 2 weeks, 6 months, 3 years',
    ['1 hour', '1 day', '30 second', '5 minute', '2 week', '6 month', '3 year'],
  ],
  ['one hour, a dozen hours, an hour, half an hour, 4h, 24/7, 3 hrs', []],
  ['two hundred hours, one hundred and twenty days', ['200 hour', '120 day']],
  ['a hundred hours, ten four hours, zero hour hundred days', []],
  ['often hours, forty-two-hourly, 4 hourly, 4 days-old', ['4 day']],
  ['1.5 hours, 2-4 hours, 2–4 hours, v2 hours, 10:30 hours, SEV-1 hours', []],
  ['between 2 and 4 hours, two to four hours', ['4 hour', '4 hour']],
  ['4 hours 12 minutes, 2 days, 3 hours', ['252 minute', '51 hour']],
  ['2 days and 3 hours; one hour and 30 minutes; 1 year and 6 months', ['51 hour', '90 minute', '18 month']],
  [
    '1 day, 30 seconds; 4-hour 30-minute; 2 hours and 90 minutes',
    ['1 day', '30 second', '4 hour', '30 minute', '2 hour', '90 minute'],
  ],
  ['30 minutes, 4 hours and 4 hours; 2 months and 3 days', ['30 minute', '4 hour', '4 hour', '2 month', '3 day']],
  ['5 business days, two working hours, 3 calendar days', ['5 business day', '2 working hour', '3 calendar day']],
  // Counts
  ['1,840 customers, 1840 users, 1 subject, 48 people', ['1840 customer', '1840 user', '1 subject', '48 person']],
  [
    '1 person, 3 records, 2 components, 4 incidents, 1 event',
    ['1 person', '3 record', '2 component', '4 incident', '1 event'],
  ],
  [
    '10-49 customers, 10–49 customers, 10000+ users, 10,000+ records',
    ['10-49 customer', '10-49 customer', '10000+ user', '10000+ record'],
  ],
  ['(48 customers), ~48 customers; 48\ncustomers’ data', ['48 customer', '48 customer', '48 customer']],
  ['1,840 of our customers, 48 data subjects, 48 affected users', []],
  ['a dozen customers, three customers, one customer, 4th incident, the third event', []],
  ['10 event-driven controls, 12 customer-facing pages, 3 eventual users', []],
  ['SOC 2 incident response, SOC 2 Type 2 events, Section 4 records, SEV 1 incidents, Tier 3 components', []],
  [
    'CC7.4 incidents, SEV-1 incidents, 2.1.0 users, v2 customers, INC-2026-004 incidents, #4 incident, 10:30 events',
    [],
  ],
  ['in 2026 customers wrote, Q3 2026 incidents, FY 2026 incidents', []],
  ['1\u00A0840 customers, 1,84 customers, 1.840 users', []],
  ['', []],
  ['no figure at all', []],
];

describe('figures in prose', () => {
  test.each(TABLE)('%j', (text, figures) => {
    const found = figuresIn(text);
    expect(found.map(brief)).toEqual(figures);
    for (const { raw, from, to } of found) expect(text.slice(from, to)).toBe(raw);
  });

  test('the bounds of bands', () => {
    expect(figuresIn('10-49 customers or 10000+ users or 7 events')).toMatchObject([
      { least: 10, greatest: 49, band: '10-49' },
      { least: 10000, greatest: null, band: '10000+' },
      { least: 7, greatest: 7, band: null },
    ]);
  });

  test.each([
    '1,',
    '1',
    '1 ',
    'twenty ',
    'two and ',
    'March ',
    '1 March ',
    ' ',
    '4 hours ',
    '1-',
    '1 customers ',
    '2026-03-03 ',
    'one hundred and ',
    '4 hours, ',
  ])('a megabyte of %j takes no time', (piece) => {
    const before = performance.now();
    figuresIn(piece.repeat(1_000_000 / piece.length));
    expect(performance.now() - before).toBeLessThan(5000);
  });
});
