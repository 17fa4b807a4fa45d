/** The search itself: words, filters, ids found exactly. The search page and the dialog are two places for it. */
import { type Found, type Hit, loadPagefind, type Pagefind } from './pagefind.ts';
import { type Fields, filtersOf, idAsked, isAsked, queryOf, readFilters, readWords } from './query.ts';
import { anchorIn, isPageOf, resultItem } from './results.ts';

const PAGE = 10;
/** An exact id is looked for among so many of the best results. */
const DEEP = 40;
const DELAY = 150;

export interface Place extends Fields {
  readonly form: HTMLFormElement;
  readonly status: HTMLElement;
  readonly results: HTMLOListElement;
  readonly more: HTMLButtonElement;
  /** What is asked at first, as the query of an address. */
  readonly query: string;
  /** Told of each search, as the query of an address. */
  readonly asked: (query: string) => void;
}

class Search {
  readonly #place: Place;
  readonly #pagefind: Pagefind;
  #found: Found = { results: [] };
  #shown = 0;
  #exact: string | null = null;
  /** Counts searches: the answer to an older one is dropped. */
  #turn = 0;
  #timer: number | undefined;

  constructor(place: Place, pagefind: Pagefind) {
    this.#place = place;
    this.#pagefind = pagefind;
  }

  /** Searches once nothing has been typed for a moment. */
  later(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.run(), DELAY);
  }

  /** A search that fails says so; it never looks like one without results. */
  async run(): Promise<void> {
    clearTimeout(this.#timer);
    try {
      await this.#search();
    } catch (error) {
      this.#place.status.textContent = `The search failed: ${error instanceof Error ? error.message : String(error)}`;
      throw error;
    }
  }

  /** Follows the best result for what stands in the fields now. */
  async open(): Promise<void> {
    await this.run();
    this.#place.results.querySelector('a')?.click();
  }

  /** The next results; the focus goes to the first of them. */
  async more(): Promise<void> {
    const { results } = this.#place;
    const before = results.children.length;
    await this.#show(this.#turn);
    results.children[before]?.querySelector('a')?.focus();
  }

  async #search(): Promise<void> {
    const { words, status, results, asked } = this.#place;
    this.#turn += 1;
    const ours = this.#turn;
    asked(queryOf(this.#place));
    const text = words.value.trim();
    const some = isAsked(this.#place);
    const filters = filtersOf(this.#place);
    const answer = some ? await this.#pagefind.search(text === '' ? null : text, { filters }) : { results: [] };
    const first = await this.#exactHit(text, idAsked(this.#place));
    if (ours !== this.#turn) return;
    this.#found = answer;
    this.#shown = 0;
    this.#exact = first?.url ?? null;
    results.replaceChildren(...(first === null ? [] : [first.item]));
    const count = answer.results.length;
    status.textContent = some ? `${count === 0 ? 'No' : count} ${count === 1 ? 'result' : 'results'}` : '';
    await this.#show(ours);
  }

  /** The page or row that has the id, whatever the filters are. */
  async #exactHit(text: string, id: string | null): Promise<{ url: string; item: HTMLLIElement } | null> {
    if (id === null) return null;
    const among = await this.#pagefind.search(text, { filters: {} });
    const hits = await Promise.all(among.results.slice(0, DEEP).map((result) => result.data()));
    const page = hits.find((hit) => isPageOf(hit, id));
    if (page) return { url: page.url, item: exactItem(page, null) };
    for (const hit of hits) {
      const anchor = anchorIn(hit, id);
      if (anchor !== null) return { url: `${hit.url}#${anchor}`, item: exactItem(hit, anchor) };
    }
    return null;
  }

  async #show(ours: number): Promise<void> {
    const { results, more } = this.#place;
    const next = this.#found.results.slice(this.#shown, this.#shown + PAGE);
    const hits = await Promise.all(next.map((result): Promise<Hit> => result.data()));
    if (ours !== this.#turn) return;
    this.#shown += hits.length;
    results.append(...hits.filter((hit) => hit.url !== this.#exact).map((hit) => resultItem(hit)));
    more.hidden = this.#shown >= this.#found.results.length;
  }
}

function exactItem(hit: Hit, anchor: string | null): HTMLLIElement {
  const item = resultItem(hit, anchor);
  item.classList.add('result-exact');
  return item;
}

async function fillFilters(pagefind: Pagefind, { selects }: Place): Promise<void> {
  const known = await pagefind.filters();
  for (const select of selects) {
    const values = Object.entries(known[select.name] ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
    select.append(...values.map(([value, count]) => new Option(`${value} (${count})`, value)));
    select.disabled = values.length === 0;
  }
}

/** Loads the index and searches for what is asked at first. */
async function begin(place: Place, bundle: string): Promise<Search> {
  const address = new URLSearchParams(place.query);
  readWords(place, address);
  place.form.hidden = false;
  place.words.focus();
  const pagefind = await loadPagefind(bundle);
  await fillFilters(pagefind, place);
  readFilters(place, address);
  const search = new Search(place, pagefind);
  await search.run();
  return search;
}

/**
 * Starts a search in its place. What is typed and sent before the index is there is answered once it is.
 *
 * @param bundle the address of Pagefind's folder, with a slash at its end
 */
export function startSearch(place: Place, bundle: string): void {
  const begun = begin(place, bundle);
  const then = (act: (search: Search) => void) => () => void begun.then(act, () => undefined);
  place.words.addEventListener(
    'input',
    then((search) => search.later()),
  );
  place.form.addEventListener(
    'change',
    then((search) => search.later()),
  );
  place.more.addEventListener(
    'click',
    then((search) => void search.more()),
  );
  const open = then((search) => void search.open());
  place.form.addEventListener('submit', (event) => {
    event.preventDefault();
    open();
  });
  begun.catch((error: unknown) => {
    place.status.textContent =
      'The search index could not be loaded. It is made by a build; a development server has none.';
    throw error;
  });
}
