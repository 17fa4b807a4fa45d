/** Light, dark, or as the system has it. `theme.js` applied what was chosen earlier, before the page was painted. */

const THEMES = ['system', 'light', 'dark'] as const;
type Theme = (typeof THEMES)[number];

function current(): Theme {
  const { theme } = document.documentElement.dataset;
  return THEMES.find((one) => one === theme) ?? 'system';
}

/** For the next pages. A browser that lets no site keep anything throws: the choice is then this page's alone. */
function keep(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem('theme');
    else localStorage.setItem('theme', theme);
  } catch (refusal) {
    if (!(refusal instanceof DOMException)) throw refusal;
  }
}

function apply(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

export function enhanceTheme(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme-switch');
  if (button === null) return;
  const name = (): void => {
    button.textContent = `Theme: ${current()}`;
  };
  name();
  button.hidden = false;
  button.addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(current()) + 1) % THEMES.length] ?? 'system';
    apply(next);
    keep(next);
    name();
  });
}
