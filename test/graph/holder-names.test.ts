/** Who is named by a pseudonym, and where a text names somebody. */
import { describe, expect, test } from 'vitest';
import { holderNames, holdersIn } from '../../src/graph/holder-names.ts';
import { recordOf } from '../support/record.ts';
import { graphOf } from './graph-of.ts';

const from = '2026-01-01';

test('every holder that a record writes, without spaces around it', () => {
  const graph = graphOf([
    recordOf('role', 'lead', {
      holdings: [
        { holder: 'H-01', from },
        { holder: ' H-02 ', from },
      ],
    }),
    recordOf('on-call', 'primary', { shifts: [{ holder: 'H-03', from, to: from }] }),
    recordOf('training', 'TRN-1', { holder: 'H-04', subject: 'a-course' }),
    recordOf('tabletop', 'TTX-1', { attendance: [{ role: 'lead', holder: 'H-05', signedAt: from }] }),
    recordOf('policy', 'ir@1.0.0', { approvals: [{ by: 'lead', holder: 'H-06', at: from, sha256: '' }] }),
    recordOf('remediation', 'REM-1', {
      verification: { by: 'lead', holder: 'H-07', at: from, method: 'H-08', result: 'effective' },
    }),
    recordOf('deviation', 'DEV-1', { holder: 'H-09', reason: 'holder' }),
    recordOf('incident', 'INC-1', { title: 'H-10' }),
    { ...recordOf('training', 'TRN-2', { holder: 'H-11' }), faults: [['holder']] },
  ]);
  expect([...holderNames(graph)].sort()).toEqual(['H-01', 'H-02', 'H-03', 'H-04', 'H-05', 'H-06', 'H-07', 'H-09']);
  expect(holderNames(graph)).toBe(holderNames(graph));
});

describe('a text names', () => {
  const names = new Set(['H-07', 'Ada', 'Ada Byron', 'é-1', '_x', 'R. D.']);
  test.each([
    ['H-07 was on call.', ['H-07 0-4']],
    ['Told to H-07, then to Ada.', ['H-07 8-12', 'Ada 22-25']],
    ['H-07- and (H-07)', ['H-07 0-4', 'H-07 11-15']],
    ['H-071, XH-07, H-07x, H-07-b', []],
    ['H-0 7', []],
    ['Ada Byron', ['Ada 0-3', 'Ada Byron 0-9']],
    ['Ada Byrons, xAda Byron, Ada Byron-x', ['Ada 0-3', 'Ada 24-27']],
    ['Ada Byron.Ada Byron', ['Ada 0-3', 'Ada Byron 0-9', 'Ada 10-13', 'Ada Byron 10-19']],
    ['by R. D. and R. D.', ['R. D. 3-8', 'R. D. 13-18']],
    ['_x é-1', ['_x 0-2', 'é-1 3-6']],
    ['', []],
  ])('%j', (text, found) => {
    expect(holdersIn(text, names).map((one) => `${one.name} ${one.from}-${one.to}`)).toEqual(found);
  });

  test('nobody where nobody is known', () => expect(holdersIn('H-07', new Set())).toEqual([]));
});
