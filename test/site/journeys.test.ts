/** The ways that readers take: an auditor's through a chain of records, an engineer's at night to the policy. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

async function follow(reader: Reader, name: string | RegExp, within = 'main'): Promise<void> {
  const before = reader.page.url();
  await reader.page.locator(within).getByRole('link', { name }).first().click();
  await reader.page.waitForURL((url) => url.href !== before);
}

const heading = (reader: Reader) => said(reader.page.locator('h1'));

test('an auditor goes from a disclosure to the control that changed, and back', async () => {
  const reader = await portal.read();
  await reader.open('/');
  await follow(reader, 'Disclosures', 'nav');
  await follow(reader, /DIS-2026-002/);
  await follow(reader, /INC-2026-004/, 'section:has(> #section--the-chain-behind-it)');
  expect(reader.path()).toBe('/incidents/INC-2026-004/');
  await follow(reader, /REM-2026-003/, 'section:has(> #section--from-incident-to-control)');
  expect(await heading(reader)).toBe('No standing right to act as a user');
  await follow(reader, /CHG-2026-004/);
  expect(reader.path()).toBe('/control-changes/CHG-2026-004/');
  await follow(reader, /CTL-ACC-1/);
  expect(reader.path()).toBe('/controls/CTL-ACC-1/');
  await follow(reader, /CHG-2026-004/, 'section:has(> #section--linked-from)');
  await follow(reader, /REM-2026-003/, 'section:has(> #section--linked-from)');
  await follow(reader, /INC-2026-004/, 'section:has(> #section--linked-from)');
  await follow(reader, /DIS-2026-002/, 'section:has(> #section--linked-from)');
  expect(reader.path()).toBe('/disclosures/DIS-2026-002/');
  expect(reader.complaints).toEqual([]);
  await reader.close();
});

test('the policy in force is one click from everywhere, and says so', async () => {
  const reader = await portal.read();
  await reader.open('/evidence/EVD-2026-004-ALERT/');
  await follow(reader, 'Incident response policy 2.1.0', 'header');
  expect(reader.path()).toBe('/policies/incident-response/');
  expect(await said(reader.page.locator('.banner'))).toContain('This version is in force.');
  const tier = reader.page.locator('[id="tier--SEV-1"]');
  expect((await tier.locator('td').allInnerTexts()).slice(0, 6)).toEqual([
    'Critical',
    '1 h',
    '8 h',
    '48 h',
    '6 h',
    '5 business days',
  ]);
  await follow(reader, 'Permanent address of this version');
  expect(reader.path()).toBe('/policies/incident-response/2.1.0/');
  await reader.close();
});

test('the emergency card is one click from everywhere', async () => {
  const reader = await portal.read({ viewport: { width: 360, height: 740 } });
  await reader.open('/rules/CLOCK-3/');
  await follow(reader, 'Emergency', 'header');
  expect(reader.path()).toBe('/emergency/');
  await reader.close();
});

test('an old version says what took its place', async () => {
  const reader = await portal.read();
  await reader.open('/policies/incident-response/1.0.0/');
  expect(await said(reader.page.locator('.banner'))).toContain('This version is no longer in force.');
  await follow(reader, 'Read the version in force');
  expect(reader.path()).toBe('/policies/incident-response/');
  await reader.close();
});

describe('an incident', () => {
  test('is set beside what was promised: the escalation that came late, and the windows that were kept', async () => {
    const reader = await portal.read();
    await reader.open('/incidents/INC-2026-004/');
    const rows = reader.page.locator('section:has(> #section--promise-against-practice) tbody tr');
    const late = rows.filter({ hasText: 'Escalation to Executive sponsor' });
    expect(await said(late)).toContain('64 h 9 min late');
    expect(await said(late.locator('.mark'))).toBe('missed');
    const contained = rows.filter({ hasText: 'Containment' });
    expect(await said(contained.locator('.mark'))).toBe('met');
    expect(await said(contained)).toContain('4 h 7 min to spare');
    await contained.getByRole('link').click();
    expect(reader.path()).toBe('/policies/incident-response/2.1.0/#tier--SEV-1');
    await reader.close();
  });

  test('shows the deviation that acknowledges what was found, never as if it were nothing', async () => {
    const reader = await portal.read();
    await reader.open('/incidents/INC-2026-004/');
    const findings = reader.page.locator('section:has(> #section--findings-and-deviations)');
    expect(await said(findings)).toContain('acknowledged deviation');
    await findings.getByRole('link', { name: 'DEV-2026-001' }).click();
    expect(reader.path()).toBe('/deviations/DEV-2026-001/');
    await reader.close();
  });

  test('that is open still runs against its clock', async () => {
    const reader = await portal.read();
    await reader.open('/incidents/INC-2026-011/');
    const rows = reader.page.locator('section:has(> #section--promise-against-practice) tbody tr');
    const contain = rows.filter({ hasText: 'Containment' });
    expect(await said(contain.locator('.mark'))).toBe('running');
    expect(await said(contain)).toMatch(/not reached.*left/s);
    await reader.close();
  });

  test('keeps its confidential values back and names their hash', async () => {
    const reader = await portal.read();
    await reader.open('/incidents/INC-2026-004/');
    const section = reader.page.locator('section:has(> #section--confidential)');
    expect(await said(section)).toMatch(/withheld; SHA-256 [0-9a-f]{64}/);
    await reader.close();
  });
});

test('a claim of the system description leads to what stands behind it', async () => {
  const reader = await portal.read();
  await reader.open('/system-description/rota-fy2026/');
  const claims = reader.page.locator('.claim');
  expect(await claims.count()).toBeGreaterThanOrEqual(15);
  await claims.first().locator('.claim-mark').click();
  const anchor = reader.path().split('#')[1] ?? '';
  expect(anchor).toMatch(/^behind--/);
  expect(await said(reader.page.locator(`[id="${anchor}"]`))).toContain((await said(claims.first())).slice(0, 40));
  await reader.close();
});

describe('what stands behind a claim', () => {
  const PAGE = '/system-description/rota-fy2026/';

  test('stands in the margin beside it, with the way to what shows it', async () => {
    const reader = await portal.read({ viewport: { width: 1440, height: 900 } });
    await reader.open(PAGE);
    const claim = reader.page.locator('[id="claim--c3"]');
    const note = reader.page.getByRole('note', { name: 'Behind claim c3', exact: true });
    expect(await said(note)).toMatch(/^c3 control\s+CTL-VND-1 .+\s+\d+ incidents?, .* in fy2026$/);
    const [text, beside] = [await claim.boundingBox(), await note.boundingBox()];
    expect(beside?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0));
    expect(await reader.page.locator('.claim-note').count()).toBe(await reader.page.locator('.claim').count());
    await note.getByRole('link', { name: /incident/ }).click();
    expect(reader.path()).toBe('/controls/CTL-VND-1/#section--linked-from');
    await reader.close();
  });

  test('stands below it on a narrow page', async () => {
    const reader = await portal.read({ viewport: { width: 360, height: 740 } });
    await reader.open(PAGE);
    const text = await reader.page.locator('[id="claim--c3"]').boundingBox();
    const below = await reader.page.getByRole('note', { name: 'Behind claim c3', exact: true }).boundingBox();
    expect(below?.y).toBeGreaterThanOrEqual((text?.y ?? 0) + (text?.height ?? 0) - 1);
    await reader.close();
  });
});

test('an evidence file is served under its hash', async () => {
  const reader = await portal.read();
  await reader.open('/evidence/EVD-2026-004-ALERT/');
  const href = await reader.page
    .getByRole('link', { name: /alert\.json/ })
    .first()
    .getAttribute('href');
  expect(href).toMatch(/^\/evidence\/files\/[0-9a-f]{64}\.json$/);
  const response = await reader.page.request.get(new URL(href ?? '', reader.page.url()).href);
  expect(response.status()).toBe(200);
  expect((await response.body()).length).toBeGreaterThan(0);
  await reader.close();
});
