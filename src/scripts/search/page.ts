/** The search page: what is asked stands in its address. */
import { startSearch } from './panel.ts';

function need<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`the search page has no ${selector}`);
  return found;
}

const form = need<HTMLFormElement>('#search');
startSearch(
  {
    form,
    words: need<HTMLInputElement>('#search-words'),
    superseded: need<HTMLInputElement>('#search-superseded'),
    selects: [...form.querySelectorAll('select')],
    status: need<HTMLElement>('#search-status'),
    results: need<HTMLOListElement>('#search-results'),
    more: need<HTMLButtonElement>('#search-more'),
    query: location.search,
    asked: (query) => history.replaceState(null, '', query === '' ? location.pathname : query),
  },
  form.dataset.bundle ?? '/pagefind/',
);
