/** Tables that sort by a column and filter by words. Without this they are complete, and stand in the page's order. */

/** Shorter tables are taken in at a glance. */
const SORT_FROM = 4;
const FILTER_FROM = 12;

type Direction = 'ascending' | 'descending';

const NUMBER = /^[+-]?\d[\d,.]*/;

/** What a cell is sorted by: a time by its machine form, a number by its value, all else by its words. */
function keyOf(row: HTMLTableRowElement, column: number): string | number {
  const cell = row.cells[column];
  const time = cell?.querySelector('time')?.getAttribute('datetime');
  if (time) return time;
  const text = cell?.textContent?.trim() ?? '';
  const number = cell?.classList.contains('numeric') ? NUMBER.exec(text)?.[0] : undefined;
  return number === undefined ? text.toLowerCase() : Number(number.replaceAll(',', ''));
}

/** Made once: each pair of rows is compared by it. */
const WORDS = new Intl.Collator('en', { numeric: true });

function compare(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return WORDS.compare(String(a), String(b));
}

function sortBy(table: HTMLTableElement, column: number, direction: Direction): void {
  const [body] = table.tBodies;
  if (body === undefined) return;
  const factor = direction === 'ascending' ? 1 : -1;
  const rows = [...body.rows].map((row) => ({ row, key: keyOf(row, column) }));
  rows.sort((a, b) => factor * compare(a.key, b.key));
  body.append(...rows.map(({ row }) => row));
}

function makeSortable(table: HTMLTableElement): void {
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  for (const [column, head] of heads.entries()) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'sort';
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener('click', () => {
      const next: Direction = head.getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const other of heads) other.removeAttribute('aria-sort');
      head.setAttribute('aria-sort', next);
      sortBy(table, column, next);
    });
  }
}

/** Rows that do not hold every word are hidden, and counted. */
function makeFilterable(table: HTMLTableElement, scroller: HTMLElement): void {
  const [body] = table.tBodies;
  if (body === undefined) return;
  const rows = [...body.rows].map((row) => ({ row, text: (row.textContent ?? '').toLowerCase() }));
  const label = document.createElement('label');
  const field = document.createElement('input');
  const count = document.createElement('output');
  const name = table.caption?.textContent?.trim() ?? 'table';
  field.type = 'search';
  field.autocomplete = 'off';
  field.setAttribute('aria-label', `Filter: ${name}`);
  label.append('Filter ', field);
  const bar = document.createElement('p');
  bar.className = 'table-filter';
  bar.append(label, ' ', count);
  scroller.prepend(bar);
  field.addEventListener('input', () => {
    const words = field.value
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== '');
    let shown = 0;
    for (const { row, text } of rows) {
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown += 1;
    }
    count.textContent = words.length === 0 ? '' : `${shown} of ${rows.length} rows`;
  });
}

/** Rows that share a cell belong together, and what is done in turn has its order: such a table keeps it. */
function isPlain(table: HTMLTableElement): boolean {
  return table.querySelector('[rowspan]') === null && table.closest('.card-sheet') === null;
}

export function enhanceTables(): void {
  for (const scroller of document.querySelectorAll<HTMLElement>('.table-scroll')) {
    const table = scroller.querySelector('table');
    const rows = table?.tBodies[0]?.rows.length ?? 0;
    if (table === null || !isPlain(table)) continue;
    if (rows >= SORT_FROM) makeSortable(table);
    if (rows >= FILTER_FROM) makeFilterable(table, scroller);
  }
}
