/** A table with its caption as markup; on a narrow page it scrolls by itself, the page does not. */
import type { Column, Row, Table } from '../view/block.ts';
import type { Value } from '../view/value/value.ts';
import { attribute, type Html, html } from './html.ts';
import { valueHtml } from './value.ts';

function columnHtml({ label, numeric, wide }: Column): Html {
  return html`<th scope="col"${attribute('class', numeric ? 'numeric' : wide ? 'wide' : null)}>${label}</th>`;
}

function cellHtml(cell: Value, column: Column | undefined, isHeading: boolean): Html {
  if (isHeading) return html`<th scope="row">${valueHtml(cell)}</th>`;
  return html`<td${attribute('class', column?.numeric ? 'numeric' : null)}>${valueHtml(cell)}</td>`;
}

function rowHtml({ anchor, record, cells, lead }: Row, columns: readonly Column[]): Html {
  const attributes = [
    attribute('id', anchor),
    attribute('data-record', record),
    attribute('class', lead === null ? null : 'group-start'),
  ];
  const leading = lead?.cells.map((cell) => html`<th scope="row" rowspan="${lead.rows}">${valueHtml(cell)}</th>`) ?? [];
  const rest = cells.map((cell, index) => cellHtml(cell, columns[index], index === 0 && lead === null));
  return html`<tr${attributes}>${leading}${rest}</tr>`;
}

/** A table, or what is said instead of one without rows. */
export function tableHtml({ caption, columns, rows, empty, note }: Table): Html {
  if (rows.length === 0) return html`<p class="empty">${empty}</p>`;
  const head = html`<thead><tr>${columns.map(columnHtml)}</tr></thead>`;
  const body = html`<tbody>${rows.map((row) => rowHtml(row, columns))}</tbody>`;
  const table = html`<table><caption><span>${caption}</span></caption>${head}${body}</table>`;
  const scroller = html`<div class="table-scroll" role="group" aria-label="${caption}" tabindex="0">${table}</div>`;
  return html`${scroller}${note === null ? null : html`<p class="table-note">${note}</p>`}`;
}
