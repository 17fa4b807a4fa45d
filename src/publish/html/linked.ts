/** The records that link to one, as markup: of some records they are thousands. */
import type { LinkedFrom } from '../view/list/backlinks.ts';
import { type Html, html } from './html.ts';
import { valueHtml } from './value.ts';

/** Each record with the fields that name the one. */
export function linkedHtml(entries: readonly LinkedFrom[]): Html {
  const items = entries.map(
    ({ link, fields }) => html`<li>${valueHtml(link)} <span class="fields">${fields}</span></li>`,
  );
  return html`<ul class="linked">${items}</ul>`;
}
