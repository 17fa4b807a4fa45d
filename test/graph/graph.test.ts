/** The graph: records as rules see them, links both ways, and what is refused where something could not be read. */
import { describe, expect, test } from 'vitest';
import type { Register } from '../../src/content/corpus.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { brokenRegisterLinks } from '../../src/graph/links.ts';
import { Blocked } from '../../src/graph/poison.ts';
import { recordOf } from '../support/record.ts';
import { at, graphOf, read } from './graph-of.ts';

const incident = recordOf('incident', 'INC-1', {
  title: 'A',
  lead: 'lead',
  controls: ['CTL-1', 'CTL-9'],
  remediations: ['REM-1'],
  rootCauses: [{ id: 'patch' }],
} as object);
const remediation = recordOf('remediation', 'REM-1', { sources: ['INC-1'], rootCauses: ['INC-1#patch', 'INC-1#none'] });
const control = recordOf('control', 'CTL-1', {});
const draft = read(recordOf('review', 'PIR-1', { incidents: ['INC-1'] }), { draft: true });
const records = [remediation, incident, control, draft, recordOf('role', 'lead', {})];

describe('links', () => {
  test('that lead nowhere are broken, in the order of their records', () => {
    const broken = graphOf(records).broken.map(
      ({ from, path, value, to }) => `${from.id} ${path.join('/')} ${value} ${to.state}`,
    );
    expect(broken).toEqual(['INC-1 controls/1 CTL-9 missing', 'REM-1 rootCauses/1 INC-1#none no-part']);
  });

  test('of a record to itself are not seen from it', () => {
    const event = recordOf('event', 'EVT-1', { duplicateOf: 'EVT-1' });
    expect(graphOf([event]).backlinks(event)).toEqual([]);
  });

  test('are none where nobody can say', () => {
    expect(graphOf(records, { opaque: ['control'] }).broken.map(({ value }) => value)).toEqual(['INC-1#none']);
  });

  test('are seen from their targets, drafts’ included, a record’s own left out', () => {
    const graph = graphOf(records);
    const back = (type: 'incident' | 'control' | 'role', id: string) =>
      graph
        .backlinks({ type, id })
        .map(({ from, path, fragment }) => `${from.id} ${path.join('/')} ${fragment ?? '-'}`);
    expect(back('incident', 'INC-1')).toEqual(['PIR-1 incidents/0 -', 'REM-1 sources/0 -', 'REM-1 rootCauses/0 patch']);
    expect(back('control', 'CTL-1')).toEqual(['INC-1 controls/0 -']);
    expect(back('role', 'none')).toEqual([]);
    expect(graph.backlinks(control)[0]?.from).toBe(incident);
  });

  test('of what has an error of its own are not followed', () => {
    const faulty = read(incident, { faults: [['controls', 1]] });
    const graph = graphOf([faulty, control, remediation, recordOf('role', 'lead', {})]);
    expect(graph.broken.map(({ value }) => value)).toEqual(['INC-1#none']);
    const [link] = graph.backlinks(control);
    // Compared by hand: a message of `toBe` would read what must not be read.
    expect(link?.from === graph.get('incident', 'INC-1')).toBe(true);
    expect(Object.is(link?.from, faulty)).toBe(false);
  });

  test('of portal.yaml', () => {
    const portal = {
      reportingChannel: { description: 'x', policy: 'ir@9.0.0' },
      components: [{ id: 'api', monitoredBy: ['siem', 7] }],
    };
    const graph = graphOf([], { portal: portal as object });
    const broken = (opaque: boolean) =>
      brokenRegisterLinks((opaque ? graphOf([], { opaque: ['policy'] }) : graph).index, graph.portal);
    expect(broken(false).map(({ path, value, from }) => `${from.id} ${path.join('/')} ${value}`)).toEqual([
      'portal reportingChannel/policy ir@9.0.0',
      'portal components/0/monitoredBy/0 siem',
    ]);
    expect(broken(true).map(({ value }) => value)).toEqual(['siem']);
    const faulty = graphOf([], { portal: portal as object, portalFaults: [['components']] });
    expect(brokenRegisterLinks(faulty.index, faulty.portal).map(({ value }) => value)).toEqual(['ir@9.0.0']);
  });
});

describe('records', () => {
  test('of a type stand in the order of ids, drafts included or not', () => {
    const graph = graphOf([draft, recordOf('review', 'PIR-0', {})]);
    expect(graph.all('review').map(({ id }) => id)).toEqual(['PIR-0', 'PIR-1']);
    expect(graph.approved('review').map(({ id }) => id)).toEqual(['PIR-0']);
    expect(graph.approved('review')).toBe(graph.approved('review'));
  });

  test('are refused where some could not be read', () => {
    const graph = graphOf(records, { opaque: ['incident'] });
    expect(() => graph.all('incident')).toThrow(new Blocked('some records of type incident could not be read'));
    expect(() => graph.approved('incident')).toThrow(Blocked);
    expect(() => graph.get('incident', 'INC-9')).toThrow(new Blocked('a file of type incident could not be read'));
    expect(graph.get('incident', 'INC-1')?.id).toBe('INC-1');
    expect(graph.get('control', 'CTL-9')).toBeUndefined();
    expect(graph.find('INC-1')?.id).toBe('INC-1');
    expect(graph.find('INC-9')).toBeUndefined();
  });

  test('with faults are seen as faulty, those that earlier rules found included', () => {
    const taints = new Map([
      ['incident:INC-1', [['title']]],
      ['portal:portal', [['timeZone']]],
    ]);
    const { corpus } = graphOf(records, { portal: { timeZone: 'UTC', smallCount: 5 } });
    const graph = buildGraph(corpus, at('2026-07-01T00:00:00Z'), null, taints);
    const seen = graph.get('incident', 'INC-1');
    expect(seen?.faults).toEqual([['title']]);
    expect(() => seen?.data.title).toThrow(Blocked);
    expect(seen?.data.lead).toBe('lead');
    expect(graph.get('control', 'CTL-1')).toBe(control);
    expect(() => graph.portal.data.timeZone).toThrow(Blocked);
    expect(graph.portal.data.smallCount).toBe(5);
    expect(graph.portal.faults).toEqual([['timeZone']]);
  });
});

describe('now', () => {
  const root = { portalFaults: [['asOf']] } as const;
  test('is in doubt where portal.yaml should say it, and no flag fixed it', () => {
    const { corpus } = graphOf([], root);
    const now = at('2026-07-01T00:00:00Z');
    expect(buildGraph(corpus, now).asOf).toBe(now);
    expect(() => buildGraph(corpus, now, null, new Map(), now).asOf).toThrow(
      new Blocked('portal.yaml may fix another instant'),
    );
    expect(() => buildGraph(graphOf([], { portalFaults: [[]] }).corpus, now, null, new Map(), now).asOf).toThrow(
      Blocked,
    );
    const other = graphOf([], { portalFaults: [['timeZone']] }).corpus;
    expect(buildGraph(other, now, null, new Map(), now)).toMatchObject({ asOf: now, runAt: now, previous: null });
  });

  test('and the calendar are portal.yaml’s', () => {
    expect(graphOf([], { portal: { calendar: { timeZone: 'Asia/Tokyo' } } }).calendar.timeZone).toBe('Asia/Tokyo');
    expect(graphOf([]).calendar.timeZone).toBe('UTC');
  });
});

test('tombstones are seen through their faults', () => {
  const tombstones = {
    type: 'tombstones',
    id: 'tombstones',
    data: { tombstones: [{ id: 'INC-1' }] },
    faults: [['tombstones']],
    file: 'x',
    base: [],
  };
  const graph = graphOf([], { corpus: { tombstones: tombstones as unknown as Register<'tombstones'> } });
  expect(() => graph.tombstones?.data.tombstones).toThrow(Blocked);
  expect(graphOf([]).tombstones).toBeNull();
});
