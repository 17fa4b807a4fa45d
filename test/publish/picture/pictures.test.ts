/** The pictures of an incident: what they show is what the rules judged, and words say it too. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { pictureHtml } from '../../../src/publish/html/picture.ts';
import { chainPicture } from '../../../src/publish/picture/chain.ts';
import { timelinePicture } from '../../../src/publish/picture/timeline.ts';
import { recordOf, recordsOf, type Site } from '../../../src/publish/view/site.ts';
import { check } from '../../../src/rules/check.ts';
import { siteOf } from '../view/site.ts';

let site: Site;

beforeAll(async () => {
  site = await siteOf(await check(fileURLToPath(new URL('../../../', import.meta.url)), { cache: false }));
});

const timeline = (id: string) => {
  const picture = timelinePicture(site, recordOf(site, 'incident', id));
  if (picture === null) throw new Error(`${id} has no picture`);
  return picture;
};

test('each promise stands beside what was done, with its outcome in words and in a sign of its own', () => {
  const { promises, moments } = timeline('INC-2026-004');
  expect(promises.map(({ label, words, sign }) => [label, words, sign])).toContainEqual([
    'SEV-1: executive sponsor told within 4 h',
    'missed by 64 h 9 min',
    'missed',
  ]);
  const missed = promises.filter(({ sign }) => sign === 'missed');
  expect(missed.map(({ at, window }) => (at?.to ?? 0) > (window?.to ?? 1))).toEqual([true]);
  for (const { at, window } of promises.filter(({ sign }) => sign === 'met'))
    expect(at?.to).toBeLessThanOrEqual(window?.to ?? 0);
  expect(moments.map(({ label }) => label)).toContain('Record opened');
});

test('everything lies within the picture, moments in the order of time, labels of the scale apart', () => {
  for (const { id } of recordsOf(site, 'incident')) {
    const picture = timelinePicture(site, recordOf(site, 'incident', id));
    if (picture === null) continue;
    const places = [...picture.moments, ...picture.promises].flatMap(({ at, window }) => [at, window]);
    for (const place of places) {
      if (place === null) continue;
      expect(place.from, id).toBeGreaterThanOrEqual(0);
      expect(place.to, id).toBeLessThanOrEqual(1.0000001);
      expect(place.to, id).toBeGreaterThanOrEqual(place.from);
    }
    for (const [index, tick] of picture.ticks.slice(1).entries()) {
      expect(tick.at - (picture.ticks[index]?.at ?? 0), id).toBeGreaterThan(0.07);
    }
  }
});

test('the chain leads from the events to the disclosure, over what its disposition names', () => {
  const { columns, edges } = chainPicture(site, recordOf(site, 'incident', 'INC-2026-004'));
  expect(columns.map(({ nodes }) => nodes.map(({ id }) => id))).toEqual([
    ['EVT-2026-0011', 'EVT-2026-0012'],
    ['INC-2026-004'],
    ['PIR-2026-002'],
    ['REM-2026-003', 'REM-2026-004', 'REM-2026-005'],
    ['CHG-2026-004', 'CHG-2026-005'],
    ['DIS-2026-002'],
  ]);
  expect(edges).toContainEqual(['REM-2026-003', 'CHG-2026-004']);
  expect(edges).toContainEqual(['CHG-2026-004', 'DIS-2026-002']);
  expect(edges).not.toContainEqual(['INC-2026-004', 'DIS-2026-002']);
});

test('markup: a title, a description with every row, no style of its own, every record a link', () => {
  const drawn = pictureHtml(timeline('INC-2026-004'), 'a').toString();
  expect(drawn).toContain('role="img" aria-labelledby="a-title a-desc"');
  expect(drawn).toMatch(/<desc id="a-desc">[^<]*executive sponsor told within 4 h: missed by 64 h 9 min/);
  const chain = pictureHtml(chainPicture(site, recordOf(site, 'incident', 'INC-2026-004')), 'b').toString();
  expect(chain.match(/<a href="/g)).toHaveLength(10);
  for (const markup of [drawn, chain]) expect(markup).not.toMatch(/style=|NaN|Infinity/);
});

test('an incident of which no time is known has no picture', () => {
  const unknown = {
    ...recordOf(site, 'incident', 'INC-2026-004'),
    data: { ...recordOf(site, 'incident', 'INC-2026-004').data, times: { detected: 'unknown' } },
  };
  expect(timelinePicture(site, unknown)).toBeNull();
});
