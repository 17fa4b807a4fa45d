import { describe, expect, test } from 'vitest';
import {
  CONTROL,
  CONTROL_FILE,
  edited,
  findings,
  INCIDENT,
  INCIDENT_FILE,
  LOG_FILE,
  POLICY,
  POLICY_FILE,
  PORTAL,
  PORTAL_FILE,
} from './samples.ts';

function faults(wanted: string, replacement: string) {
  return findings(CONTROL_FILE, CONTROL, wanted, replacement).map(({ rule, at, pointer, message }) => [
    rule,
    at,
    pointer,
    message,
  ]);
}

function policyFaults(line: string) {
  return findings(POLICY_FILE, POLICY, 'authors: [ciso]', `authors: [ciso]\n${line}`).map(
    ({ rule, at, pointer, message }) => [rule, at, pointer, message],
  );
}

describe('SYN-3: portal.yaml', () => {
  test.each([
    ['calendar: { workingDays: [] }', '/calendar/workingDays'],
    ['calendar: { workingHours: { from: "17:00", to: "09:00" } }', '/calendar/workingHours/to'],
    ['calendar: { workingHours: { from: "9:00", to: "17:00" } }', '/calendar/workingHours/from'],
    ['calendar: { workingHours: { from: "18:00" } }', '/calendar/workingHours/to'],
    ['idGapsAllowed: [inc]', '/idGapsAllowed/0'],
  ])('%s', (line, pointer) => {
    expect(findings(PORTAL_FILE, `${PORTAL}${line}\n`).map((fault) => [fault.rule, fault.pointer])).toEqual([
      ['SYN-3', pointer],
    ]);
  });

  test('what it may say', () => {
    const calendar = 'calendar: { workingDays: [sun], workingHours: { from: "09:00", to: "17:00" } }';
    expect(findings(PORTAL_FILE, `${PORTAL}${calendar}\nidGapsAllowed: [INC, EVD]\n`)).toEqual([]);
    const partly = 'calendar: { workingHours: { to: "18:00" } }\nrepository: { url: "https://git.example/x" }\n';
    expect(findings(PORTAL_FILE, `${PORTAL}${partly}`)).toEqual([]);
  });
});

describe('SYN-3: a wrong value stands at its first character', () => {
  test.each([
    ['title: Monitoring', 'title: 1.10', '2:8', '/title', 'title: expected text, found the number 1.10'],
    [
      'title: Monitoring',
      'title: true',
      '2:8',
      '/title',
      'title: expected text, found true (a truth value, not a text)',
    ],
    ['title: Monitoring', 'title: "  "', '2:8', '/title', 'title: expected text, found ""'],
    ['title: Monitoring', 'title:', '2:1', '/title', 'title: expected text, found nothing'],
    ['title: Monitoring', 'title: ~', '2:8', '/title', 'title: expected text, found nothing'],
    ['title: Monitoring', 'title:\n  - a', '3:3', '/title', 'title: expected text, found a list'],
    [
      'title: Monitoring',
      'title: { a: 1 }',
      '2:8',
      '/title',
      'title: expected text, found a mapping with keys of its own',
    ],
    ['criteria: [CC7.2]', 'criteria: CC7.2', '4:11', '/criteria', 'criteria: expected a list, found "CC7.2"'],
    [
      'criteria: [CC7.2]',
      'criteria: [CC7.2, 7.3]',
      '4:19',
      '/criteria/1',
      'criteria 2: expected a Trust Services Criterion, such as CC7.4, found the number 7.3',
    ],
    [
      '2025-01-01',
      '2025-02-31',
      '7:13',
      '/activeFrom',
      'activeFrom: expected a calendar day, such as 2026-03-03, found "2025-02-31"',
    ],
    [
      '2025-01-01',
      '12345678901234567890',
      '7:13',
      '/activeFrom',
      'The number 12345678901234567890 is too large to be read exactly; the largest is 9007199254740991',
    ],
    [
      'continuous',
      'continous',
      '6:12',
      '/frequency',
      'frequency: expected one of continuous, daily, weekly, monthly, quarterly, annual, event-driven, found "continous"; did you mean continuous?',
    ],
  ])('%s → %s', (wanted, replacement, at, pointer, message) => {
    expect(faults(wanted, replacement)).toEqual([['SYN-3', at, pointer, message]]);
  });

  test('the help says to quote a number, to bracket a list, to write the word', () => {
    const help = (wanted: string, replacement: string) =>
      edited(CONTROL_FILE, CONTROL, wanted, replacement).findings[0]?.help;
    expect(help('title: Monitoring', 'title: 1.10')).toBe(
      'Write text; if the value is meant as text, put it in quotes.',
    );
    expect(help('criteria: [CC7.2]', 'criteria: CC7.2')).toBe(
      'Write a list: put the value in square brackets, or on a line of its own after "- ".',
    );
    expect(help('continuous', 'continous')).toBe('Write continuous.');
    expect(help('title: Monitoring', 'title:')).toBe('Write text.');
  });

  test('of one form of several: inside of the form that was meant, else at the value', () => {
    expect(policyFaults('reviewEvery: 4h')).toEqual([
      [
        'SYN-3',
        '9:14',
        '/reviewEvery',
        'reviewEvery: expected a duration such as PT4H, P3D or P1M, or { businessDays: 5 }, found "4h"',
      ],
    ]);
    expect(policyFaults('reviewEvery: { businessDays: x }')).toEqual([
      [
        'SYN-3',
        '9:30',
        '/reviewEvery/businessDays',
        'reviewEvery › businessDays: expected a number of days from 1, found "x"',
      ],
    ]);
    expect(policyFaults('reviewEvery: P12M')).toEqual([]);
    expect(policyFaults('reviewEvery: { businessDays: 5 }')).toEqual([]);
    expect(policyFaults('reviewEvery: { perCalendarYear: 1 }').map(([, , pointer]) => pointer)).toEqual([
      '/reviewEvery',
    ]);
  });

  test('a key of a mapping with free keys stands at the key', () => {
    expect(findings(INCIDENT_FILE, INCIDENT, 'customers-affected', 'Customers Affected')).toMatchObject([
      {
        at: '15:14',
        pointer: '/significance/factors/Customers Affected',
        message: expect.stringContaining('as the key'),
      },
    ]);
  });

  test('a file that is no mapping at all', () => {
    expect(findings(CONTROL_FILE, '- a\n')).toMatchObject([
      {
        rule: 'SYN-3',
        at: '1:1',
        pointer: '',
        message: 'The file: expected a mapping: lines of "key: value", indented, found a list',
      },
    ]);
    expect(edited(CONTROL_FILE, '- a\n').records).toMatchObject([{ id: 'CTL-MON-1', faults: [[]] }]);
    expect(findings(LOG_FILE, 'events:\n  - just a text\n')).toMatchObject([
      {
        pointer: '/events/0',
        message: 'The row: expected a mapping: lines of "key: value", indented, found "just a text"',
      },
    ]);
  });
});

describe('SYN-3: all at once', () => {
  test('every fault of a file is reported', () => {
    const text = CONTROL.replace('owner: ciso\n', '')
      .replace('continuous', 'hourly')
      .replace('2025-01-01', '2025')
      .replace('title:', 'titel:');
    expect(findings(CONTROL_FILE, text).map(({ pointer, at }) => [pointer, at])).toEqual([
      ['/owner', '1:1'],
      ['/frequency', '5:12'],
      ['/activeFrom', '6:13'],
      ['/titel', '2:1'],
    ]);
  });

  test('a file full of faults is not a hundred thousand findings', () => {
    const found = edited(LOG_FILE, `events:\n${'  - x\n'.repeat(20_000)}`).findings;
    expect(found).toHaveLength(1000);
    expect(found.at(-1)?.message).toContain('(and 19000 more faults in this file)');
  });
});
