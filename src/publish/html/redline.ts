/** A redline as markup. What came and what went differ by line, not by colour alone; unchanged clauses are folded. */
import type { RedBlock } from '../redline/blocks.ts';
import type { RedClause } from '../redline/redline.ts';
import type { Piece } from '../redline/words.ts';
import { type Html, html } from './html.ts';

function pieceHtml({ text, change }: Piece): Html {
  if (change === 'in') return html`<ins>${text}</ins>`;
  return change === 'out' ? html`<del>${text}</del>` : html`${text}`;
}

function blockHtml({ kind, pieces }: RedBlock): Html {
  const inner = pieces.map(pieceHtml);
  if (kind === 'code') return html`<pre class="red-block">${inner}</pre>`;
  return html`<p class="red-block red-${kind}">${inner}</p>`;
}

const STATES: Readonly<Record<RedClause['state'], string>> = {
  same: 'unchanged',
  changed: 'changed',
  in: 'new',
  out: 'deleted',
};

function headingOf({ heading }: RedClause): readonly Html[] {
  return heading.some(({ text }) => text !== '') ? heading.map(pieceHtml) : [html`Before the first heading`];
}

function stateHtml({ state, moved }: RedClause): Html {
  return html`<span class="red-state">${moved ? `moved, ${STATES[state]}` : STATES[state]}</span>`;
}

/** One clause; the anchor tells it from the headings of a record's own text. */
function clauseHtml(clause: RedClause): Html {
  const id = `clause--${clause.anchor === '' ? 'start' : clause.anchor}`;
  const blocks = clause.blocks.map(blockHtml);
  if (clause.state === 'same') {
    const summary = html`<summary><span class="red-heading">${headingOf(clause)}</span> ${stateHtml(clause)}</summary>`;
    return html`<details class="red-clause red-same" id="${id}">${summary}${blocks}</details>`;
  }
  const heading = html`<h3 id="${id}"><span class="red-heading">${headingOf(clause)}</span> ${stateHtml(clause)}</h3>`;
  return html`<section class="red-clause red-${clause.state}" aria-labelledby="${id}">${heading}${blocks}</section>`;
}

/** All clauses in the order of the later version. */
export function redlineHtml(clauses: readonly RedClause[]): Html {
  return html`<div class="redline">${clauses.map(clauseHtml)}</div>`;
}
