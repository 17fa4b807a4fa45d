/** The search page: words, filters, ids found exactly. */
import { type Filters, type Found, type Hit, loadPagefind, type Pagefind } from './pagefind.ts';
import { anchorIn, isPageOf, resultItem } from './results.ts';

const PAGE = 10;
/** An exact id is looked for among so many of the best results. */
const DEEP = 40;
const DELAY = 150;

function need<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`the search page has no ${selector}`);
  return found;
}

const form = need<HTMLFormElement>('#search');
const words = need<HTMLInputElement>('#search-words');
const superseded = need<HTMLInputElement>('#search-superseded');
const selects = [...form.querySelectorAll('select')];
const status = need<HTMLElement>('#search-status');
const results = need<HTMLOListElement>('#search-results');
const more = need<HTMLButtonElement>('#search-more');

let found: Found = { results: [] };
let shown = 0;
let exact: string | null = null;
/** Counts searches: the answer to an older one is dropped. */
let turn = 0;

const address = new URLSearchParams(location.search);

/** The words of the address, before anybody can have typed others. */
function readWords(): void {
  words.value = address.get('q') ?? '';
  superseded.checked = address.get('superseded') !== null;
}

/** The filters of the address, once their values are known. */
function readFilters(): void {
  for (const select of selects) {
    const value = address.get(select.name);
    if (value !== null && [...select.options].some((option) => option.value === value)) select.value = value;
  }
}

function writeAddress(): void {
  const asked = new URLSearchParams();
  if (words.value.trim() !== '') asked.set('q', words.value.trim());
  for (const select of selects) if (select.value !== '') asked.set(select.name, select.value);
  if (superseded.checked) asked.set('superseded', '');
  const query = asked.toString();
  history.replaceState(null, '', query === '' ? location.pathname : `?${query}`);
}

function filters(): Filters {
  const chosen = Object.fromEntries(
    selects.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
  return superseded.checked || chosen.status === 'superseded' ? chosen : { ...chosen, not: { status: 'superseded' } };
}

/** The id that the words are, in capitals; null where they are something else. */
function idAsked(): string | null {
  const text = words.value.trim().toUpperCase();
  return /^[A-Z]{2,}[A-Z0-9.]*(?:-[A-Z0-9]+)*$/.test(text) && /\d/.test(text) ? text : null;
}

async function exactHit(id: string, among: Found): Promise<HTMLLIElement | null> {
  const hits = await Promise.all(among.results.slice(0, DEEP).map((result) => result.data()));
  const page = hits.find((hit) => isPageOf(hit, id));
  if (page) return named(resultItem(page), page.url);
  for (const hit of hits) {
    const anchor = anchorIn(hit, id);
    if (anchor !== null) return named(resultItem(hit, anchor), `${hit.url}#${anchor}`);
  }
  return null;
}

function named(item: HTMLLIElement, url: string): HTMLLIElement {
  exact = url;
  item.classList.add('result-exact');
  return item;
}

async function show(count: number, ours: number): Promise<void> {
  const next = await Promise.all(
    found.results.slice(shown, shown + count).map((result): Promise<Hit> => result.data()),
  );
  if (ours !== turn) return;
  shown += next.length;
  results.append(...next.filter((hit) => hit.url !== exact).map((hit) => resultItem(hit)));
  more.hidden = shown >= found.results.length;
}

async function search(pagefind: Pagefind): Promise<void> {
  turn += 1;
  const ours = turn;
  writeAddress();
  const text = words.value.trim();
  const only = filters();
  const asked = text !== '' || selects.some(({ value }) => value !== '');
  const answer = asked ? await pagefind.search(text === '' ? null : text, { filters: only }) : { results: [] };
  const id = idAsked();
  exact = null;
  const first = id === null ? null : await exactHit(id, await pagefind.search(text, { filters: {} }));
  if (ours !== turn) return;
  found = answer;
  shown = 0;
  results.replaceChildren(...(first === null ? [] : [first]));
  const count = found.results.length;
  status.textContent = asked ? `${count === 0 ? 'No' : count} ${count === 1 ? 'result' : 'results'}` : '';
  await show(PAGE, ours);
}

async function fillFilters(pagefind: Pagefind): Promise<void> {
  const known = await pagefind.filters();
  for (const select of selects) {
    const values = Object.entries(known[select.name] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    select.append(...values.map(([value, count]) => new Option(`${value} (${count})`, value)));
    select.disabled = values.length === 0;
  }
}

async function start(): Promise<void> {
  readWords();
  form.hidden = false;
  words.focus();
  const pagefind = await loadPagefind(form.dataset.bundle ?? '/pagefind/');
  await fillFilters(pagefind);
  readFilters();
  let timer: number | undefined;
  const later = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void run(pagefind), DELAY);
  };
  words.addEventListener('input', later);
  form.addEventListener('change', later);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (exact !== null) location.assign(exact);
  });
  more.addEventListener('click', () => void show(PAGE, turn));
  await run(pagefind);
}

/** A search that fails says so; it never looks like one without results. */
async function run(pagefind: Pagefind): Promise<void> {
  try {
    await search(pagefind);
  } catch (error) {
    status.textContent = `The search failed: ${error instanceof Error ? error.message : String(error)}`;
    throw error;
  }
}

start().catch((error: unknown) => {
  status.textContent = 'The search index could not be loaded. It is made by a build; a development server has none.';
  throw error;
});
