/** What every page does beyond reading: the theme switch, and the keys that lead to the search. */
import { enhanceAddresses } from './addresses.ts';
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

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** `/` and Ctrl-K or Cmd-K lead to the search, or into its field where it is open. */
document.addEventListener('keydown', (event) => {
  const slash = event.key === '/' && !isTyping(event.target) && !event.ctrlKey && !event.metaKey && !event.altKey;
  const command =
    event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
  if (!slash && !command) return;
  event.preventDefault();
  const field = document.querySelector<HTMLInputElement>('#search-words');
  if (field !== null) field.focus();
  else document.querySelector<HTMLAnchorElement>('[data-search-link]')?.click();
});

if (document.querySelector('#search') !== null) void import('./search.ts');
if (document.querySelector('#in-force') !== null) void import('./in-force.ts');

enhanceTables();
enhanceAddresses();
