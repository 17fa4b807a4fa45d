/** Keys that a record needs in its own case. */
import { describe, expect, test } from 'vitest';
import type { FileKind } from '../../src/model/record-types.ts';
import { type Raw, requiredWhen } from '../../src/model/required-when.ts';

/** What is missing, each as `path: because`, with the form asked for where the key is there. */
function missing(kind: FileKind, raw: Raw): readonly string[] {
  return requiredWhen(kind, raw).map(
    ({ path, because, expected }) => `${path.join('/')}: ${because}${expected === undefined ? '' : ` [${expected}]`}`,
  );
}

const complete: Raw = {
  status: 'closed',
  lead: 'incident-commander',
  severity: [{}],
  boundary: 'inside',
  controls: ['CTL-1'],
  times: { detected: '2026-01-01' },
};
const entry = { phase: 'recovery', kind: 'action', actor: 'system' };

describe('an incident', () => {
  const NOT_OPEN = 'the incident is no longer open';
  const NOT_IMPORTED = 'the record is not an imported one';
  test.each<[string, Raw, readonly string[]]>([
    ['that is complete', complete, []],
    ['that is open, of which little is known', { status: 'open', lead: 'a', times: { detected: 'unknown' } }, []],
    ['without a lead', { ...complete, lead: undefined }, ['lead: every incident has a lead']],
    [
      'that was never detected',
      { ...complete, times: { closed: '2026-01-01' } },
      ['times/detected: every incident was detected at some time'],
    ],
    ['without times, which its schema reports', { ...complete, times: undefined }, []],
    ['whose times are no mapping', { ...complete, times: [] }, []],
    ['whose times are nothing', { ...complete, times: null }, []],
    [
      'that is contained and not assessed',
      { status: 'contained', lead: 'a', times: complete.times },
      [`severity: ${NOT_OPEN}`, `boundary: ${NOT_OPEN}`, `controls: ${NOT_OPEN}`],
    ],
    [
      'whose lists hold nothing',
      { ...complete, severity: [], controls: [] },
      [
        `severity: ${NOT_OPEN} [a list with at least one entry]`,
        `controls: ${NOT_OPEN} [a list with at least one entry]`,
      ],
    ],
    ['whose lists are none, which its schema reports', { ...complete, severity: '', controls: {} }, []],
    ['that is open and has empty lists', { ...complete, status: 'open', severity: [], controls: [] }, []],
    ['that was stood down', { ...complete, status: 'stood-down' }, ['standDown: the incident is stood-down']],
    ['that was merged', { ...complete, status: 'merged' }, ['standDown: the incident is merged']],
    ['that was merged, and says how', { ...complete, status: 'merged', standDown: {} }, []],
    [
      'of unknown status',
      { status: 'unknown' },
      [
        'status: only imported records may have it [one of open, contained, recovered, closed, stood-down, merged (unknown only where imported)]',
      ],
    ],
    ['of unknown status that was imported', { status: 'unknown', imported: {} }, []],
    ['that was imported', { status: 'closed', imported: {}, timeline: [{}], times: {} }, []],
    ['that was imported and merged', { status: 'merged', imported: {} }, ['standDown: the incident is merged']],
    ['with a whole timeline', { ...complete, timeline: [entry] }, []],
    [
      'with gaps in its timeline',
      { ...complete, timeline: [entry, { kind: 'action' }, 'x', null, { ...entry, actor: undefined }] },
      [`timeline/1/phase: ${NOT_IMPORTED}`, `timeline/1/actor: ${NOT_IMPORTED}`, `timeline/4/actor: ${NOT_IMPORTED}`],
    ],
    [
      'whose timeline entry lacks its kind',
      { ...complete, timeline: [{ ...entry, kind: undefined }] },
      [`timeline/0/kind: ${NOT_IMPORTED}`],
    ],
    ['whose timeline is none', { ...complete, timeline: {} }, []],
  ])('%s', (_name, raw, expected) => expect(missing('incident', raw)).toEqual(expected));
});

test.each<[Raw, readonly string[]]>([
  [{ status: 'draft' }, []],
  [{ status: 'approved' }, ['effectiveFrom: the version is approved']],
  [{ status: 'approved', effectiveFrom: 'x' }, []],
  [{ status: 'retired' }, ['effectiveFrom: the version is retired', 'effectiveTo: the version is retired']],
  [{ status: 'retired', effectiveFrom: 'x' }, ['effectiveTo: the version is retired']],
  [{ status: 'retired', effectiveFrom: 'x', effectiveTo: 'y' }, []],
])('a policy version %j', (raw, expected) => expect(missing('policy', raw)).toEqual(expected));

describe('a record that is approved', () => {
  const because = 'the record is approved (a draft says status: draft)';
  test.each<[FileKind, readonly string[]]>([
    ['review', ['approvedBy', 'approvedAt']],
    ['control-change', ['approvedBy', 'approvedAt']],
    ['tabletop', ['afterAction']],
    ['system-description', ['approvedBy', 'approvedAt', 'sha256']],
    ['disclosure', ['approvedBy', 'approvedAt', 'sha256']],
  ])('%s needs %j, a draft does not', (kind, keys) => {
    const whole = Object.fromEntries(keys.map((key) => [key, 'x']));
    expect(missing(kind, {})).toEqual(keys.map((key) => `${key}: ${because}`));
    expect(missing(kind, { ...whole, status: 'approved' })).toEqual([]);
    for (const key of keys) expect(missing(kind, { ...whole, [key]: undefined })).toEqual([`${key}: ${because}`]);
    expect(missing(kind, { status: 'draft' })).toEqual([]);
  });
});

test.each<[Raw, readonly string[]]>([
  [{ status: 'draft', timing: {} }, ['timing/detected: a disclosure states at least one time']],
  [{ status: 'draft', timing: { closed: '2026-01' } }, []],
  [{ status: 'draft', timing: [] }, []],
  [{ status: 'draft' }, []],
])('a disclosure %j', (raw, expected) => expect(missing('disclosure', raw)).toEqual(expected));

test.each<[Raw, readonly string[]]>([
  [{ status: 'open' }, []],
  [{ status: 'done' }, []],
  [{ status: 'accepted-risk' }, ['acceptedRisk: the remediation is an accepted risk']],
  [{ status: 'cancelled' }, ['acceptedRisk: the remediation is cancelled']],
  [{ status: 'cancelled', acceptedRisk: {} }, []],
])('a remediation %j', (raw, expected) => expect(missing('remediation', raw)).toEqual(expected));

test.each<[Raw, readonly string[]]>([
  [{}, ['file: an evidence item has a file or a url']],
  [{ url: 'https://a' }, []],
  [{ file: 'a' }, ['sha256: a file is named']],
  [{ file: 'a', url: 'https://a' }, ['sha256: a file is named']],
  [{ file: 'a', sha256: 'x' }, []],
])('an evidence item %j', (raw, expected) => expect(missing('evidence', raw)).toEqual(expected));

test.each<[Raw, boolean]>([
  [{}, true],
  [{ historical: false }, true],
  [{ historical: true }, false],
  [{ expires: '2027-01-01' }, false],
  [{ remediation: 'REM-1' }, false],
])('a deviation %j: does not end: %s', (raw, endless) =>
  expect(missing('deviation', raw)).toEqual(
    endless ? ['expires: a deviation ends: write expires, remediation or historical: true'] : [],
  ),
);

test('of other records nothing is asked', () => expect(missing('role', { status: 'approved' })).toEqual([]));
