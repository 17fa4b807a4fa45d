/** What every page does beyond reading: the theme switch, the way to the search, tables, addresses. */
import { enhanceAddresses } from './addresses.ts';
import { enhanceSearch } from './search/open.ts';
import { enhanceTables } from './tables.ts';

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

function chosen(): Theme {
  const stored = localStorage.getItem('theme');
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

function apply(theme: Theme, button: HTMLButtonElement): void {
  if (theme === 'system') {
    localStorage.removeItem('theme');
    delete document.documentElement.dataset.theme;
  } else {
    localStorage.setItem('theme', theme);
    document.documentElement.dataset.theme = theme;
  }
  button.textContent = `Theme: ${theme}`;
}

const button = document.querySelector<HTMLButtonElement>('#theme-switch');
if (button !== null) {
  apply(chosen(), button);
  button.hidden = false;
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(chosen()) + 1) % THEMES.length] ?? 'system';
    apply(next, button);
  });
}

/** The menu may be longer than the window: where the page stands in it is in sight. */
function showCurrent(): void {
  const menu = document.querySelector<HTMLElement>('.site-nav');
  const current = menu?.querySelector<HTMLElement>('[aria-current]');
  if (menu && current) menu.scrollTop = current.offsetTop - menu.clientHeight / 2;
}

showCurrent();
enhanceSearch();
if (document.querySelector('#search') !== null) void import('./search/page.ts');
if (document.querySelector('#in-force') !== null) void import('./in-force.ts');

enhanceTables();
enhanceAddresses();
