/** Tables on a narrow page stand row by row (`stacked.css`): each cell needs the name of its column with it. */

const NARROW = matchMedia('(max-width: 40rem)');

/** Cells that several rows share stand in the first of these alone: columns are counted from the last one. */
function nameCells(table: HTMLTableElement): void {
  const names = [...(table.tHead?.rows[0]?.cells ?? [])].map(({ textContent }) => textContent?.trim() ?? '');
  for (const row of table.tBodies[0]?.rows ?? []) {
    const cells = [...row.cells];
    for (const [index, cell] of cells.entries()) {
      const name = names[names.length - cells.length + index];
      if (name !== undefined && name !== names[0]) cell.dataset.label ??= name;
    }
  }
}

export function enhanceNarrowTables(): void {
  const name = (): void => {
    if (NARROW.matches) for (const table of document.querySelectorAll('table')) nameCells(table);
  };
  name();
  NARROW.addEventListener('change', name);
}
