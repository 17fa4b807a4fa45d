import { describe, expect, test } from 'vitest';
import { CSV, CSV_FILE, edited, findings } from './samples.ts';

function faults(wanted: string, replacement: string) {
  return findings(CSV_FILE, CSV, wanted, replacement).map(({ rule, at, pointer, record, message }) => [
    rule,
    at,
    pointer,
    record,
    message,
  ]);
}

describe('a CSV log', () => {
  test('empty cells are absent values, lists are split at spaces, other cells are text', () => {
    const [first, second] = edited(CSV_FILE, CSV).records;
    expect(first?.data).toEqual({
      id: 'EVT-2026-001',
      source: 'siem',
      receivedAt: '2026-03-03T09:12:00Z',
      disposition: 'pending',
    });
    expect(second).toMatchObject({
      id: 'EVT-2026-002',
      base: ['events', 1],
      faults: [],
      data: { reason: 'A test, planned', evidence: ['EVD-2026-001', 'EVD-2026-002'] },
    });
  });

  test('columns in any order, quotes within quotes, line breaks in cells, no line end at the end', () => {
    expect(
      findings(
        CSV_FILE,
        'receivedAt,disposition,id,source,reason\n2026-03-03T09:12:00Z,non-incident,EVT-1,siem,"He said ""stop"",\nthen left"',
      ),
    ).toEqual([]);
  });

  test.each([
    [
      'an open quote',
      '"A test, planned"',
      '"A test, planned',
      '3:53',
      'This cell begins with a quote, and the quote is never closed',
    ],
    [
      'text after a quote',
      '"A test, planned"',
      '"A test" planned',
      '3:53',
      'After the closing quote of this cell more text follows',
    ],
    [
      'a quote within',
      '"A test, planned"',
      'A "test"',
      '3:53',
      'This cell has a quote in it and does not begin with one',
    ],
  ])('SYN-2: %s; the rows are not known', (_name, wanted, replacement, at, message) => {
    expect(faults(wanted, replacement)).toEqual([['SYN-2', at, '/events/1/reason', 'portal', message]]);
    expect(edited(CSV_FILE, CSV, wanted, replacement)).toMatchObject({ opaque: true, records: [] });
  });

  test.each([
    [
      'a cell too few',
      'pending,,',
      'pending,',
      '2:1',
      '/events/0',
      'EVT-2026-001',
      'The row has 5 cells; the header has 6',
    ],
    [
      'a cell too many',
      '"A test, planned"',
      'A test, planned',
      '3:1',
      '/events/1',
      'EVT-2026-002',
      'The row has 7 cells; the header has 6',
    ],
    [
      'an empty line',
      'pending,,\n',
      'pending,,\n\n',
      '3:1',
      '/events/1',
      'portal',
      'The line is empty; a row of 6 cells was expected',
    ],
  ])('SYN-2: %s', (_name, wanted, replacement, at, pointer, record, message) => {
    expect(faults(wanted, replacement)).toEqual([['SYN-2', at, pointer, record, message]]);
  });

  test('a row with a wrong count is poisoned as a whole, the others are sound', () => {
    expect(edited(CSV_FILE, CSV, 'pending,,', 'pending,').records).toMatchObject([
      { id: 'EVT-2026-001', faults: [[]] },
      { id: 'EVT-2026-002', faults: [] },
    ]);
  });

  test('empty lines at the end are no rows', () => {
    expect(findings(CSV_FILE, `${CSV}\n\n`)).toEqual([]);
    expect(edited(CSV_FILE, `${CSV}\n\n`).records).toHaveLength(2);
  });

  test('SYN-2: a column twice', () => {
    const { findings: found, opaque } = edited(CSV_FILE, CSV, 'reason,evidence', 'reason,reason');
    expect(found).toMatchObject([
      {
        rule: 'SYN-2',
        position: { line: 1, column: 41 },
        message: 'The column "reason" stands here a second time',
        related: [{ position: { line: 1, column: 34 } }],
      },
    ]);
    expect(opaque).toBe(true);
  });

  test('SYN-2: nothing written', () => {
    expect(findings(CSV_FILE, '')).toMatchObject([
      { rule: 'SYN-2', at: '1:1', message: 'A header row was expected here, and nothing is written' },
    ]);
    expect(findings(CSV_FILE, 'id,source,receivedAt,disposition\n')).toEqual([]);
  });

  test('SYN-3: a misspelt column is one fault, in the header; the one it was to be is not missing as well', () => {
    expect(faults('receivedAt', 'recievedAt')).toEqual([
      ['SYN-3', '1:11', '/events/0/recievedAt', 'portal', 'recievedAt is not a known column; did you mean receivedAt?'],
    ]);
    expect(edited(CSV_FILE, CSV, 'receivedAt', 'recievedAt').records.map(({ faults: faulty }) => faulty)).toEqual([
      [['recievedAt'], ['receivedAt']],
      [['recievedAt'], ['receivedAt']],
    ]);
  });

  test('SYN-3: a column that is missing is one fault, in the header', () => {
    const text = 'id,receivedAt,disposition\nEVT-1,2026-03-03T09:12:00Z,pending\nEVT-2,2026-03-03T09:13:00Z,pending\n';
    expect(findings(CSV_FILE, text)).toMatchObject([
      {
        rule: 'SYN-3',
        at: '1:1',
        pointer: '/events/0/source',
        message: 'The column source is missing; every row needs it',
      },
    ]);
  });

  test.each([
    [
      'an empty cell',
      'EVT-2026-001,siem,',
      'EVT-2026-001,,',
      '2:14',
      '/events/0/source',
      'EVT-2026-001',
      'source is missing: expected a short name in lower case with hyphens, such as incident-commander',
    ],
    [
      'a wrong cell',
      '2026-03-03T09:13:00Z',
      'yesterday',
      '3:19',
      '/events/1/receivedAt',
      'EVT-2026-002',
      'receivedAt: expected an instant with its offset, such as 2026-03-03T09:12:00Z, found "yesterday"',
    ],
    [
      'a wrong entry of a list',
      'EVD-2026-001 EVD-2026-002',
      'EVD-2026-001 none',
      '3:71',
      '/events/1/evidence',
      'EVT-2026-002',
      'evidence 2: expected an id in capitals, such as INC-2026-004, found "none"',
    ],
    [
      'an id that is none',
      'EVT-2026-002',
      'EV-2',
      '3:1',
      '/events/1/id',
      'portal',
      'id: expected an id such as EVT-2026-001, found "EV-2"',
    ],
  ])('SYN-3: %s stands at its cell', (_name, wanted, replacement, at, pointer, record, message) => {
    expect(faults(wanted, replacement)).toEqual([['SYN-3', at, pointer, record, message]]);
  });
});
