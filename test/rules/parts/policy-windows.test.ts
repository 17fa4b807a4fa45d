/** The windows of a policy's front matter: each is found, with the place that it is written at. */
import { expect, test } from 'vitest';
import type { Policy } from '../../../src/rules/pol/effect.ts';
import { windowsOf } from '../../../src/rules/pol/windows.ts';
import { recordOf } from '../../support/record.ts';

function policy(data: Parameters<typeof recordOf<'policy'>>[2]): Policy {
  return recordOf('policy', 'incident-response@1.0.0', data);
}

/** Each window as `path seconds`; all of a test are of elapsed time. */
function written(data: Parameters<typeof policy>[0]): readonly string[] {
  return windowsOf(policy(data)).map(({ path, window }) =>
    window.kind === 'elapsed' ? `${path.join('/')} ${window.ms / 1000}` : `${path.join('/')} ${window.kind}`,
  );
}

test('a policy that writes none has none', () => {
  expect(written({})).toEqual([]);
});

test('a number of exercises in a year is none', () => {
  const exerciseRule = { every: { perCalendarYear: 2 }, roles: ['incident-commander'] };
  expect(written({ exerciseRule })).toEqual([]);
});

test('working days are a window', () => {
  expect(written({ recordWithin: { businessDays: 2 } })).toEqual(['recordWithin businessDays']);
});

test('all that a policy may write, in one order', () => {
  const criteria = [{ id: 'any', text: 'Anything' }];
  const tier = { id: 'SEV-1', rank: 1, name: 'Critical', criteria, reviewRequired: true };
  const targets = { triage: 'PT1S', contain: 'PT2S', recover: 'PT3S', updateEvery: 'PT4S', review: 'PT5S' };
  const escalation = [
    { to: 'lead', within: 'PT6S', clause: 'a' },
    { to: 'director', within: 'PT7S', clause: 'a' },
  ];
  expect(
    written({
      severityTiers: [{ ...tier, targets, escalation }, tier],
      reviewRule: { within: 'PT8S', anchor: 'closed' },
      exerciseRule: { every: 'PT9S', roles: ['lead'] },
      reviewEvery: 'PT10S',
      reviewAfter: 'PT11S',
      verifyWithin: 'PT12S',
      recordWithin: 'PT13S',
      eventTriageWithin: 'PT14S',
      notifications: [{ obligation: 'OBL-1', within: 'PT15S', clockStart: 'aware' }],
      onCall: { schedule: 'primary', maxGap: 'PT16S' },
    }),
  ).toEqual([
    'severityTiers/0/targets/triage 1',
    'severityTiers/0/targets/contain 2',
    'severityTiers/0/targets/recover 3',
    'severityTiers/0/targets/updateEvery 4',
    'severityTiers/0/targets/review 5',
    'severityTiers/0/escalation/0/within 6',
    'severityTiers/0/escalation/1/within 7',
    'reviewRule/within 8',
    'exerciseRule/every 9',
    'reviewEvery 10',
    'reviewAfter 11',
    'verifyWithin 12',
    'recordWithin 13',
    'eventTriageWithin 14',
    'notifications/0/within 15',
    'onCall/maxGap 16',
  ]);
});
