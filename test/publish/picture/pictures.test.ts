/** The pictures of an incident: what they show is what the rules judged, and words say it too. */
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { pictureHtml } from '../../../src/publish/html/picture.ts';
import { agesPicture } from '../../../src/publish/picture/ages.ts';
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

test('an incident in time: its rows are a list in words, and each drawing stands between the name and the words', () => {
  const drawn = pictureHtml(timeline('INC-2026-004'), 'a').toString();
  expect(drawn).toContain('<ul aria-label="INC-2026-004 in time, from its detection"><li><span>Occurred</span> <svg');
  expect(drawn).toMatch(
    /<li><span>SEV-1: executive sponsor told within 4 h<\/span> <svg height="22" aria-hidden="true">(?:(?!<\/li>).)*<path class="sign-missed"(?:(?!<\/li>).)*<\/svg> <span>missed by 64 h 9 min<\/span><\/li>/,
  );
  expect(drawn.match(/<li>/g)).toHaveLength(15);
  expect(drawn).not.toMatch(/style=|NaN|Infinity|undefined/);
});

test('a chain: a title, a description with every row, no style of its own, every record a link', () => {
  const chain = pictureHtml(chainPicture(site, recordOf(site, 'incident', 'INC-2026-004')), 'b').toString();
  expect(chain).toContain('role="group" aria-labelledby="b-title b-desc"');
  expect(chain).toMatch(/<desc id="b-desc">[^<]*Remediations: REM-2026-003/);
  expect(chain.match(/<a href="/g)).toHaveLength(10);
  expect(chain).not.toMatch(/style=|NaN|Infinity/);
});

test('remediations by age: each is a link, its due dates are strokes, and what has no room is counted', () => {
  const picture = agesPicture(site);
  if (picture === null) throw new Error('no remediation is open');
  const drawn = pictureHtml({ ...picture, more: 3 }, 'c').toString();
  expect(drawn).toMatch(/<li><a href="\/remediations\/REM-2026-001\/">REM-2026-001<\/a> <svg/);
  expect(drawn.match(/class="due due-moved"/g)).toHaveLength(1);
  expect(drawn.match(/class="due"/g)).toHaveLength(picture.rows.length);
  expect(drawn).toContain('<span>and 3 more</span>');
  expect(drawn).toMatch(/<figcaption>A bar begins/);
});

test('an incident of which no time is known has no picture', () => {
  const unknown = {
    ...recordOf(site, 'incident', 'INC-2026-004'),
    data: { ...recordOf(site, 'incident', 'INC-2026-004').data, times: { detected: 'unknown' } },
  };
  expect(timelinePicture(site, unknown)).toBeNull();
});
