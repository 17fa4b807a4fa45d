/** WCAG 2.2 AA as far as a machine can judge it: every layout, light and dark, narrow and wide. */
import AxeBuilder from '@axe-core/playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type Portal } from './reader.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

/** A page of each layout. */
const LAYOUTS = [
  '/',
  '/policies/incident-response/',
  '/policies/incident-response/compare/2.0.0/2.1.0/',
  '/emergency/',
  '/in-force/',
  '/incidents/',
  '/incidents/INC-2026-004/',
  '/events/2026-03/',
  '/disclosures/DIS-2026-002/',
  '/system-description/rota-fy2026/',
  '/periods/fy2026/',
  '/periods/fy2026/incidents/',
  '/commitments/',
  '/traceability/',
  '/criteria/CC7.4/',
  '/evidence/EVD-2026-004-ALERT/',
  '/findings/',
  '/rules/',
  '/rules/CLOCK-3/',
  '/reference/incident/',
  '/a-z/',
  '/search/',
];

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const MODES = [
  ['light', 1440],
  ['dark', 360],
] as const;

describe.each(MODES)('%s, %d px wide', (colorScheme, width) => {
  test('no layout has a violation', { timeout: 300_000 }, async () => {
    const reader = await portal.read({ colorScheme, viewport: { width, height: 900 } });
    const violations: string[] = [];
    for (const path of LAYOUTS) {
      await reader.open(path);
      const axe = new AxeBuilder({ page: reader.page }).withTags(TAGS).options({ resultTypes: ['violations'] });
      const result = await axe.analyze();
      expect(result.passes.length, path).toBeGreaterThan(5);
      for (const { id, nodes } of result.violations) {
        for (const node of nodes.slice(0, 3))
          violations.push(
            `${path} ${id}: ${node.target.join(' ')} ${node.failureSummary?.split('\n')[1]?.trim() ?? ''}`,
          );
      }
    }
    expect(violations).toEqual([]);
    await reader.close();
  });
});
