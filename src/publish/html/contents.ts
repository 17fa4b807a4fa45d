/** The contents of a page as markup. */
import type { ContentsEntry } from '../view/record/contents.ts';
import { attribute, type Html, html } from './html.ts';

/** Links to the sections and to the headings of the record's own text. */
export function contentsHtml(entries: readonly ContentsEntry[]): Html {
  const items = entries.map(({ title, anchor, inText }) => {
    return html`<li${attribute('class', inText ? 'in-text' : null)}><a href="#${anchor}">${title}</a></li>`;
  });
  return html`<ul>${items}</ul>`;
}
