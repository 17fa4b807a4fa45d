/** What a text names, a claim is about, and a link leads to. */
import { describe, expect, test } from 'vitest';
import type { SourceFile } from '../../src/content/source.ts';
import { claimedAbout, isUnread, linkedTo, mentioned, recordsIn } from '../../src/graph/mentions.ts';
import type { Resolution } from '../../src/graph/resolve.ts';
import { recordOf } from '../support/record.ts';
import { graphOf, type Root, read } from './graph-of.ts';

const bodyOf = (...anchors: readonly string[]) =>
  ({ readable: true, headings: anchors.map((anchor) => ({ anchor })), elements: [] }) as never;

const incident = read(recordOf('incident', 'INC-1', { rootCauses: [{ id: 'patch' }] } as object), {
  file: 'incidents/INC-1.md',
  body: bodyOf('summary'),
});
const events = ['EVT-1', 'EVT-2'].map((id, row) =>
  read(recordOf('event', id, {}), { file: 'incidents/events/a.yaml', base: ['events', row] }),
);
const policy = read(recordOf('policy', 'ir@1.0.0', { severityTiers: [{ id: 'SEV-1' }] } as object), { body: bodyOf() });
const role = recordOf('role', 'lead', {});
const records = [incident, ...events, policy, role];
const portal = {
  components: [{ id: 'api' }],
  commitments: [{ id: 'CMT-1' }],
  detectionSources: [{ id: 'siem' }],
} as object;

function said(found: Resolution): string {
  if (found.state === 'found') return `found ${found.rec?.id ?? '-'} ${found.fragment ?? '-'}`;
  return found.state === 'no-part' ? `no ${found.fragment} in ${found.rec.id}: ${found.parts.join()}` : found.state;
}

const graph = (root: Root = {}) => graphOf(records, { portal, ...root });

describe('a mention', () => {
  test.each([
    ['INC-1', 'found INC-1 -'],
    ['INC-1#patch', 'found INC-1 patch'],
    ['INC-1#summary', 'found INC-1 summary'],
    ['INC-1#none', 'no none in INC-1: summary,patch'],
    ['lead', 'found lead -'],
    ['CMT-1', 'found - -'],
    ['CMT-1#x', 'missing'],
    ['CMT-9', 'missing'],
    ['api', 'missing'],
    ['INC-9', 'missing'],
  ])('of %s: %s', (name, state) => expect(said(mentioned(graph(), name))).toBe(state));

  test.each([
    ['EVT-9', 'event', 'unreadable'],
    ['EVT-9#x', 'event', 'unreadable'],
    ['INC-9', 'event', 'missing'],
    ['plan:ir@2.0.0', 'plan', 'unreadable'],
    ['plan:ir@2.0.0', 'policy', 'missing'],
    ['ir@2.0.0', 'policy', 'unreadable'],
    ['ir@2.0.0', 'plan', 'missing'],
    ['chief', 'role', 'unreadable'],
    ['chief', 'on-call', 'unreadable'],
    ['chief', 'period', 'unreadable'],
    ['chief', 'system-description', 'unreadable'],
    ['9.0.0', 'threshold', 'unreadable'],
    ['chief', 'event', 'missing'],
  ] as const)('of %s where a file of type %s could not be read: %s', (name, type, state) =>
    expect(said(mentioned(graph({ opaque: [type] }), name))).toBe(state),
  );

  test('of a record whose parts could not be read', () => {
    const faulty = graphOf([read(incident, { faults: [['rootCauses']] })]);
    expect(said(mentioned(faulty, 'INC-1#none'))).toBe('unreadable');
    expect(said(mentioned(faulty, 'INC-1'))).toBe('found INC-1 -');
    expect(said(mentioned(graph({ portalFaults: [['commitments']] }), 'CMT-9'))).toBe('unreadable');
  });
});

describe('a claim about', () => {
  test.each([
    ['api', 'component', 'found - -'],
    ['siem', 'control', 'found - -'],
    ['SEV-1', 'target', 'found - -'],
    ['CMT-1', 'conformance', 'found - -'],
    ['INC-1#patch', 'control', 'found INC-1 patch'],
    ['INC-1#none', 'control', 'no none in INC-1: summary,patch'],
    ['incident', 'negative', 'found - -'],
    ['disclosable-incident', 'negative', 'found - -'],
    ['personal-data', 'negative', 'found - -'],
    ['customer-data', 'negative', 'found - -'],
    ['incident', 'control', 'missing'],
    ['none', 'negative', 'missing'],
  ])('%s (%s): %s', (name, kind, state) => expect(said(claimedAbout(graph(), name, kind))).toBe(state));

  test.each<[string, Root]>([
    ['a component', { portalFaults: [['components']] }],
    ['a source', { portalFaults: [['detectionSources']] }],
    ['a commitment', { portalFaults: [['commitments']] }],
    ['a tier', { opaque: ['policy'] }],
  ])('what may be %s that could not be read', (_name, root) =>
    expect(said(claimedAbout(graph(root), 'none', 'control'))).toBe('unreadable'),
  );

  test('a tier of a policy whose tiers are faulty', () => {
    const faulty = graphOf([read(policy, { faults: [['severityTiers']] })], { portal });
    expect(said(claimedAbout(faulty, 'SEV-9', 'target'))).toBe('unreadable');
  });
});

describe('a link to', () => {
  const files = new Set(['incidents/INC-1.md', 'incidents/events/a.yaml', 'notes.md']);
  const corpus = {
    publicFiles: ['terms.pdf'],
    evidenceFiles: new Map([['2026/a.log', { bytes: 1, sha256: null }]]),
    unreadable: ['public/hidden', 'content/evidence/files/dark', 'incidents/gone'],
    file: (path: string) => (files.has(path) ? ({ path } as SourceFile) : undefined),
  };
  test.each([
    ['#summary', 'found INC-1 summary'],
    ['#none', 'no none in INC-1: summary'],
    ['/terms.pdf', 'found - -'],
    ['/terms.pdf#page=2', 'found - -'],
    ['/none.pdf', 'missing'],
    ['/hidden/a.pdf', 'unreadable'],
    ['/hidden', 'unreadable'],
    ['/hiddenmore', 'missing'],
    ['content/evidence/files/2026/a.log', 'found - -'],
    ['content/evidence/files/2026/b.log', 'missing'],
    ['content/evidence/files/dark/b.log', 'unreadable'],
    ['incidents/INC-1.md', 'found INC-1 -'],
    ['incidents/INC-1.md#summary', 'found INC-1 summary'],
    ['incidents/INC-1.md#none', 'no none in INC-1: summary'],
    ['incidents/INC-1.md#INC-1', 'no INC-1 in INC-1: summary'],
    ['incidents/INC-9.md', 'missing'],
    ['incidents/gone/INC-9.md', 'unreadable'],
    ['incidents/events/a.yaml', 'found EVT-1 -'],
    ['incidents/events/a.yaml#EVT-2', 'found EVT-2 -'],
    ['incidents/events/a.yaml#EVT-3', 'no EVT-3 in EVT-1: EVT-1,EVT-2'],
    ['notes.md', 'found - -'],
    ['notes.md#x', 'unreadable'],
  ])('%s: %s', (target, state) => expect(said(linkedTo(graph({ corpus }), incident, target))).toBe(state));

  test('a row of a log of which some could not be read', () => {
    const root = { corpus, opaque: ['event'] } as const;
    expect(said(linkedTo(graph(root), incident, 'incidents/events/a.yaml#EVT-3'))).toBe('unreadable');
    expect(said(linkedTo(graph(root), incident, 'incidents/events/a.yaml#EVT-2'))).toBe('found EVT-2 -');
  });

  test('a heading of a file that has no text', () => {
    const bare = read(role, { file: 'notes.md' });
    const found = linkedTo(graphOf([bare], { corpus }), incident, 'notes.md#x');
    expect(said(found)).toBe('no x in lead: ');
  });

  test('what lies in a folder that could not be read', () => {
    expect(isUnread(graph({ corpus }), 'public/hidden')).toBe(true);
    expect(isUnread(graph({ corpus }), 'public/hidden/a')).toBe(true);
    expect(isUnread(graph({ corpus }), 'public')).toBe(false);
  });
});

test('the records of a file, one for each row', () => {
  const one = graph();
  expect(recordsIn(one, 'incidents/events/a.yaml').map(({ id }) => id)).toEqual(['EVT-1', 'EVT-2']);
  expect(recordsIn(one, 'incidents/INC-1.md')).toHaveLength(1);
  expect(recordsIn(one, 'none')).toEqual([]);
});
