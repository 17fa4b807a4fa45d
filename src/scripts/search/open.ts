/** The ways to the search: a button in the masthead, `/`, Ctrl-K or Cmd-K. Without scripts the button is a link. */
import { element } from './elements.ts';

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

function isAsking(event: KeyboardEvent): boolean {
  if (event.altKey) return false;
  const command = event.ctrlKey || event.metaKey;
  if (event.key === '/') return !command && !isTyping(event.target);
  return event.key.toLowerCase() === 'k' && command && !event.shiftKey;
}

let dialog: HTMLDialogElement | undefined;

async function openDialog(page: string): Promise<void> {
  if (dialog !== undefined) {
    if (!dialog.open) dialog.showModal();
    dialog.querySelector('input')?.select();
    return;
  }
  const { searchDialog } = await import('./dialog.ts');
  dialog ??= searchDialog(page);
}

/** The link as a button, with the keys that do the same. */
function buttonFor(link: HTMLAnchorElement): HTMLButtonElement {
  const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
  const made = element(
    'button',
    link.className,
    link.textContent?.trim() ?? '',
    ' ',
    element('kbd', '', mac ? '⌘K' : 'Ctrl K'),
  );
  made.type = 'button';
  made.setAttribute('aria-keyshortcuts', '/ Control+K Meta+K');
  made.setAttribute('aria-haspopup', 'dialog');
  return made;
}

export function enhanceSearch(): void {
  const link = document.querySelector<HTMLAnchorElement>('#search-open');
  if (link === null) return;
  // The search page has the search already.
  const field = document.querySelector<HTMLInputElement>('#search-words');
  const open = () => (field === null ? void openDialog(link.pathname) : field.focus());
  const button = buttonFor(link);
  button.addEventListener('click', open);
  link.replaceWith(button);
  document.addEventListener('keydown', (event) => {
    if (!isAsking(event)) return;
    event.preventDefault();
    open();
  });
}
