/** Ids that can be copied, and a link to each section: what an auditor pastes into a working paper. */

function copyButton(text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.setAttribute('aria-label', `Copy ${text}`);
  button.addEventListener('click', () => {
    navigator.clipboard.writeText(text).then(
      () => {
        button.textContent = 'Copied';
      },
      () => {
        button.textContent = 'Not allowed';
      },
    );
  });
  return button;
}

/** The id in a record's heading, and hashes, get a button each. */
function addCopying(): void {
  if (navigator.clipboard === undefined) return;
  const shown = document.querySelectorAll<HTMLElement>('.record-head .kind .id, main dd > code');
  for (const element of shown) {
    const text = element.textContent?.trim() ?? '';
    if (text !== '') element.after(' ', copyButton(text));
  }
}

function addPermalinks(): void {
  for (const heading of document.querySelectorAll<HTMLElement>('main h2[id], main .prose :is(h3, h4)[id]')) {
    const link = document.createElement('a');
    link.className = 'permalink';
    link.href = `#${encodeURIComponent(heading.id)}`;
    link.textContent = '#';
    link.setAttribute('aria-label', `Link to “${heading.textContent?.trim() ?? ''}”`);
    heading.append(' ', link);
  }
}

export function enhanceAddresses(): void {
  addCopying();
  addPermalinks();
}
