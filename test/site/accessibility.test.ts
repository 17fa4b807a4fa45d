/** WCAG 2.2 AA as far as a machine can judge it: every kind of page of every portal, light and dark, narrow and wide. */
import AxeBuilder from '@axe-core/playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { portal } from '../setup/portal.ts';
import { PAGES, PUBLIC_PAGES, STAFF_PAGES } from './kinds-of-page.ts';
import { openPortal, type Reader } from './reader.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** What depends on the scheme alone; all else is judged once wide and once narrow. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

const MODES = [
  ['light', 1440, null],
  ['dark', 1440, COLOURS],
  ['light', 360, COLOURS],
  ['dark', 360, null],
] as const;

/** Staff and the public have the auditors' layouts with less in them: all is judged once, and the colours both ways. */
const FEWER = [
  ['light', 1440, COLOURS],
  ['dark', 360, null],
] as const;

/** What is wrong with the page as it stands. */
async function violationsOf(
  { page }: Reader,
  mode: string,
  rules: readonly string[] | null,
): Promise<readonly string[]> {
  // There are no frames: the results need no page of their own to be put together.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] });
  const result = await (rules === null ? axe.withTags(TAGS) : axe.withRules([...rules])).analyze();
  expect(result.passes.length, mode).toBeGreaterThan(0);
  return result.violations.flatMap(({ id, nodes }) =>
    nodes.slice(0, 3).map((node) => {
      const [, reason = ''] = node.failureSummary?.split('\n') ?? [];
      return `${mode} ${id}: ${node.target.join(' ')} ${reason.trim()}`;
    }),
  );
}

/** Looks at the page in the portal's modes; it is loaded once. */
async function inModes(reader: Reader, modes: typeof MODES | typeof FEWER): Promise<readonly string[]> {
  const violations: string[] = [];
  for (const [colorScheme, width, rules] of modes) {
    await reader.page.emulateMedia({ colorScheme });
    await reader.page.setViewportSize({ width, height: 900 });
    violations.push(...(await violationsOf(reader, `${colorScheme} ${width}`, rules)));
  }
  return violations;
}

const PORTALS = [
  ['auditor', PAGES, MODES],
  ['staff', STAFF_PAGES, FEWER],
  ['public', PUBLIC_PAGES, FEWER],
] as const;

describe.each(PORTALS)('the portal for %s', (audience, pages, modes) => {
  let reader: Reader;

  beforeAll(async () => {
    reader = await (await openPortal(await portal(audience))).read();
  });

  test.each(pages)('%s has no violation', { timeout: 180_000 }, async (path) => {
    await reader.open(path);
    expect(await inModes(reader, modes)).toEqual([]);
  });

  test('nor has the search over a page, with results', { timeout: 180_000 }, async () => {
    await reader.open('/');
    await reader.page.keyboard.press('/');
    await reader.page.locator('dialog input[type="search"]:focus').waitFor();
    await reader.page.keyboard.type('notification');
    await reader.page.locator('dialog .results li').first().waitFor();
    expect(await inModes(reader, modes)).toEqual([]);
  });
});
