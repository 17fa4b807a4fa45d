/** A table with its caption as markup; on a narrow page it scrolls by itself, the page does not. */
import type { Column, Row, Table } from '../view/block.ts';
import type { Value } from '../view/value/value.ts';
import { attribute, type Html, html } from './html.ts';
import { valueHtml } from './value.ts';

/** The space keeps its label apart from the one before it, in the text that the search indexes. */
function columnHtml({ label, numeric, wide }: Column): Html {
  return html` <th scope="col"${attribute('class', numeric ? 'numeric' : wide ? 'wide' : null)}>${label}</th>`;
}

function cellHtml(cell: Value, column: Column | undefined, stacked: boolean): Html {
  const label = attribute('data-label', stacked ? (column?.label ?? null) : null);
  return html`<td${attribute('class', column?.numeric ? 'numeric' : null)}${label}>${valueHtml(cell)}</td>`;
}

function rowHtml({ anchor, record, cells, lead }: Row, columns: readonly Column[], stacked: boolean): Html {
  const attributes = [
    attribute('id', anchor),
    attribute('data-record', record),
    attribute('class', lead === null ? null : 'group-start'),
  ];
  const leading = lead?.cells.map((cell) => html`<th scope="row" rowspan="${lead.rows}">${valueHtml(cell)}</th>`) ?? [];
  const rest = cells.map((cell, index) =>
    index === 0 && lead === null
      ? html`<th scope="row">${valueHtml(cell)}</th>`
      : cellHtml(cell, columns[index], stacked),
  );
  return html`<tr${attributes}>${leading}${rest}</tr>`;
}

/** A table, or what is said instead of one without rows. */
export function tableHtml({ caption, columns, rows, empty, note, stacked = false }: Table): Html {
  if (rows.length === 0) return html`<p class="empty" data-pagefind-ignore>${empty}</p>`;
  const head = html`<thead><tr>${columns.map(columnHtml)}</tr></thead>`;
  const body = html`<tbody>${rows.map((row) => rowHtml(row, columns, stacked))}</tbody>`;
  const table = html`<table${attribute('class', stacked ? 'stacked' : null)}><caption><span>${caption}</span></caption>${head} ${body}</table>`;
  const scroller = html`<div class="table-scroll" role="group" aria-label="${caption}" tabindex="0">${table}</div>`;
  return html`${scroller}${note === null ? null : html`<p class="table-note" data-pagefind-ignore>${note}</p>`}`;
}
