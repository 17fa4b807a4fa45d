import { describe, expect, test } from 'vitest';
import { CONTROL, CONTROL_FILE, edited, findings, LOG, LOG_FILE, POLICY, POLICY_FILE, PORTAL, PORTAL_FILE, REMEDIATION, REMEDIATION_FILE } from './samples.ts';

function faults(wanted: string, replacement: string) {
  return findings(CONTROL_FILE, CONTROL, wanted, replacement).map(({ rule, at, pointer, message }) => [rule, at, pointer, message]);
}

function policyFaults(line: string) {
  return findings(POLICY_FILE, POLICY, 'authors: [ciso]', `authors: [ciso]\n${line}`).map(({ rule, at, pointer, message }) => [rule, at, pointer, message]);
}

const INCIDENT_FILE = 'incidents/2026/INC-2026-001.md';
const INCIDENT = `---
id: INC-2026-001
title: Slow queries
status: open
lead: ciso
times: { detected: 2026-03-03T09:12:00Z }
timeline:
  - at: 2026-03-03T09:12:00Z
    phase: identification
    kind: observation
    actor: system
    text: An alert.
significance:
  threshold: 1.0.0
  factors: { customers-affected: yes }
  decision: pending
  decidedBy: ciso
  decidedAt: 2026-03-03T12:00:00Z
  reason: Not yet clear.
---
`;

describe('SYN-3: an unknown key', () => {
  test('stands at the key and names the nearest one that is absent; that one is not missing as well', () => {
    expect(faults('owner:', 'ownr:')).toEqual([['SYN-3', '5:1', '/ownr', 'ownr is not a known key; did you mean owner?']]);
    expect(edited(CONTROL_FILE, CONTROL, 'owner:', 'ownr:').records[0]?.faults).toEqual([['owner'], ['ownr']]);
  });

  test('that is like none', () => {
    expect(faults('owner: ciso', 'owner: ciso\npriority: high')).toEqual([['SYN-3', '6:1', '/priority', 'priority is not a known key']]);
    expect(edited(CONTROL_FILE, CONTROL, 'owner: ciso', 'owner: ciso\npriority: high').findings[0]?.help).toBe(
      'Delete the key, or move what it says to the key that it belongs to. Keys that may still be written here: activeTo.',
    );
  });

  test('that is like one that is there already', () => {
    expect(faults('owner: ciso', 'owner: ciso\nowners: cto')).toEqual([['SYN-3', '6:1', '/owners', 'owners is not a known key; did you mean owner?']]);
  });

  test('in other capitals, within an entry of a list, and within one form of several', () => {
    expect(faults('activeFrom', 'ActiveFrom')).toEqual([['SYN-3', '7:1', '/ActiveFrom', 'ActiveFrom is not a known key; did you mean activeFrom?']]);
    expect(findings(INCIDENT_FILE, INCIDENT, '    text: An alert.', '    txt: An alert.')).toMatchObject([{ at: '12:5', pointer: '/timeline/0/txt', message: 'timeline 1 › txt is not a known key; did you mean text?' }]);
    expect(policyFaults('reviewEvery: { businessDay: 5 }')).toEqual([['SYN-3', '9:16', '/reviewEvery/businessDay', 'reviewEvery › businessDay is not a known key; did you mean businessDays?']]);
  });
});

describe('SYN-3: a missing key', () => {
  test('at the top stands at the beginning of the record', () => {
    expect(faults('owner: ciso\n', '')).toEqual([['SYN-3', '1:1', '/owner', 'owner is missing: expected a short name in lower case with hyphens, such as incident-commander']]);
    expect(findings(REMEDIATION_FILE, REMEDIATION, 'owner: ciso\n', '')).toMatchObject([{ at: '2:1', pointer: '/owner' }]);
  });

  test('in a mapping stands at the key of the mapping, in an entry of a list at the entry', () => {
    expect(findings(PORTAL_FILE, PORTAL, 'name: Acme Cloud', 'description: x')).toMatchObject([{ at: '2:1', pointer: '/system/name', message: 'system › name is missing: expected text' }]);
    expect(findings(INCIDENT_FILE, INCIDENT, '\n    text: An alert.', '')).toMatchObject([{ at: '8:5', pointer: '/timeline/0/text', message: 'timeline 1 › text is missing: expected text' }]);
    expect(findings(LOG_FILE, LOG, '    source: siem\n    receivedAt: 2026-03-03T09:13:00Z', '    receivedAt: 2026-03-03T09:13:00Z')).toMatchObject([
      { at: '6:5', pointer: '/events/1/source', record: 'EVT-2026-002' },
    ]);
  });

  test('a mapping: the help says what it holds', () => {
    expect(edited(PORTAL_FILE, PORTAL, 'system: { name: Acme Cloud }\n', '').findings).toMatchObject([{ pointer: '/system', help: 'Add the key system with the keys name.' }]);
  });

  test('required in the case of the record', () => {
    expect(findings(REMEDIATION_FILE, REMEDIATION, 'status: open', 'status: accepted-risk')).toMatchObject([
      { at: '2:1', pointer: '/acceptedRisk', message: 'acceptedRisk is missing: it is required because the remediation is an accepted risk' },
    ]);
    expect(findings(INCIDENT_FILE, INCIDENT, '    kind: observation\n', '')).toMatchObject([
      { at: '8:5', pointer: '/timeline/0/kind', message: 'timeline 1 › kind is missing: it is required because the record is not an imported one' },
    ]);
  });

  test('nothing follows from a case that is itself in doubt', () => {
    expect(findings(INCIDENT_FILE, INCIDENT, 'status: open', 'status: opne')).toMatchObject([{ pointer: '/status' }]);
    expect(findings(INCIDENT_FILE, INCIDENT, 'status: open', 'status: closed').map(({ pointer }) => pointer)).toEqual(['/severity', '/boundary', '/controls']);
  });
});

describe('SYN-3: a wrong value stands at its first character', () => {
  test.each([
    ['title: Monitoring', 'title: 1.10', '2:8', '/title', 'title: expected text, found the number 1.10'],
    ['title: Monitoring', 'title: true', '2:8', '/title', 'title: expected text, found true (a truth value, not a text)'],
    ['title: Monitoring', 'title: "  "', '2:8', '/title', 'title: expected text, found ""'],
    ['title: Monitoring', 'title:', '2:1', '/title', 'title: expected text, found nothing'],
    ['title: Monitoring', 'title: ~', '2:8', '/title', 'title: expected text, found nothing'],
    ['title: Monitoring', 'title:\n  - a', '3:3', '/title', 'title: expected text, found a list'],
    ['title: Monitoring', 'title: { a: 1 }', '2:8', '/title', 'title: expected text, found a mapping with keys of its own'],
    ['criteria: [CC7.2]', 'criteria: CC7.2', '4:11', '/criteria', 'criteria: expected a list, found "CC7.2"'],
    ['criteria: [CC7.2]', 'criteria: [CC7.2, 7.3]', '4:19', '/criteria/1', 'criteria 2: expected a Trust Services Criterion, such as CC7.4, found the number 7.3'],
    ['2025-01-01', '2025-02-31', '7:13', '/activeFrom', 'activeFrom: expected a calendar day, such as 2026-03-03, found "2025-02-31"'],
    ['2025-01-01', '12345678901234567890', '7:13', '/activeFrom', 'The number 12345678901234567890 is too large to be read exactly; the largest is 9007199254740991'],
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
    const help = (wanted: string, replacement: string) => edited(CONTROL_FILE, CONTROL, wanted, replacement).findings[0]?.help;
    expect(help('title: Monitoring', 'title: 1.10')).toBe('Write text; if the value is meant as text, put it in quotes.');
    expect(help('criteria: [CC7.2]', 'criteria: CC7.2')).toBe('Write a list: put the value in square brackets, or on a line of its own after "- ".');
    expect(help('continuous', 'continous')).toBe('Write continuous.');
    expect(help('title: Monitoring', 'title:')).toBe('Write text.');
  });

  test('of one form of several: inside of the form that was meant, else at the value', () => {
    expect(policyFaults('reviewEvery: 4h')).toEqual([['SYN-3', '9:14', '/reviewEvery', 'reviewEvery: expected a duration such as PT4H, P3D or P1M, or { businessDays: 5 }, found "4h"']]);
    expect(policyFaults('reviewEvery: { businessDays: x }')).toEqual([['SYN-3', '9:30', '/reviewEvery/businessDays', 'reviewEvery › businessDays: expected a number of days from 1, found "x"']]);
    expect(policyFaults('reviewEvery: P12M')).toEqual([]);
    expect(policyFaults('reviewEvery: { businessDays: 5 }')).toEqual([]);
  });

  test('a key of a mapping with free keys stands at the key', () => {
    expect(findings(INCIDENT_FILE, INCIDENT, 'customers-affected', 'Customers Affected')).toMatchObject([
      { at: '15:14', pointer: '/significance/factors/Customers Affected', message: expect.stringContaining('as the key') },
    ]);
  });

  test('a file that is no mapping at all', () => {
    expect(findings(CONTROL_FILE, '- a\n')).toMatchObject([{ rule: 'SYN-3', at: '1:1', pointer: '', message: 'The file: expected a mapping: lines of "key: value", indented, found a list' }]);
    expect(edited(CONTROL_FILE, '- a\n').records).toMatchObject([{ id: 'CTL-MON-1', faults: [[]] }]);
    expect(findings(LOG_FILE, 'events:\n  - just a text\n')).toMatchObject([{ pointer: '/events/0', message: 'The row: expected a mapping: lines of "key: value", indented, found "just a text"' }]);
  });
});

describe('SYN-3: all at once', () => {
  test('every fault of a file is reported', () => {
    const text = CONTROL.replace('owner: ciso\n', '').replace('continuous', 'hourly').replace('2025-01-01', '2025').replace('title:', 'titel:');
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

describe('a log in YAML', () => {
  test('each row is a record, and its faults are its own', () => {
    const parsed = edited(LOG_FILE, LOG, 'disposition: pending', 'disposition: pendng');
    expect(parsed.records).toMatchObject([
      { id: 'EVT-2026-001', base: ['events', 0], faults: [['disposition']] },
      { id: 'EVT-2026-002', base: ['events', 1], faults: [] },
    ]);
    expect(parsed).toMatchObject({ opaque: false, findings: [{ record: 'EVT-2026-001', pointer: '/events/0/disposition', position: { line: 5, column: 18 } }] });
  });

  test('a row whose id cannot be told leaves unknown which events there are', () => {
    expect(edited(LOG_FILE, LOG, 'id: EVT-2026-002', 'id: 2')).toMatchObject({
      opaque: true,
      records: [{ id: 'EVT-2026-001' }, { id: '2026-03#2' }],
      findings: [{ rule: 'SYN-3', pointer: '/events/1/id', record: '2026-03' }],
    });
  });

  test('a log without its list has no rows that are known', () => {
    for (const text of ['event: []\n', 'events: none\n', 'events:\n', '{}\n']) expect(edited(LOG_FILE, text)).toMatchObject({ opaque: true, records: [], findings: [{ rule: 'SYN-3' }] });
    expect(edited(LOG_FILE, 'events: []\n')).toMatchObject({ opaque: false, records: [], findings: [] });
  });
});

describe('severities in portal.yaml', () => {
  test('only advisory rules may be set', () => {
    expect(findings(PORTAL_FILE, `${PORTAL}severities: { PIR-4: off, REM-6: error, REM-7: advisory }\n`)).toEqual([]);
    expect(findings(PORTAL_FILE, `${PORTAL}severities: { CLOCK-3: off, PIR4: off, REM-6: loud }\n`).map(({ at, pointer, message }) => [at, pointer, message])).toEqual([
      ['4:47', '/severities/REM-6', 'severities › REM-6: expected one of off, advisory, deviation, error, found "loud"'],
      ['4:15', '/severities/CLOCK-3', 'The severity of CLOCK-3 cannot be set: it is deviation, and only advisory rules may be set'],
      ['4:29', '/severities/PIR4', 'severities › PIR4 is not the code of a rule; did you mean PIR-4?'],
    ]);
  });
});
