/** Pictures along the calendar and of what exercises cover: what they draw is what the records say, in words too. */
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pictureHtml } from '../../../src/publish/html/picture.ts';
import { agesPicture } from '../../../src/publish/picture/ages.ts';
import { calendarOf } from '../../../src/publish/picture/calendar.ts';
import { coveragePicture } from '../../../src/publish/picture/coverage.ts';
import { versionsPicture } from '../../../src/publish/picture/versions.ts';
import type { Picture } from '../../../src/publish/view/block.ts';
import { recordsOf, type Site } from '../../../src/publish/view/site.ts';
import { check } from '../../../src/rules/check.ts';
import { siteOf } from '../view/site.ts';

let site: Site;

beforeAll(async () => {
  site = await siteOf(await check(fileURLToPath(new URL('../../../', import.meta.url)), { cache: false }));
});

function drawn<P extends Picture>(picture: P | null): P {
  if (picture === null) throw new Error('there is no picture');
  return picture;
}

test('the scale holds every instant between its ends, in their order, with a few labels', () => {
  const instant = fc.integer({ min: Date.UTC(2015, 0), max: Date.UTC(2045, 0) });
  fc.assert(
    fc.property(instant, fc.array(instant, { minLength: 1 }), (asOf, points) => {
      const { place, ticks, now } = calendarOf(asOf, points);
      const places = points.toSorted((a, b) => a - b).map(place);
      for (const [index, at] of places.entries()) {
        expect(at).toBeGreaterThanOrEqual(places[index - 1] ?? 0);
        expect(at).toBeLessThanOrEqual(1);
      }
      expect(now.at).toBe(place(asOf));
      expect(ticks.length).toBeLessThanOrEqual(8);
      const lines = ticks.map(({ at }) => at);
      expect(lines).toEqual(lines.toSorted((a, b) => a - b));
    }),
  );
});

describe('versions of a policy', () => {
  test('follow each other without a gap, the one in force up to as-of', () => {
    const { rows, now } = drawn(versionsPicture(site, 'incident-response'));
    expect(rows.map(({ label, words, lasting }) => [label, words, lasting])).toEqual([
      ['1.0.0', 'superseded, 15 Jan 2025 to 30 Sep 2025', 'past'],
      ['2.0.0', 'superseded, 1 Oct 2025 to 31 Jan 2026', 'past'],
      ['2.1.0', 'in force since 1 Feb 2026', 'now'],
    ]);
    expect(rows[1]?.bar?.from).toBe(rows[0]?.bar?.to);
    expect(rows.at(-1)?.bar?.to).toBe(now.at);
  });

  test('are not drawn where there are none to set side by side', () => {
    expect(versionsPicture(site, 'no-such-policy')).toBeNull();
  });
});

test('remediations that are not finished stand oldest first, with their age, due date and its moves', () => {
  const { rows, now } = drawn(agesPicture(site));
  const pending = recordsOf(site, 'remediation').filter(({ data }) => /^(?:open|in-progress)$/.test(data.status));
  expect(rows.map(({ label }) => label).toSorted()).toEqual(pending.map(({ id }) => id).toSorted());
  const begun = rows.map(({ bar }) => bar?.from ?? -1);
  expect(begun).toEqual(begun.toSorted((a, b) => a - b));
  const [first] = rows;
  expect(first).toMatchObject({ label: 'REM-2026-001', words: '255 days old, due in 64 days, due date moved once' });
  expect(first?.dues).toHaveLength(2);
  expect(first?.dues.at(-1)).toBeGreaterThan(now.at);
});

test('a clause counts as exercised where a decision cites it, in whatever version of the policy', () => {
  const { columns, rows } = drawn(coveragePicture(site));
  expect(columns.map(({ id }) => id)).toEqual(['TTX-2025-001', 'TTX-2025-002', 'TTX-2026-001']);
  const escalation = rows.find(({ label }) => label === '6 Escalation');
  expect(escalation?.words).toBe('2 exercises, last 21 May 2026');
  expect(escalation?.decisions.map((count) => count > 0)).toEqual([false, true, true]);
  expect(rows.find(({ label }) => label === '9 Notification')?.words).toBe('not exercised');
});

test('what lasts along the calendar is a list with the name of the picture, each row with its words', () => {
  for (const picture of [versionsPicture(site, 'incident-response'), agesPicture(site)].map(drawn)) {
    const markup = pictureHtml(picture, 'x').toString();
    expect(markup).toContain(`<ul aria-label="${picture.title}"><li>`);
    for (const { label, words } of picture.rows)
      expect(markup).toMatch(new RegExp(`>${label}</a> <svg [^>]*>(?:(?!</svg>).)*</svg> <span>${words}</span></li>`));
    expect(markup).not.toMatch(/\sstyle=|fill="|stroke="/);
  }
});

test('the coverage has a title, and a description that says all of its rows; no style stands in it', () => {
  const picture = drawn(coveragePicture(site));
  const markup = pictureHtml(picture, 'x').toString();
  const description = /<desc id="x-desc">([^<]*)<\/desc>/.exec(markup)?.[1] ?? '';
  for (const { label, words } of picture.rows) expect(description).toContain(`${label}: ${words}.`);
  expect(markup).toContain(`<title id="x-title">${picture.title}</title>`);
  expect(markup).not.toMatch(/\sstyle=|fill="|stroke="/);
});
