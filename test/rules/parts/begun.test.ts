/** When the thing began that an evidence item is cited for, by the record and the place of the citation. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../../src/content/record.ts';
import { type Begun, begunAt } from '../../../src/rules/evd/begun.ts';
import { recordOf } from '../../support/record.ts';

/** `2026-05-01T00:00:00.000Z times/occurred`, or both ends of a stretch. */
function words(begun: Begun | null): string | null {
  if (begun === null) return null;
  const { earliest, latest, precision } = begun.span;
  const times = [...new Set([earliest, latest])].map((at) => new Date(at).toISOString());
  return `${times.join('–')} ${precision} ${begun.path.join('/')}`;
}

const DAY = '2026-05-01T00:00:00.000Z instant';
const NOON = '2026-05-01T12:00:00.000Z instant';

describe('a thing of a day begins with its day', () => {
  const vendor = { monitoring: [{ on: '2026-05-01', what: 'Report read', evidence: ['EVD-1'] }] };
  test.each([
    ['heldOn', recordOf('tabletop', 'TTX-1', { heldOn: '2026-05-01' }), ['evidence', 0]],
    ['createdAt', recordOf('remediation', 'REM-1', { createdAt: '2026-05-01' }), ['evidence', 0]],
    ['performedOn', recordOf('access-review', 'ACR-1', { performedOn: '2026-05-01' }), ['evidence', 0]],
    ['completedOn', recordOf('training', 'TRN-1', { completedOn: '2026-05-01' }), ['evidence', 0]],
    ['monitoring/0/on', recordOf('vendor', 'VND-1', vendor), ['monitoring', 0, 'evidence', 0]],
  ] as const)('%s', (path, rec: Rec, citation) => {
    expect(words(begunAt(rec, citation, false))).toBe(`${DAY} ${path}`);
  });

  test('that is not written began at no known time', () => {
    expect(begunAt(recordOf('training', 'TRN-1', {}), ['evidence', 0], false)).toBeNull();
  });
});

test('a population begins with its query', () => {
  const population = recordOf('population', 'POP-1', { runAt: '2026-05-01T12:00:00Z' });
  expect(words(begunAt(population, ['evidence', 0], false))).toBe(`${NOON} runAt`);
});

test('an alert begins when it was received; what it was raised by was there before', () => {
  const event = recordOf('event', 'EVT-1', { receivedAt: '2026-05-01T12:00:00Z' });
  expect(words(begunAt(event, ['evidence', 0], false))).toBe(`${NOON} receivedAt`);
  expect(begunAt(event, ['evidence', 0], true)).toBeNull();
});

test('a record of another type is nothing that begins', () => {
  expect(begunAt(recordOf('control', 'CTL-1', { activeFrom: '2026-05-01' }), ['evidence', 0], false)).toBeNull();
});

describe('an incident', () => {
  const times = { detected: '2026-05-01T12:00:00Z', triaged: '2026-05-01T12:30:00Z', declared: '2026-05-01T13:00:00Z' };
  const begun = (more: object, ...path: (string | number)[]) =>
    words(begunAt(recordOf('incident', 'INC-1', { times: { ...times, ...more }, ...parts } as object), path, false));
  const parts = {
    communications: [
      { audience: 'internal', sender: 'lead', at: '2026-05-01T12:00:00Z', channel: 'mail', subject: 'State' },
    ],
    notifications: [
      {
        obligation: 'OBL-1',
        decision: 'required',
        decidedBy: 'lead',
        decidedAt: '2026-05-01T12:00:00Z',
        reason: 'Data',
        stages: [{ stage: 'initial', sentAt: '2026-05-01T12:00:00Z', sender: 'lead', channel: 'mail', items: [] }],
      },
    ],
  } as const;

  test('began when it occurred', () => {
    expect(begun({ occurred: '2026-05-01T12:00:00Z' }, 'evidence', 0)).toBe(`${NOON} times/occurred`);
  });

  test('that occurred on some time of a day began before it was detected', () => {
    expect(begun({ occurred: '2026-05-01' }, 'evidence', 0)).toBe(
      '2026-05-01T00:00:00.000Z–2026-05-01T12:00:00.000Z day times/occurred',
    );
  });

  test('that occurred nobody knows when began when it was detected', () => {
    expect(begun({}, 'evidence', 0)).toBe(`${NOON} times/detected`);
    expect(begun({ occurred: 'unknown' }, 'evidence', 0)).toBe(`${NOON} times/detected`);
  });

  test('that was noticed nobody knows when began at its earliest known time, at the latest', () => {
    const rec = recordOf('incident', 'INC-1', { times: { ...times, detected: 'unknown' } });
    expect(begunAt(rec, ['evidence', 0], false)).toEqual({
      span: { earliest: -Infinity, latest: Date.parse('2026-05-01T12:30:00Z'), precision: 'interval' },
      path: ['times', 'detected'],
    });
  });

  test('that was imported without its detection began nobody knows when', () => {
    const rec = recordOf('incident', 'INC-1', {
      imported: { source: 'Old tracker', on: '2026-06-01' },
      times: { closed: '2026-05-01T12:00:00Z' },
    });
    expect(begunAt(rec, ['evidence', 0], false)).toBeNull();
  });

  test('a message is sent before there is evidence of it', () => {
    expect(begun({}, 'communications', 0, 'evidence', 0)).toBe(`${NOON} communications/0/at`);
    expect(begun({}, 'notifications', 0, 'stages', 0, 'evidence', 0)).toBe(`${NOON} notifications/0/stages/0/sentAt`);
  });

  test('what else stands in a notification may rest on evidence from the beginning', () => {
    expect(begun({ occurred: '2026-05-01T12:00:00Z' }, 'notifications', 0, 'evidence', 0)).toBe(
      `${NOON} times/occurred`,
    );
    expect(begun({ occurred: '2026-05-01T12:00:00Z' }, 'timeline', 0, 'stages', 0)).toBe(`${NOON} times/occurred`);
  });

  test('of which only the year of a message is known', () => {
    const written = { communications: [{ ...parts.communications[0], at: 2026 }] } as object;
    const rec = recordOf('incident', 'INC-1', { times, ...written });
    expect(words(begunAt(rec, ['communications', 0, 'evidence', 0], false))).toBe(
      '2026-01-01T00:00:00.000Z–2026-12-31T23:59:59.999Z year communications/0/at',
    );
  });

  test('that was never detected began when it occurred', () => {
    const rec = recordOf('incident', 'INC-1', { times: { occurred: '2026-05-01T12:00:00Z' } as object });
    expect(words(begunAt(rec, ['evidence', 0], false))).toBe(`${NOON} times/occurred`);
  });

  test('a message sent at no known time began at none', () => {
    const unknown = { communications: [{ ...parts.communications[0], at: 'unknown' }, {}] };
    const rec = recordOf('incident', 'INC-1', { times, ...unknown } as object);
    expect(begunAt(rec, ['communications', 0, 'evidence', 0], false)).toBeNull();
    expect(begunAt(rec, ['communications', 1, 'evidence', 0], false)).toBeNull();
  });
});
