/** `<Fact>`: which values can be printed in which form, in what words, and why others cannot. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../src/content/record.ts';
import { factText } from '../../src/graph/fact-text.ts';
import { factOf } from '../../src/graph/facts.ts';
import type { Path } from '../../src/model/path.ts';
import { recordOf } from '../support/record.ts';
import { graphOf } from './graph-of.ts';

const incident = recordOf('incident', 'INC-1', {
  title: 'A title',
  boundary: 'inside',
  externalId: null,
  components: ['api'],
  imported: { source: 'x', on: '2026-01-02' },
  personalData: { involved: 'yes', subjects: '10-49', records: 12_345, euSubjects: 'no' },
  customerData: { involved: 'no', customers: 'undetermined' },
  times: {
    occurred: '2026-03-01',
    detected: '2026-03-03T09:12:00Z',
    triaged: '2026-03-03T09:12:30.5Z',
    declared: '2026-03-03T10:00Z/2026-03-05T11:30Z',
    recordOpened: '2026-03-03/2026-03-04',
    contained: '2026-03',
    eradicated: 2026,
    recovered: 'unknown',
    closed: '2026-12-31T23:30:00Z',
  },
  severity: [{ tier: 'SEV-1', at: '2026-03-03T09:12:00Z', by: 'lead', criterion: 'x', tags: ['x'] }],
} as object);
const policy = recordOf('policy', 'ir@1.0.0', {
  version: '1.0.0',
  effectiveFrom: '2026-02-01',
  severityTiers: [{ id: 'SEV-1', rank: 1, reviewRequired: false }],
} as object);

function told(is: string, as?: string, of: Rec = incident, zone = 'UTC'): string {
  const found = factOf(graphOf([of]), of.id, is, as);
  if (found.state === 'found') return factText(found.fact, zone);
  return found.state === 'no-value' ? `! ${found.why}` : `! ${found.state}`;
}

describe('a time', () => {
  test.each([
    ['detected', undefined, '3 March 2026, 09:12 UTC'],
    ['detected', 'date', '3 March 2026'],
    ['detected', 'month', 'March 2026'],
    ['detected', 'text', '2026-03-03T09:12:00Z'],
    ['triaged', 'datetime', '3 March 2026, 09:12:30 UTC'],
    ['occurred', undefined, '1 March 2026'],
    ['occurred', 'datetime', '1 March 2026'],
    ['occurred', 'month', 'March 2026'],
    ['declared', undefined, 'between 3 March 2026, 10:00 UTC and 5 March 2026, 11:30 UTC'],
    ['declared', 'date', 'between 3 March 2026 and 5 March 2026'],
    ['declared', 'month', 'March 2026'],
    ['recordOpened', 'date', 'between 3 March 2026 and 4 March 2026'],
    ['contained', undefined, 'March 2026'],
    ['contained', 'datetime', 'March 2026'],
    ['eradicated', undefined, '2026'],
    ['eradicated', 'month', '2026'],
    ['recovered', undefined, 'unknown'],
    ['recovered', 'text', 'unknown'],
    ['detected', 'count', '! is a time, which cannot be printed as count'],
  ])('%s as %s: %s', (moment, as, words) => expect(told(`times.${moment}`, as)).toBe(words));

  test.each([
    ['Europe/Dublin', '31 December 2026, 23:30 UTC'],
    ['Europe/Berlin', '1 January 2027, 00:30 UTC+1'],
    ['America/St_Johns', '31 December 2026, 20:00 UTC-3:30'],
    ['Pacific/Kiritimati', '1 January 2027, 13:30 UTC+14'],
    ['Asia/Kathmandu', '1 January 2027, 05:15 UTC+5:45'],
  ])('in %s', (zone, words) => expect(told('times.closed', 'datetime', incident, zone)).toBe(words));

  test.each([...'JFMAMJJASOND'].map((letter, index) => [index + 1, letter]))('of month %i', (month, letter) => {
    const at = `2026-${String(month).padStart(2, '0')}`;
    expect(told('times.contained', 'month', recordOf('incident', 'INC-1', { times: { contained: at } }))).toMatch(
      new RegExp(`^${letter}[a-z]{2,8} 2026$`),
    );
  });

  test('that a policy plans is one too', () =>
    expect(told('effectiveFrom', undefined, policy)).toBe('1 February 2026'));
});

describe('a duration', () => {
  test.each([
    ['detected closed', '303 days 14 h 18 min'],
    ['occurred detected', '2 days'],
    ['detected occurred', '-2 days'],
    ['detected triaged', '31 s'],
    ['occurred occurred', '0 days'],
    ['detected declared', '! cannot be told from times coarser than a day'],
    ['contained closed', '! cannot be told from times coarser than a day'],
    ['detected recovered', '! cannot be told from times coarser than a day'],
    [
      'detected found',
      '! names found, which is none of occurred, detected, triaged, declared, recordOpened, contained, eradicated, recovered, closed',
    ],
    [
      'found detected',
      '! names found, which is none of occurred, detected, triaged, declared, recordOpened, contained, eradicated, recovered, closed',
    ],
  ])('%s: %s', (ends, words) => {
    expect(told(`duration ${ends}`)).toBe(words);
    expect(told(` duration   ${ends} `)).toBe(words);
  });

  test('is told from times within less than a day', () => {
    const between = (detected: string) =>
      recordOf('incident', 'INC-1', { times: { detected, closed: '2026-03-05T09:00:00Z' } });
    const told24 = told('duration detected closed', undefined, between('2026-03-03T09:00Z/2026-03-04T09:00Z'));
    expect(told24).toBe('! cannot be told from times coarser than a day');
    const less = told('duration detected closed', undefined, between('2026-03-03T09:00:01Z/2026-03-04T09:00:00Z'));
    expect(less).toBe('2 days');
  });

  test('needs both of its ends', () => {
    const bare = recordOf('incident', 'INC-1', { times: { detected: '2026-03-03T09:12:00Z' } });
    expect(told('duration detected closed', undefined, bare)).toBe('! needs closed, which is not written');
    expect(told('duration occurred detected', undefined, bare)).toBe('! needs occurred, which is not written');
    expect(told('duration occurred closed', undefined, bare)).toBe('! needs occurred, which is not written');
  });

  test('is an incident’s alone, and printed as text', () => {
    expect(told('duration detected closed', undefined, policy)).toBe('! is a duration, which incidents alone have');
    expect(told('duration detected closed', 'text')).toBe('303 days 14 h 18 min');
    expect(told('duration detected closed', 'date')).toBe('! is a duration, which cannot be printed as date');
  });
});

describe('a count, and other values', () => {
  test.each([
    ['personalData.records', undefined, '12,345'],
    ['personalData.records', 'text', '12345'],
    ['personalData.records', 'band', '10000+'],
    ['personalData.records', 'date', '! is a count, which cannot be printed as date'],
    ['personalData.subjects', undefined, '10-49'],
    ['personalData.subjects', 'band', '10-49'],
    ['customerData.customers', 'count', 'undetermined'],
    ['boundary', undefined, 'inside'],
    ['boundary', 'text', 'inside'],
    ['boundary', 'band', '! is "inside", which cannot be printed as band'],
    ['severity.0.tier', undefined, 'SEV-1'],
    ['severity.1.tier', undefined, '! is not written there'],
    ['severity.length', undefined, '! is not written there'],
    ['severity.0.tags.length', undefined, '! is not written there'],
    ['severity.0.tags.0', undefined, 'x'],
    ['externalId', undefined, '! is not written there'],
    ['severity', undefined, '! is a list, not a value'],
    ['times', undefined, '! is a mapping, not a value'],
    ['components.0', undefined, 'api'],
    ['  title ', undefined, 'A title'],
    ['duration detected', undefined, '! is not written there'],
  ])('%s as %s: %s', (is, as, words) => expect(told(is, as)).toBe(words));

  test.each([
    ['severityTiers.0.reviewRequired', 'no'],
    ['severityTiers.0.rank', '1'],
  ])('%s of a policy: %s', (is, words) => expect(told(is, undefined, policy)).toBe(words));
});

describe('what has an error of its own', () => {
  test.each<[string, Path, string]>([
    ['title', ['title'], '! unreadable'],
    ['severity.0.tier', ['severity', 0, 'tier'], '! unreadable'],
    ['severity.0.tier', ['severity'], '! unreadable'],
    ['severity', ['severity', 0, 'by'], '! unreadable'],
    ['title', ['severity'], 'A title'],
    ['title', [], '! unreadable'],
    ['duration detected closed', ['times', 'closed'], '! unreadable'],
    ['duration detected closed', ['times', 'contained'], '303 days 14 h 18 min'],
  ])('%s where %j is faulty', (is, fault, words) =>
    expect(told(is, undefined, { ...incident, faults: [fault] })).toBe(words),
  );

  test('is as if unread; what is in no file is not', () => {
    const graph = graphOf([], { opaque: ['event'] });
    expect(factOf(graph, 'EVT-1', 'reason').state).toBe('unreadable');
    expect(factOf(graph, 'TRN-1', 'holder').state).toBe('no-record');
    expect(factOf(graph, 'lead', 'title').state).toBe('no-record');
  });
});

test('the class of a duration is the strictest of its ends’', () => {
  const found = factOf(graphOf([incident]), 'INC-1', 'duration detected closed');
  expect(found.state === 'found' && found.fact).toMatchObject({ class: 'auditor', form: 'text' });
});

test.each([
  ['times.detected', 'datetime'],
  ['times.declared', 'datetime'],
  ['times.occurred', 'date'],
  ['times.contained', 'date'],
  ['personalData.records', 'count'],
  ['boundary', 'text'],
])('%s is printed as %s where nothing is asked', (is, form) => {
  const found = factOf(graphOf([incident]), 'INC-1', is);
  expect(found.state === 'found' && found.fact.form).toBe(form);
});
