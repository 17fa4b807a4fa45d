/** The search as a dialog over any page. It is made when it is first opened: pages carry nothing of it. */
import { element } from './elements.ts';
import { startSearch } from './panel.ts';
import { stepWith } from './steps.ts';

const FILTERS = ['type', 'tier', 'status', 'period', 'control'] as const;

function filter(name: string): HTMLSelectElement {
  const select = element('select', '', new Option(`Any ${name}`, ''));
  select.name = name;
  select.disabled = true;
  select.setAttribute('aria-label', `Only this ${name}`);
  return select;
}

function wordsField(): HTMLInputElement {
  const words = element('input', 'finder-words');
  words.type = 'search';
  words.autocomplete = 'off';
  words.spellcheck = false;
  words.placeholder = 'Words, or an id';
  words.setAttribute('aria-label', 'Search for words, or an id');
  return words;
}

function button(words: string, className = ''): HTMLButtonElement {
  const made = element('button', className, words);
  made.type = 'button';
  return made;
}

/** Keys and what they do. */
function hints(): HTMLElement {
  const pairs = [
    ['↑ ↓', 'choose'],
    ['Enter', 'open'],
    ['Esc', 'close'],
  ] as const;
  return element('span', 'finder-keys', ...pairs.flatMap(([key, does]) => [element('kbd', '', key), ` ${does} `]));
}

/**
 * Makes the dialog.
 *
 * @param page the address of the search page, which stands beside Pagefind's folder
 */
export function searchDialog(page: string): HTMLDialogElement {
  const words = wordsField();
  const superseded = element('input', '');
  superseded.type = 'checkbox';
  const selects = FILTERS.map(filter);
  const close = button('Close');
  const only = element('p', 'finder-filters', ...selects, element('label', '', superseded, ' superseded versions'));
  const form = element('form', '', element('p', 'finder-field', words, close), only);
  const status = element('p', 'finder-status');
  status.role = 'status';
  const results = element('ol', 'results');
  const more = button('Show more');
  more.hidden = true;
  const whole = element('a', '', 'Search page');
  const dialog = element(
    'dialog',
    'finder',
    form,
    element('div', 'finder-found', status, results, element('p', '', more)),
    element('p', 'finder-foot', hints(), whole),
  );
  dialog.setAttribute('aria-label', 'Search');
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => {
    // A link may lead to another place of this page; what lies around the dialog's content is the dialog itself.
    if (target === dialog || (target instanceof Element && target.closest('a') !== null)) dialog.close();
  });
  dialog.addEventListener('keydown', (event) => stepWith(event, words, results));
  const asked = (query: string) => {
    whole.href = `${page}${query}`;
  };
  asked('');
  document.body.append(dialog);
  dialog.showModal();
  startSearch(
    { form, words, superseded, selects, status, results, more, query: '', asked },
    new URL('../pagefind/', new URL(page, location.href)).pathname,
  );
  return dialog;
}
