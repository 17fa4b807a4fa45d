/** What stands beside a claim as markup. It lies within a paragraph: lines are spans. */
import type { Backing, ClaimNote } from '../view/by-type/claims.ts';
import { type Html, html } from './html.ts';
import { valueHtml } from './value.ts';

function backingHtml({ about, shown }: Backing): Html {
  return html`<span>${valueHtml(about)}</span>${shown.map((value) => html`<span class="claim-shown">${valueHtml(value)}</span>`)}`;
}

/** The note; a search finds the text without it. */
export function claimNoteHtml({ id, kind, backing }: ClaimNote): Html {
  return html`<small class="claim-note" role="note" aria-label="Behind claim ${id}" data-pagefind-ignore><span><b>${id}</b> ${kind}</span>${backing.map(backingHtml)}</small>`;
}
