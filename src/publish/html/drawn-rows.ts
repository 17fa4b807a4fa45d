/**
 * Pictures of which every row has a name, a drawing along a common scale, and words that say all that is drawn. The
 * rows are a list, the drawings alone are SVG: on a narrow page the words stand above them. Places are percentages.
 */
import type { Tick } from '../picture/timeline.ts';
import { type Html, html } from './html.ts';

export interface DrawnRow {
  readonly label: string;
  readonly href: string | null;
  readonly drawn: readonly Html[];
  readonly words: string;
}

/** The height of a row's drawing in pixels, and the middle of it. */
export const HEIGHT = 22;
export const MIDDLE = HEIGHT / 2;

/** A place on the scale, from 0 to 1, as SVG has it. */
export function percent(at: number): string {
  return `${Math.round(at * 1000) / 10}%`;
}

/** A line of the scale with its name above it. */
export function tickHtml({ at, label }: Tick, name: string): Html {
  const x = percent(at);
  return html`<line class="${name}" x1="${x}" y1="18" x2="${x}" y2="100%"/><text class="tick-label" x="${x}" y="12">${label}</text>`;
}

function rowHtml({ label, href, drawn, words }: DrawnRow): Html {
  const name = href === null ? html`<span>${label}</span>` : html`<a href="${href}">${label}</a>`;
  return html`<li>${name} <svg height="${HEIGHT}" aria-hidden="true">${drawn}</svg> <span>${words}</span></li>`;
}

export interface DrawnList {
  /** What a screen reader calls it. */
  readonly title: string;
  readonly rows: readonly DrawnRow[];
}

/** The picture: a scale, and lists of rows along it. Lists without rows are left out. */
export function drawnRowsHtml(
  kind: 'calendar' | 'timeline',
  scale: readonly Html[],
  lists: readonly DrawnList[],
): Html {
  const drawn = lists
    .filter(({ rows }) => rows.length > 0)
    .map(({ title, rows }) => html`<ul aria-label="${title}">${rows.map(rowHtml)}</ul>`);
  return html`<div class="picture drawn-rows ${kind}" data-pagefind-ignore><svg class="scale" aria-hidden="true">${scale}</svg>${drawn}</div>`;
}
