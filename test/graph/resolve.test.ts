/** What references lead to, state by state. */
import { describe, expect, test } from 'vitest';
import type { Rec } from '../../src/content/record.ts';
import { recordOf } from '../support/record.ts';
import { ir, obligation, policy, resolved, unreadable } from './resolving.ts';

describe('a record', () => {
  test.each([
    ['incident', 'INC-1', 'found INC-1 -'],
    ['incident', 'INC-9', 'missing'],
    ['incident', 'PIR-1', 'a review'],
    ['incident', 'PIR-1#slow', 'a review'],
    ['policy', 'ir@1.0.0', 'found ir@1.0.0 -'],
    ['plan', 'ir-plan@1.0.0', 'found plan:ir-plan@1.0.0 -'],
    ['plan', 'plan:ir-plan@1.0.0', 'found plan:ir-plan@1.0.0 -'],
    ['policy', 'ir-plan@1.0.0', 'missing'],
    ['role', 'lead', 'found lead -'],
  ] as const)('%s %s: %s', (type, name, state) => expect(resolved(type, name)).toBe(state));

  test('may stand in what could not be read', () => {
    expect(resolved('incident', 'INC-9', { opaque: ['incident'] })).toBe('unreadable');
    expect(resolved('incident', 'INC-9', { opaque: ['event'] })).toBe('missing');
    expect(resolved('incident', 'INC-1', { opaque: ['incident'] })).toBe('found INC-1 -');
  });
});

describe('a part of a record', () => {
  test.each([
    ['policy-clause', 'ir@1.0.0#escalation', 'found ir@1.0.0 escalation'],
    ['policy-clause', 'ir@1.0.0#other', 'no other in ir@1.0.0: escalation'],
    ['policy-clause', 'ir@2.0.0#escalation', 'unreadable'],
    ['policy-clause', 'ir@3.0.0#escalation', 'missing'],
    ['policy-clause', 'ir@1.0.0', 'a policy'],
    ['policy-clause', 'ir@1.0.0#', 'a policy'],
    ['own-clause', 'escalation', 'found ir@1.0.0 escalation'],
    ['own-clause', 'other', 'no other in ir@1.0.0: escalation'],
    ['review-finding', 'PIR-1#slow', 'found PIR-1 slow'],
    ['review-finding', 'PIR-1#late', 'no late in PIR-1: slow'],
    ['review-finding', 'PIR-9#slow', 'missing'],
    ['review-finding', 'PIR-1', 'a review'],
    ['review-finding', 'TTX-1#late', 'a tabletop'],
    ['tabletop-finding', 'TTX-1#late', 'found TTX-1 late'],
    ['tabletop-finding', 'PIR-1#slow', 'a review'],
    ['root-cause', 'INC-1#patch', 'found INC-1 patch'],
    ['root-cause', 'INC-1#key', 'no key in INC-1: patch'],
    ['root-cause', 'INC-3#patch', 'unreadable'],
  ] as const)('%s %s: %s', (target, value, state) => expect(resolved(target, value)).toBe(state));

  test('of portal.yaml, which has no text, nothing can be said', () =>
    expect(resolved('own-clause', 'x', { from: null })).toBe('found - -'));

  test('a record whose text could not be read has any clause', () =>
    expect(resolved('own-clause', 'other', { from: unreadable })).toBe('unreadable'));
});

describe('a part of what another field names', () => {
  const notified = (obligation: unknown): Rec =>
    recordOf('incident', 'INC-1', { notifications: [{ obligation }] } as object);
  const path = ['notifications', 0, 'stages', 0, 'stage'];
  test.each([
    ['first', notified('OBL-1'), path, 'found OBL-1 first'],
    ['third', notified('OBL-1'), path, 'no third in OBL-1: first,final'],
    ['first', notified('OBL-9'), path, 'unreadable'],
    ['first', notified(7), path, 'unreadable'],
    ['first', notified('OBL-1'), ['stage'], 'unreadable'],
    ['first', null, path, 'unreadable'],
    ['final', obligation, ['stages', 0, 'after'], 'found OBL-1 final'],
    ['third', obligation, ['stages', 0, 'after'], 'no third in OBL-1: first,final'],
  ])('stage %s', (value, from, at, state) => expect(resolved('stage', value, { from, path: at })).toBe(state));

  const decided = (threshold: string): Rec => recordOf('incident', 'INC-1', { significance: { threshold } } as object);
  test.each([
    ['loss', '1.0.0', 'found 1.0.0 loss'],
    ['gain', '1.0.0', 'no gain in 1.0.0: loss'],
    ['loss', '9.0.0', 'unreadable'],
  ])('factor %s of threshold %s', (value, threshold, state) =>
    expect(resolved('factor', value, { from: decided(threshold), path: ['significance', 'factors', value] })).toBe(
      state,
    ),
  );

  const review = (incidents: unknown): Rec => recordOf('review', 'PIR-1', { incidents } as object);
  test.each([
    ['patch', ['INC-1'], 'found INC-1 patch'],
    ['key', ['INC-1', 'INC-2'], 'found INC-2 key'],
    ['none', ['INC-1', 'INC-2'], 'no none in INC-1: patch'],
    ['none', ['INC-1', 'INC-3'], 'unreadable'],
    ['patch', ['INC-3', 'INC-1'], 'found INC-1 patch'],
    ['none', ['INC-1', 'INC-9'], 'unreadable'],
    ['none', [], 'unreadable'],
    ['none', 'INC-1', 'unreadable'],
  ])('root cause %s of %j', (value, incidents, state) =>
    expect(resolved('own-root-cause', value, { from: review(incidents) })).toBe(state),
  );

  test('of no record nothing can be said', () =>
    expect(resolved('own-root-cause', 'patch', { from: null })).toBe('unreadable'));
});

describe('another version of the same policy', () => {
  test.each([
    ['2.0.0', ir, 'found ir@2.0.0 -'],
    ['3.0.0', ir, 'missing'],
    ['1.0.0', recordOf('role', 'lead', {}), 'unreadable'],
    ['2.0.0', policy('ir@1.0.0', [], [], [['policy']]), 'unreadable'],
    ['2.0.0', policy('ir@1.0.0', [], [], [[]]), 'unreadable'],
    ['2.0.0', policy('ir@1.0.0', [], [], [['title']]), 'found ir@2.0.0 -'],
    ['2.0.0', null, 'unreadable'],
    // A threshold goes by this name: a version is no reference to it.
    ['1.0.0', policy('b@2.0.0', [], []), 'missing'],
  ])('%s', (value, from, state) => expect(resolved('own-version', value, { from })).toBe(state));
});

describe('a tier', () => {
  const lead = recordOf('role', 'lead', {});
  test('is one of any policy version; in a policy, one of its own', () => {
    expect(resolved('tier', 'SEV-2', { from: lead })).toBe('found - -');
    expect(resolved('tier', 'SEV-2', { from: ir })).toBe('missing');
    expect(resolved('tier', 'SEV-1', { from: ir })).toBe('found - -');
    expect(resolved('tier', 'SEV-9', { from: lead })).toBe('missing');
  });

  test('may be one of what could not be read', () => {
    expect(resolved('tier', 'SEV-9', { from: lead, opaque: ['policy'] })).toBe('unreadable');
    expect(resolved('tier', 'SEV-9', { from: lead, opaque: ['plan'] })).toBe('missing');
    const faulty = policy('ir@3.0.0', [], [], [['severityTiers']]);
    expect(resolved('tier', 'SEV-9', { from: lead, more: [faulty] })).toBe('unreadable');
  });
});

describe('an entry of portal.yaml, and a criterion', () => {
  test.each([
    ['component', 'api', 'components'],
    ['commitment', 'CMT-1', 'commitments'],
    ['detection-source', 'siem', 'detectionSources'],
    ['criterion', 'X1', 'criteria'],
  ] as const)('%s %s', (target, value, list) => {
    expect(resolved(target, value)).toBe('found - -');
    expect(resolved(target, 'other')).toBe('missing');
    expect(resolved(target, value, { portalFaults: [[list]] })).toBe('unreadable');
    expect(resolved(target, value, { portalFaults: [['timeZone']] })).toBe('found - -');
  });

  test('a built-in criterion stands, whatever portal.yaml says', () =>
    expect(resolved('criterion', 'CC7.4', { portalFaults: [['criteria']] })).toBe('found - -'));
});

describe('anything', () => {
  test.each([
    ['INC-1', 'found INC-1 -'],
    ['lead', 'found lead -'],
    ['portal', 'found - -'],
    ['api', 'found - -'],
    ['siem', 'missing'],
  ])('%s: %s', (value, state) => expect(resolved('anything', value)).toBe(state));

  test('may be a record that could not be read', () =>
    expect(resolved('anything', 'INC-9', { opaque: ['event'] })).toBe('unreadable'));
});

describe('one of several things', () => {
  test.each([
    [['role', 'vendor'], 'lead', 'found lead -'],
    [['vendor', 'role'], 'lead', 'found lead -'],
    [['role', 'vendor'], 'INC-1', 'a incident'],
    [['review-finding', 'tabletop-finding'], 'TTX-1#none', 'no none in TTX-1: late'],
    [['root-cause', 'review-finding'], 'INC-3#none', 'unreadable'],
    [['review-finding', 'root-cause'], 'INC-3#none', 'unreadable'],
    [['own-version', 'incident'], 'INC-9', 'missing'],
  ] as const)('%j %s: %s', (targets, value, state) => expect(resolved(targets, value)).toBe(state));

  test('what could not be read says most', () =>
    expect(resolved(['review-finding', 'event'], 'PIR-1#none', { opaque: ['event'] })).toBe('unreadable'));
});
