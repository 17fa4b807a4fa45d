/** Clauses against exercises as SVG: a filled circle where a clause was put to use, a stroke where it was not. */
import type { CoverageColumn, CoveragePicture, CoverageRow } from '../picture/coverage.ts';
import { type Html, html } from './html.ts';

const LEFT = 230;
const COLUMN = 104;
const ROW = 23;
const TOP = 52;
const WORDS = 250;

function center(column: number): number {
  return LEFT + column * COLUMN + COLUMN / 2;
}

function columnHtml({ id, words, href }: CoverageColumn, index: number): Html {
  const x = center(index);
  return html`<a href="${href}"><text class="node-id middle" x="${x}" y="18">${id}</text> <text class="tick-label" x="${x}" y="34">${words}</text></a>`;
}

function signHtml(decisions: number, column: number, y: number): Html {
  const x = center(column);
  return decisions > 0
    ? html`<circle class="sign" cx="${x}" cy="${y}" r="5"/>`
    : html`<line class="not-covered" x1="${x - 4}" y1="${y}" x2="${x + 4}" y2="${y}"/>`;
}

function rowHtml({ label, href, decisions, words }: CoverageRow, y: number, width: number): Html {
  const end = LEFT + decisions.length * COLUMN;
  const signs = decisions.map((count, column) => signHtml(count, column, y));
  const missing = decisions.every((count) => count === 0);
  return html`<line class="tick" x1="4" y1="${y + ROW / 2}" x2="${width - 4}" y2="${y + ROW / 2}"/><a href="${href}"><text x="4" y="${y + 4}">${label}</text></a>${signs}<text class="row-words${missing ? ' row-missing' : ''}" x="${end + 12}" y="${y + 4}">${words}</text>`;
}

/** The picture; what it shows is also its description. */
export function coverageHtml({ title, columns, rows }: CoveragePicture, id: string): Html {
  const width = LEFT + columns.length * COLUMN + WORDS;
  const height = TOP + rows.length * ROW;
  const said = rows.map(({ label, words }) => `${label}: ${words}.`).join(' ');
  const drawn = rows.map((row, index) => rowHtml(row, TOP + 8 + index * ROW, width));
  return html`<svg class="picture coverage" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${said}</desc>${columns.map(columnHtml)}${drawn}</svg>`;
}
