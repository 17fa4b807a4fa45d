/** The terms of a policy version, each with its words and its place. */
import { describe, expect, test } from 'vitest';
import { policyTerms } from '../../src/graph/policy-terms.ts';
import type { PolicyData, SeverityTier } from '../../src/model/records/policy.ts';

/** A version of which nothing is written but what a test is about. */
function version(terms: Partial<PolicyData>): PolicyData {
  return { owner: 'security-lead', ...terms } as PolicyData;
}

const OWNER = 'owner @ owner = security-lead';

/** Each term as `name @ place = words`, with a `*` where it is a length of time. */
function written(terms: Partial<PolicyData>): readonly string[] {
  return policyTerms(version(terms)).map(
    ({ name, at, words, window }) => `${name} @ ${at.join('/')} = ${words}${window === null ? '' : '*'}`,
  );
}

const tier: SeverityTier = {
  id: 'SEV-1',
  rank: 1,
  name: 'Critical',
  criteria: [{ id: 'data-loss', text: 'Data is lost.' }],
  reviewRequired: true,
};

describe('the terms of a version', () => {
  test('of which little is written are few', () => {
    expect(written({})).toEqual([OWNER]);
    expect(written({ severityTiers: [], notifications: [], communications: [], decisions: [] })).toEqual([OWNER]);
    expect(written({ incidentThreshold: {}, reviewRule: undefined })).toEqual([OWNER]);
  });

  test('of its tiers: what is promised, what is set, and the criteria', () => {
    const other = { ...tier, id: 'SEV-2', rank: 2, name: 'Major', criteria: [], reviewRequired: false };
    const targets = {
      from: 'declared',
      triage: 'PT1H',
      contain: 'PT4H',
      recover: 'P1D',
      updateEvery: 'PT30M',
      review: { businessDays: 5 },
    } as const;
    const escalation = [{ to: 'security-lead', within: 'PT2H' }];
    expect(written({ severityTiers: [{ ...tier, targets, escalation }, other] })).toEqual([
      'SEV-1: triage within @ severityTiers/0/targets/triage = 1 h*',
      'SEV-1: contain within @ severityTiers/0/targets/contain = 4 h*',
      'SEV-1: recover within @ severityTiers/0/targets/recover = 1 day*',
      'SEV-1: an update every @ severityTiers/0/targets/updateEvery = 30 min*',
      'SEV-1: a review within @ severityTiers/0/targets/review = 5 business days*',
      'SEV-1: escalation to security-lead within @ severityTiers/0/escalation/0/within = 2 h*',
      'SEV-1: rank @ severityTiers/0/rank = 1',
      'SEV-1: name @ severityTiers/0/name = Critical',
      'SEV-1: clock starts when @ severityTiers/0/targets/from = declared',
      'SEV-1: review @ severityTiers/0/reviewRequired = required',
      'SEV-1: criterion data-loss @ severityTiers/0/criteria/0/text = Data is lost.',
      'SEV-2: rank @ severityTiers/1/rank = 2',
      'SEV-2: name @ severityTiers/1/name = Major',
      'SEV-2: clock starts when @ severityTiers/1/targets/from = detected',
      'SEV-2: review @ severityTiers/1/reviewRequired = not required',
      OWNER,
    ]);
  });

  test('of its rules: every window', () => {
    expect(
      written({
        reviewRule: { within: 'P14D', anchor: 'closed' },
        exerciseRule: { every: 'P6M' },
        reviewEvery: 'P12M',
        reviewAfter: 'P90D',
        verifyWithin: 'P30D',
        recordWithin: 'PT1H',
        eventTriageWithin: 'PT8H',
        onCall: { schedule: 'primary', maxGap: 'PT15M' },
      }),
    ).toEqual([
      'post-incident review within @ reviewRule/within = 14 days*',
      'an exercise every @ exerciseRule/every = 6 months*',
      'review of the policy every @ reviewEvery = 12 months*',
      'review of the policy after a cause within @ reviewAfter = 90 days*',
      'verification of a remediation within @ verifyWithin = 30 days*',
      'a record opened within @ recordWithin = 1 h*',
      'triage of an event within @ eventTriageWithin = 8 h*',
      'a gap in the on-call rota of at most @ onCall/maxGap = 15 min*',
      OWNER,
    ]);
  });

  test('a number of exercises in a year, or of working days, is said as written', () => {
    expect(written({ exerciseRule: { every: { perCalendarYear: 2 } }, recordWithin: { businessDays: 1 } })).toEqual([
      'an exercise every @ exerciseRule/every = 2 per calendar year',
      'a record opened within @ recordWithin = 1 business day*',
      OWNER,
    ]);
  });

  test('of its notifications, and of who speaks', () => {
    expect(
      written({
        notifications: [
          { obligation: 'OBL-A', within: 'PT72H', clockStart: 'aware' },
          { obligation: 'OBL-B', within: 'P3D', clockStart: 'declared' },
        ],
        communications: [
          { audience: 'public', sender: 'press', channel: 'web', approver: 'director' },
          { audience: 'internal', sender: 'lead', channel: 'chat' },
        ],
      }),
    ).toEqual([
      'notification of OBL-A within @ notifications/0/within = 72 h*',
      'notification of OBL-A: clock starts when @ notifications/0/clockStart = aware',
      'notification of OBL-B within @ notifications/1/within = 3 days*',
      'notification of OBL-B: clock starts when @ notifications/1/clockStart = declared',
      'communication to public by press @ communications/0 = web, approved by director',
      'communication to internal by lead @ communications/1 = chat',
      OWNER,
    ]);
  });

  test('of its lists, in an order that does not depend on how they are written', () => {
    expect(
      written({
        requiredRoles: ['security-lead', 'incident-commander'],
        decisions: [
          { kind: 'close', role: 'z' },
          { kind: 'declare', role: 'b' },
          { kind: 'close', role: 'a' },
        ],
        incidentThreshold: { personalData: true, tiers: ['SEV-1'], sources: ['siem', 'customer'] },
      }),
    ).toEqual([
      'required roles @ requiredRoles = incident-commander, security-lead',
      'who may close @ decisions = a, z',
      'who may declare @ decisions = b',
      'an event is an incident with any of @ incidentThreshold = personal data: yes, SEV-1, siem, customer',
      OWNER,
    ]);
  });

  test('an answer of no to personal data is a term too', () => {
    expect(written({ incidentThreshold: { personalData: false } })).toEqual([
      'an event is an incident with any of @ incidentThreshold = personal data: no',
      OWNER,
    ]);
    expect(written({ requiredRoles: [] })).toEqual(['required roles @ requiredRoles = ', OWNER]);
  });
});
