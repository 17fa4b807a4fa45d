/** The stretches of an incident without an update that are longer than its tier allows. */
import { describe, expect, test } from 'vitest';
import { lapsesOf } from '../../src/graph/updates.ts';
import type { SeverityTier } from '../../src/model/records/policy.ts';
import { formatInstant } from '../../src/model/time/instant.ts';
import type { Span } from '../../src/model/time/span.ts';
import { recordOf } from '../support/record.ts';
import { graphOf } from './graph-of.ts';

const DAY = '2026-03-03T';
const at = (hour: string) => `${DAY}${hour}:00Z`;
const tier = (id: string, updateEvery: string | undefined) =>
  ({ id, rank: 1, name: id, criteria: [], reviewRequired: false, targets: { updateEvery } }) as SeverityTier;
const policy = recordOf('policy', 'ir@1.0.0', {
  policy: 'ir',
  version: '1.0.0',
  kind: 'incident-response',
  status: 'approved',
  effectiveFrom: '2026-01-01',
  severityTiers: [tier('SEV-2', 'PT4H'), tier('SEV-1', 'PT1H'), tier('SEV-3', undefined)],
});
const SOUND = { detected: at('09:00'), declared: at('10:00'), recovered: at('12:00') };

/** A timeline of updates at these times. */
const updates = (...written: readonly string[]) =>
  written.map((time) => ({ at: time.length === 5 ? at(time) : time, kind: 'update', text: 'x' }));

const shown = ({ earliest, latest }: Span) => {
  const hour = (instant: number) => formatInstant(instant).replace(DAY, '').replace(':00Z', '');
  return earliest === latest ? hour(earliest) : `${hour(earliest)}~${hour(latest)}`;
};

/** Each gap as `from place > to place tier verdict`. */
function lapses(data: object, asOf = at('20:00')): readonly string[] {
  const incident = recordOf('incident', 'INC-1', {
    status: 'closed',
    times: SOUND,
    timeline: [],
    severity: [{ tier: 'SEV-1', at: at('09:00') }],
    ...data,
  } as object);
  return lapsesOf(graphOf([policy, incident], { asOf }), incident).map(
    ({ from, to, tier: name, verdict }) =>
      `${shown(from.span)} ${from.path.join('/')} > ${shown(to.span)} ${to.path?.join('/') ?? '-'} ${name} ${verdict}`,
  );
}

describe('a cadence', () => {
  test('that is kept has no gap; as long as promised is in time', () => {
    expect(lapses({ timeline: updates('11:00') })).toEqual([]);
    expect(lapses({ timeline: updates('10:30', '11:30', '11:00') })).toEqual([]);
  });

  test.each([
    [[], ['10:00 times/declared > 12:00 times/recovered SEV-1 yes']],
    [['11:01'], ['10:00 times/declared > 11:01 timeline/0/at SEV-1 yes']],
    [['10:59'], ['10:59 timeline/0/at > 12:00 times/recovered SEV-1 yes']],
    // What was said before the declaration or after the recovery is no part of it.
    [['09:30', '12:30'], ['10:00 times/declared > 12:00 times/recovered SEV-1 yes']],
    [['10:00', '12:00'], ['10:00 times/declared > 12:00 timeline/1/at SEV-1 yes']],
  ])('with updates at %j', (hours, gaps) => expect(lapses({ timeline: updates(...hours) })).toEqual(gaps));

  test('counts updates of the timeline and briefings within the organisation alone', () => {
    const other = [{ at: at('11:00'), kind: 'action', text: 'x' }];
    const said = (audience: string) => [{ audience, at: at('11:00') }];
    expect(lapses({ timeline: other })).toHaveLength(1);
    expect(lapses({ communications: said('internal') })).toEqual([]);
    expect(lapses({ communications: said('customer') })).toHaveLength(1);
    expect(lapses({ communications: [{ audience: 'internal', at: at('10:30') }] })).toEqual([
      '10:30 communications/0/at > 12:00 times/recovered SEV-1 yes',
    ]);
    expect(lapses({ timeline: updates('unknown') })).toHaveLength(1);
  });

  test('is the one of the tier that was held at the end of a gap', () => {
    const severity = [
      { tier: 'SEV-2', at: at('09:00') },
      { tier: 'SEV-1', at: at('11:30') },
    ];
    expect(lapses({ severity, timeline: updates('11:29') })).toEqual([]);
    expect(lapses({ severity, timeline: updates('11:30') })).toEqual([
      '10:00 times/declared > 11:30 timeline/0/at SEV-1 yes',
    ]);
    expect(lapses({ severity: [{ tier: 'SEV-3', at: at('09:00') }] })).toEqual([]);
    expect(lapses({ severity: [{ tier: 'SEV-9', at: at('09:00') }] })).toEqual([]);
    expect(lapses({ severity: [] })).toEqual([]);
    expect(lapses({ severity: [{ tier: 'SEV-1', at: at('12:01') }] })).toEqual([]);
  });
});

describe('it begins', () => {
  test('with the detection where there was no declaration', () =>
    expect(lapses({ times: { ...SOUND, declared: undefined } })).toEqual([
      '09:00 times/detected > 12:00 times/recovered SEV-1 yes',
    ]));

  test('somewhere from then on where the declaration is unknown', () => {
    expect(lapses({ times: { ...SOUND, declared: 'unknown' } })).toEqual([
      '09:00~12:00 times/declared > 12:00 times/recovered SEV-1 undecidable',
    ]);
    expect(lapses({ times: { declared: 'unknown', recovered: at('12:00') } })).toEqual([]);
    expect(lapses({ times: {} })).toEqual([]);
  });
});

describe('it ends', () => {
  const open = { status: 'open', times: { detected: at('09:00') } };
  test('at as-of while the incident lasts', () => {
    expect(lapses(open, at('11:00'))).toEqual(['09:00 times/detected > 11:00 - SEV-1 yes']);
    expect(lapses(open, at('10:00'))).toEqual([]);
  });

  test('with the closure, or the standing down, where there was no recovery', () => {
    const unneeded = { phasesNotApplicable: [{ phase: 'containment' }, { phase: 'recovery' }] };
    const closed = { times: { detected: at('09:00'), closed: at('11:00') } };
    expect(lapses({ ...closed, ...unneeded })).toEqual(['09:00 times/detected > 11:00 times/closed SEV-1 yes']);
    expect(lapses({ ...open, status: 'stood-down', standDown: { at: at('11:30') } })).toEqual([
      '09:00 times/detected > 11:30 standDown/at SEV-1 yes',
    ]);
    const unknown = { times: { detected: at('09:00'), closed: 'unknown' } };
    expect(lapses({ ...unknown, ...unneeded })).toEqual(['09:00 times/detected > 20:00 - SEV-1 yes']);
    expect(lapses({ ...open, status: 'stood-down' })).toEqual(['09:00 times/detected > 20:00 - SEV-1 yes']);
  });

  test('somewhere before the end of the incident where the recovery is unknown', () => {
    const times = { detected: at('09:00'), recovered: 'unknown', closed: at('11:00') };
    expect(lapses({ times })).toEqual(['09:00 times/detected > 09:00~11:00 times/recovered SEV-1 undecidable']);
    expect(lapses({ times: { ...times, closed: at('10:00') } })).toEqual([]);
  });

  test('nobody knows when, where a recovery without a time is INC-1’s to report', () => {
    const times = { detected: at('09:00'), closed: at('11:00') };
    expect(lapses({ times })).toEqual([]);
    expect(lapses({ times, phasesNotApplicable: [{ phase: 'containment' }] })).toEqual([]);
    expect(lapses({ times, status: 'contained' })).toHaveLength(1);
    expect(lapses({ times, imported: {}, timeline: [] })).toHaveLength(1);
  });
});

describe('nothing is said of an incident', () => {
  test.each([
    ['of unknown status', { status: 'unknown' }, 0],
    ['that is closed and has no timeline', { timeline: undefined }, 0],
    ['that is imported and has none', { timeline: undefined, imported: {}, status: 'contained' }, 0],
  ])('%s', (_name, data, count) => expect(lapses(data)).toHaveLength(count));

  test('but of one that lasts and has no timeline yet', () =>
    expect(lapses({ timeline: undefined, status: 'contained', times: { detected: at('09:00') } })).toHaveLength(1));
});

describe('coarse updates', () => {
  test.each([
    // Somewhere from 10:30 to 11:30: what comes before and after may be too long.
    [
      [`${DAY}10:30Z/${DAY}11:30Z`],
      [
        '10:00 times/declared > 10:30~11:30 timeline/0/at SEV-1 undecidable',
        '10:30~11:30 timeline/0/at > 12:00 times/recovered SEV-1 undecidable',
      ],
    ],
    [[`${DAY}10:50Z/${DAY}11:00Z`], ['10:50~11:00 timeline/0/at > 12:00 times/recovered SEV-1 undecidable']],
    [['2026-03-03'], ['10:00 times/declared > 12:00 times/recovered SEV-1 undecidable']],
    [[`${DAY}11:10Z/${DAY}11:20Z`], ['10:00 times/declared > 11:10~11:20 timeline/0/at SEV-1 yes']],
  ])('%j', (written, gaps) => expect(lapses({ timeline: updates(...written) })).toEqual(gaps));
});

test('a gap names what was promised', () => {
  const incident = recordOf('incident', 'INC-1', {
    times: SOUND,
    timeline: [],
    severity: [{ tier: 'SEV-1', at: at('09:00') }],
    status: 'closed',
  } as object);
  const [gap] = lapsesOf(graphOf([policy, incident]), incident);
  expect(gap).toMatchObject({
    promise: { ms: 3_600_000 },
    promiseAt: ['severityTiers', 1, 'targets', 'updateEvery'],
  });
  expect(gap?.policy.id).toBe('ir@1.0.0');
  expect(lapsesOf(graphOf([incident]), incident)).toEqual([]);
});
