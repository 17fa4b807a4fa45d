/** The search over the built index: words, filters, ids found exactly, the keyboard; all under the security policy. */
import { beforeAll, describe, expect, test } from 'vitest';
import { openPortal, type Portal, type Reader, said } from './reader.ts';

let portal: Portal;

beforeAll(async () => {
  portal = await openPortal();
});

interface Result {
  readonly href: string;
  readonly exact: boolean;
  readonly facts: string;
}

function resultsOf(reader: Reader): Promise<readonly Result[]> {
  return reader.page.locator('#search-results > li').evaluateAll((items) =>
    items.map((item) => ({
      href: item.querySelector('a')?.getAttribute('href') ?? '',
      exact: item.classList.contains('result-exact'),
      facts: item.querySelector('.fields')?.textContent ?? '',
    })),
  );
}

/** Opens the search and waits until its filters are known. */
async function openSearch(query = ''): Promise<Reader> {
  const reader = await portal.read();
  await reader.open(`/search/${query}`);
  await reader.page.locator('#filter-type:not([disabled])').waitFor();
  return reader;
}

async function ask(reader: Reader, words: string): Promise<readonly Result[]> {
  await reader.page.fill('#search-words', words);
  await reader.page.waitForURL((url) => (url.searchParams.get('q') ?? '') === words);
  await reader.page
    .locator('#search-status')
    .filter({ hasText: /result/ })
    .waitFor();
  await reader.page.waitForLoadState('networkidle');
  return resultsOf(reader);
}

describe('words', () => {
  test('find the records that hold them, without a complaint of the browser', async () => {
    const reader = await openSearch();
    const found = await ask(reader, 'impersonation');
    expect(found.map(({ href }) => href)).toContain('/incidents/INC-2026-004/');
    expect(reader.complaints).toEqual([]);
    await reader.close();
  });

  test('that were typed before the index was there are kept', async () => {
    const reader = await portal.read();
    await reader.open('/search/');
    await reader.page.fill('#search-words', 'ransomware');
    await reader.page.locator('#search-results > li').first().waitFor();
    expect(await reader.page.inputValue('#search-words')).toBe('ransomware');
    await reader.close();
  });

  test('without any match say so', async () => {
    const reader = await openSearch();
    expect(await ask(reader, 'zyzzyva')).toEqual([]);
    expect(await said(reader.page.locator('#search-status'))).toBe('No results');
    await reader.close();
  });

  test('in markup are text', async () => {
    const reader = await openSearch();
    await ask(reader, 'escalation <b>sponsor</b>');
    expect(await reader.page.locator('#search-results b').count()).toBe(0);
    await reader.close();
  });
});

describe('an id', () => {
  test('is found exactly, first, and Enter opens it', async () => {
    const reader = await openSearch();
    const found = await ask(reader, 'inc-2026-004');
    expect(found[0]).toMatchObject({ href: '/incidents/INC-2026-004/', exact: true });
    await reader.page.press('#search-words', 'Enter');
    await reader.page.waitForURL('**/incidents/INC-2026-004/');
    await reader.close();
  });

  test('of a row of the log leads to the row', async () => {
    const reader = await openSearch();
    const found = await ask(reader, 'EVT-2026-0012');
    expect(found[0]).toMatchObject({ href: '/events/2026-03/#EVT-2026-0012', exact: true });
    await reader.close();
  });
});

describe('filters', () => {
  test('narrow by type and tier, without words too, and stand in the address', async () => {
    const reader = await openSearch('?type=Incident&tier=SEV-1');
    await reader.page.locator('#search-results > li').first().waitFor();
    const found = await resultsOf(reader);
    expect(found.map(({ href }) => href).sort()).toEqual(['/incidents/INC-2025-006/', '/incidents/INC-2026-004/']);
    await reader.page.selectOption('#filter-period', 'fy2026');
    await reader.page.waitForURL(/period=fy2026/);
    await reader.close();
  });

  test.each([
    ['status', 'recovered', '/incidents/INC-2026-008/'],
    ['period', 'fy2027', '/incidents/INC-2026-009/'],
    ['control', 'CTL-ACC-3', '/controls/CTL-ACC-3/'],
  ])('narrow by %s', async (filter, value, href) => {
    const reader = await openSearch(
      `?${filter}=${value}&type=${href.startsWith('/controls') ? 'Control' : 'Incident'}`,
    );
    await reader.page.locator('#search-results > li').first().waitFor();
    expect((await resultsOf(reader)).map((result) => result.href)).toContain(href);
    await reader.close();
  });

  test('leave superseded versions out until they are asked for', async () => {
    const reader = await openSearch();
    const old = '/policies/incident-response/1.0.0/';
    await reader.page.selectOption('#filter-type', 'Policy');
    expect((await ask(reader, 'escalation')).map(({ href }) => href)).not.toContain(old);
    await reader.page.check('#search-superseded');
    await reader.page.locator(`#search-results a[href="${old}"]`).waitFor();
    await reader.close();
  });
});

describe('the keyboard', () => {
  test.each(['/', 'Control+k'])('leads into the field of the search page with %s', async (keys) => {
    const reader = await openSearch();
    await reader.page.locator('h1').click();
    await reader.page.keyboard.press(keys);
    await reader.page.locator('#search-words:focus').waitFor();
    expect(await reader.page.locator('dialog').count()).toBe(0);
    await reader.close();
  });

  test('writes a slash where something is typed', async () => {
    const reader = await openSearch();
    await reader.page.locator('#search-words').pressSequentially('a/b');
    expect(await reader.page.inputValue('#search-words')).toBe('a/b');
    await reader.close();
  });
});
