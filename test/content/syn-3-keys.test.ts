import { describe, expect, test } from 'vitest';
import {
  CONTROL,
  CONTROL_FILE,
  edited,
  findings,
  INCIDENT,
  INCIDENT_FILE,
  LOG,
  LOG_FILE,
  POLICY,
  POLICY_FILE,
  PORTAL,
  PORTAL_FILE,
  REMEDIATION,
  REMEDIATION_FILE,
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

describe('SYN-3: an unknown key', () => {
  test('stands at the key and names the nearest one that is absent; that one is not missing as well', () => {
    expect(faults('owner:', 'ownr:')).toEqual([
      ['SYN-3', '5:1', '/ownr', 'ownr is not a known key; did you mean owner?'],
    ]);
    expect(edited(CONTROL_FILE, CONTROL, 'owner:', 'ownr:').records[0]?.faults).toEqual([['owner'], ['ownr']]);
  });

  test('that is like none', () => {
    expect(faults('owner: ciso', 'owner: ciso\npriority: high')).toEqual([
      ['SYN-3', '6:1', '/priority', 'priority is not a known key'],
    ]);
    expect(edited(CONTROL_FILE, CONTROL, 'owner: ciso', 'owner: ciso\npriority: high').findings[0]?.help).toBe(
      'Delete the key, or move what it says to the key that it belongs to. Keys that may still be written here: activeTo.',
    );
  });

  test('that is like one that is there already', () => {
    expect(faults('owner: ciso', 'owner: ciso\nowners: cto')).toEqual([
      ['SYN-3', '6:1', '/owners', 'owners is not a known key; did you mean owner?'],
    ]);
  });

  test('in other capitals, within an entry of a list, and within one form of several', () => {
    expect(faults('activeFrom', 'ActiveFrom')).toEqual([
      ['SYN-3', '7:1', '/ActiveFrom', 'ActiveFrom is not a known key; did you mean activeFrom?'],
    ]);
    expect(findings(INCIDENT_FILE, INCIDENT, '    text: An alert.', '    txt: An alert.')).toMatchObject([
      { at: '12:5', pointer: '/timeline/0/txt', message: 'timeline 1 › txt is not a known key; did you mean text?' },
    ]);
    expect(policyFaults('reviewEvery: { businessDay: 5 }')).toEqual([
      [
        'SYN-3',
        '9:16',
        '/reviewEvery/businessDay',
        'reviewEvery › businessDay is not a known key; did you mean businessDays?',
      ],
    ]);
  });
});

describe('SYN-3: a missing key', () => {
  test('at the top stands at the beginning of the record', () => {
    expect(faults('owner: ciso\n', '')).toEqual([
      [
        'SYN-3',
        '1:1',
        '/owner',
        'owner is missing: expected a short name in lower case with hyphens, such as incident-commander',
      ],
    ]);
    expect(findings(REMEDIATION_FILE, REMEDIATION, 'owner: ciso\n', '')).toMatchObject([
      { at: '2:1', pointer: '/owner' },
    ]);
  });

  test('in a mapping stands at the key of the mapping, in an entry of a list at the entry', () => {
    expect(findings(PORTAL_FILE, PORTAL, 'name: Acme Cloud', 'description: x')).toMatchObject([
      { at: '2:1', pointer: '/system/name', message: 'system › name is missing: expected text' },
    ]);
    expect(findings(INCIDENT_FILE, INCIDENT, '\n    text: An alert.', '')).toMatchObject([
      { at: '8:5', pointer: '/timeline/0/text', message: 'timeline 1 › text is missing: expected text' },
    ]);
    expect(
      findings(
        LOG_FILE,
        LOG,
        '    source: siem\n    receivedAt: 2026-03-03T09:13:00Z',
        '    receivedAt: 2026-03-03T09:13:00Z',
      ),
    ).toMatchObject([{ at: '6:5', pointer: '/events/1/source', record: 'EVT-2026-002' }]);
  });

  test('a mapping: the help says what it holds', () => {
    expect(edited(PORTAL_FILE, PORTAL, 'system: { name: Acme Cloud }\n', '').findings).toMatchObject([
      { pointer: '/system', help: 'Add the key system with the keys name.' },
    ]);
  });

  test('required in the case of the record', () => {
    expect(findings(REMEDIATION_FILE, REMEDIATION, 'status: open', 'status: accepted-risk')).toMatchObject([
      {
        at: '2:1',
        pointer: '/acceptedRisk',
        message: 'acceptedRisk is missing: it is required because the remediation is an accepted risk',
      },
    ]);
    expect(findings(INCIDENT_FILE, INCIDENT, '    kind: observation\n', '')).toMatchObject([
      {
        at: '8:5',
        pointer: '/timeline/0/kind',
        message: 'timeline 1 › kind is missing: it is required because the record is not an imported one',
      },
    ]);
  });

  test('a list that holds nothing in a case that asks for an entry', () => {
    const closed = INCIDENT.replace('status: open', 'status: closed').replace(
      'lead: ciso',
      'lead: ciso\nboundary: inside\nseverity: []\ncontrols: []',
    );
    expect(findings(INCIDENT_FILE, closed)).toMatchObject([
      {
        at: '7:11',
        pointer: '/severity',
        message: 'severity: expected a list with at least one entry, found an empty list',
      },
      { at: '8:11', pointer: '/controls' },
    ]);
    expect(findings(INCIDENT_FILE, closed.replace('status: closed', 'status: open'))).toEqual([]);
  });

  test('the status unknown is an imported record’s alone', () => {
    expect(findings(INCIDENT_FILE, INCIDENT, 'status: open', 'status: unknown')).toMatchObject([
      { at: '4:9', pointer: '/status', rule: 'SYN-3' },
    ]);
    const imported = 'status: unknown\nimported: { source: Jira, on: 2026-09-01 }';
    expect(findings(INCIDENT_FILE, INCIDENT, 'status: open', imported)).toEqual([]);
  });

  test('a deviation that is said not to be historical does not end', () => {
    const deviation = `---
id: DEV-2026-001
rule: CLOCK-3
records: [INC-2026-001]
reason: Why
approvedBy: ciso
approvedAt: 2026-05-01T09:00:00Z
historical: false
---
`;
    expect(findings('content/deviations/DEV-2026-001.md', deviation)).toMatchObject([
      { at: '2:1', pointer: '/expires', rule: 'SYN-3' },
    ]);
    expect(findings('content/deviations/DEV-2026-001.md', deviation.replace('false', 'true'))).toEqual([]);
  });

  test('nothing follows from a case that is itself in doubt', () => {
    expect(findings(INCIDENT_FILE, INCIDENT, 'status: open', 'status: opne')).toMatchObject([{ pointer: '/status' }]);
    expect(findings(INCIDENT_FILE, INCIDENT, 'status: open', 'status: closed').map(({ pointer }) => pointer)).toEqual([
      '/severity',
      '/boundary',
      '/controls',
    ]);
  });
});
