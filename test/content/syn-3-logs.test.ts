import { describe, expect, test } from 'vitest';
import { edited, findings, LOG, LOG_FILE, PORTAL, PORTAL_FILE } from './samples.ts';

describe('a log in YAML', () => {
  test('each row is a record, and its faults are its own', () => {
    const parsed = edited(LOG_FILE, LOG, 'disposition: pending', 'disposition: pendng');
    expect(parsed.records).toMatchObject([
      { id: 'EVT-2026-001', base: ['events', 0], faults: [['disposition']] },
      { id: 'EVT-2026-002', base: ['events', 1], faults: [] },
    ]);
    expect(parsed).toMatchObject({
      opaque: false,
      findings: [{ record: 'EVT-2026-001', pointer: '/events/0/disposition', position: { line: 5, column: 18 } }],
    });
  });

  test('a row whose id cannot be told leaves unknown which events there are', () => {
    expect(edited(LOG_FILE, LOG, 'id: EVT-2026-002', 'id: 2')).toMatchObject({
      opaque: true,
      records: [{ id: 'EVT-2026-001' }, { id: '2026-03#2' }],
      findings: [{ rule: 'SYN-3', pointer: '/events/1/id', record: 'portal' }],
    });
  });

  test('a log without its list has no rows that are known', () => {
    for (const text of ['event: []\n', 'events: none\n', 'events:\n', '{}\n'])
      expect(edited(LOG_FILE, text)).toMatchObject({ opaque: true, records: [], findings: [{ rule: 'SYN-3' }] });
    expect(edited(LOG_FILE, 'events: []\n')).toMatchObject({ opaque: false, records: [], findings: [] });
  });
});

describe('severities in portal.yaml', () => {
  test('only advisory rules may be set', () => {
    expect(findings(PORTAL_FILE, `${PORTAL}severities: { PIR-4: off, REM-6: error, REM-7: advisory }\n`)).toEqual([]);
    expect(
      findings(PORTAL_FILE, `${PORTAL}severities: { CLOCK-3: off, PIR4: off, REM-6: loud }\n`).map(
        ({ at, pointer, message }) => [at, pointer, message],
      ),
    ).toEqual([
      [
        '4:47',
        '/severities/REM-6',
        'severities › REM-6: expected one of off, advisory, deviation, error, found "loud"',
      ],
      [
        '4:15',
        '/severities/CLOCK-3',
        'The severity of CLOCK-3 cannot be set: it is deviation, and only advisory rules may be set',
      ],
      ['4:29', '/severities/PIR4', 'severities › PIR4 is not the code of a rule; did you mean PIR-4?'],
    ]);
  });
});
