/** Which duties to notify bind an incident. */
import { describe, expect, test } from 'vitest';
import { answersOf, bindingOn, effectOf, type Obligation } from '../../src/graph/obligations.ts';
import type { IncidentData } from '../../src/model/records/incident.ts';
import type { ObligationData } from '../../src/model/records/obligation.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf } from './graph-of.ts';

const duty = (data: Partial<ObligationData>, id = 'OBL-1'): Obligation =>
  recordOf('obligation', id, { effectiveFrom: '2026-01-01', appliesWhen: {}, ...data });
const incidentOf = (data: object) =>
  recordOf('incident', 'INC-1', { times: { detected: '2026-03-03T09:00:00Z' }, ...data } as Partial<IncidentData>);
const portal = {
  components: [{ id: 'api', dataClasses: ['accounts'] }, { id: 'web', dataClasses: ['logs'] }, { id: 'bare' }],
} as object;

function binds(obligations: readonly Obligation[], incident: object): readonly string[] {
  const subject = incidentOf(incident);
  return bindingOn(graphOf([...obligations, subject], { portal }), subject).map(({ id }) => id);
}

describe('an obligation is in effect', () => {
  test.each([
    [{}, '2026-03-03T09:00:00Z', true],
    [{ effectiveFrom: '2026-03-03' }, '2026-03-03T00:00:00Z', true],
    [{ effectiveFrom: '2026-03-04' }, '2026-03-03T23:59:59Z', false],
    [{ effectiveTo: '2026-03-03' }, '2026-03-03T00:00:00Z', false],
    [{ effectiveTo: '2026-03-04' }, '2026-03-03T23:59:59Z', true],
    // A coarse detection: at every instant that it can mean.
    [{ effectiveFrom: '2026-03-15' }, '2026-03', false],
    [{ effectiveTo: '2026-03-15' }, '2026-03', false],
    [{ effectiveFrom: '2026-03-01', effectiveTo: '2026-04-01' }, '2026-03', true],
    [{}, 'unknown', false],
  ] as const)('%j at %s: %s', (data, detected, is) =>
    expect(binds([duty(data)], { times: { detected } })).toEqual(is ? ['OBL-1'] : []),
  );

  test('until another supersedes it: the first that does', () => {
    const [old, late, early] = [
      duty({}),
      duty({ supersedes: 'OBL-1', effectiveFrom: '2026-09-01' }, 'OBL-2'),
      duty({ supersedes: 'OBL-1', effectiveFrom: '2026-06-01' }, 'OBL-3'),
    ];
    for (const records of [
      [old, late, early],
      [early, late, old],
    ]) {
      expect(effectOf(graphOf(records), old)).toEqual({
        from: at('2026-01-01T00:00:00Z'),
        to: at('2026-06-01T00:00:00Z'),
      });
    }
    const ended = duty({ effectiveTo: '2026-04-01' });
    expect(effectOf(graphOf([ended, late]), ended).to).toBe(at('2026-04-01T00:00:00Z'));
    expect(effectOf(graphOf([old]), old).to).toBe(Infinity);
  });
});

describe('an obligation applies', () => {
  const yes = { involved: 'yes' };
  const no = { involved: 'no' };
  const unknown = { involved: 'unknown' };
  const imported = { source: 'x', on: '2026-01-01' };
  test.each<[Partial<ObligationData['appliesWhen']>, object, boolean]>([
    [{}, {}, true],
    [{ personalData: true }, { personalData: yes }, true],
    [{ personalData: true }, { personalData: no }, false],
    [{ personalData: true }, { personalData: unknown }, true],
    [{ personalData: true }, {}, true],
    [{ personalData: true }, { imported }, false],
    [{ personalData: false }, { imported }, false],
    [{ personalData: true }, { imported, personalData: yes }, true],
    [{ personalData: false }, { personalData: no }, true],
    [{ personalData: false }, { personalData: yes }, false],
    [{ customerData: true }, { customerData: yes }, true],
    [{ customerData: true }, { customerData: no }, false],
    [{ customerData: true }, { personalData: yes, customerData: no }, false],
    [{ euSubjects: true }, { personalData: { ...yes, euSubjects: 'yes' } }, true],
    [{ euSubjects: true }, { personalData: { ...yes, euSubjects: 'no' } }, false],
    [{ euSubjects: true }, { personalData: { ...no, euSubjects: 'yes' } }, false],
    [{ euSubjects: true }, { personalData: yes }, true],
    [{ euSubjects: false }, { personalData: no }, true],
    [{ vendor: 'VND-1' }, { vendor: 'VND-1' }, true],
    [{ vendor: 'VND-1' }, { vendor: 'VND-2' }, false],
    [{ vendor: 'VND-1' }, {}, false],
    [{}, { vendor: 'VND-1' }, true],
    [{ components: ['api', 'web'] }, { components: ['web'] }, true],
    [{ components: ['api'] }, { components: ['web'] }, false],
    [{ components: ['api'] }, {}, false],
    [{ components: [] }, {}, true],
    [{ dataClasses: ['accounts'] }, { components: ['api'] }, true],
    [{ dataClasses: ['accounts'] }, { components: ['web', 'bare'] }, false],
    [{ dataClasses: ['accounts'] }, { personalData: { ...yes, categories: ['accounts'] } }, true],
    [{ dataClasses: ['accounts'] }, {}, false],
    [{ dataClasses: [] }, {}, true],
    [{ subjectsIn: ['CA'] }, { personalData: { ...yes, subjectsIn: ['CA', 'NY'] } }, true],
    [{ subjectsIn: ['CA'] }, { personalData: { ...yes, subjectsIn: ['NY'] } }, false],
    [{ subjectsIn: ['CA'] }, { personalData: { ...yes, subjectsIn: [] } }, false],
    [{ subjectsIn: ['CA'] }, { personalData: yes }, true],
    [{ subjectsIn: ['CA'] }, { personalData: yes, imported }, false],
    [{ subjectsIn: ['CA'] }, { personalData: unknown }, true],
    [{ subjectsIn: ['CA'] }, { personalData: { ...no, subjectsIn: ['CA'] } }, false],
    [{ subjectsIn: ['CA'] }, { imported }, false],
    [{ subjectsIn: ['CA'] }, { imported, personalData: { subjectsIn: ['CA'] } }, false],
    [{ subjectsIn: [] }, { personalData: no }, true],
    [{ personalData: true, vendor: 'VND-1' }, { personalData: yes }, false],
  ])('%j to %j: %s', (appliesWhen, incident, applies) =>
    expect(binds([duty({ appliesWhen })], incident)).toEqual(applies ? ['OBL-1'] : []),
  );
});

test('an answer that is not written is unknown; of an imported record it is none', () => {
  expect(answersOf(incidentOf({ personalData: { involved: 'yes' } }))).toEqual({
    personal: 'yes',
    customer: 'unknown',
  });
  expect(answersOf(incidentOf({ imported: {}, customerData: { involved: 'no' } }))).toEqual({
    personal: null,
    customer: 'no',
  });
});
