/** What is looked for in the portal of each audience: read from the content, whatever the projection did. */
import { beforeAll, expect, test } from 'vitest';
import { engineText } from '../../../src/integration/reading/engine-text.ts';
import type { Audience } from '../../../src/model/audience.ts';
import { hiddenFrom } from '../../../src/publish/leaks/hidden.ts';
import { LeakScan } from '../../../src/publish/leaks/scan.ts';
import { visibleTexts } from '../../../src/publish/leaks/visible.ts';
import { type Checked, check } from '../../../src/rules/check.ts';
import { copy, removeAfterwards } from '../../cli/roots.ts';
import { siteOf } from '../view/site.ts';

removeAfterwards();

let checked: Checked;
const scans = new Map<Audience, LeakScan>();

beforeAll(async () => {
  checked = await check(await copy(), { asOf: Date.parse('2026-10-15'), cache: false });
  for (const audience of ['public', 'staff', 'auditor'] as const) {
    const visible = visibleTexts(checked.corpus, await siteOf(checked, '/', audience));
    scans.set(
      audience,
      new LeakScan(hiddenFrom(checked.corpus, audience), { visible, engine: () => engineText(audience) }),
    );
  }
});

function leaks(audience: Audience, words: string): readonly string[] {
  const page = Buffer.from(`<!doctype html><body><p>${words}</p></body>`);
  return scans.get(audience)?.leaksIn('a/index.html', page, true) ?? [];
}

test.each<[what: string, words: string, hiddenFrom: readonly Audience[]]>([
  // The value stands in an example on a rule's page, which auditors have.
  ['a confidential value', 'build-runner-seven', ['public', 'staff']],
  ['the id of an incident', 'INC-2026-002', ['public', 'staff']],
  ['the id of an event', 'EVT-2026-0006', ['public', 'staff']],
  ['a sentence of an incident', 'The application could not be reached from 09:00 on.', ['public', 'staff']],
  ['what only auditors read in a disclosure', 'The chain begins at INC-2026-002.', ['public', 'staff']],
  ['who approved a policy', 'H-01', ['public']],
  ['the seal of a policy', '2ed1b7a7891dc992ffa0a8dbfebcaedaaef17af6ad59025bb49ce6f0da981021', ['public']],
  ['the summary of a review', 'The duties are unchanged', ['public']],
  ['an approved disclosure', 'Someone without permission read invoices of customers', []],
  ['the public title of an incident', 'Invoices read without permission', []],
  ['what a disclosure releases', '7 April 2026', []],
])('%s', (_what, words, audiences) => {
  for (const audience of ['public', 'staff', 'auditor'] as const) {
    const found = leaks(audience, `It says ${words} here.`);
    expect(found.length > 0, `${audience}: ${found.join(', ')}`).toBe(audiences.includes(audience));
  }
});

test('hundreds of values of a small root are looked for', () => {
  expect(scans.get('public')?.size).toBeGreaterThan(400);
  expect(scans.get('staff')?.size).toBeGreaterThan(300);
  expect(scans.get('auditor')?.size).toBeGreaterThan(0);
});
