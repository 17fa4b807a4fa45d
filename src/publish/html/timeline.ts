/** The picture of an incident's time as SVG. Signs differ in form, and words stand beside each: no colour is needed. */
import type { Sign, Stretch, Tick, TimelinePicture, TimelineRow } from '../picture/timeline.ts';
import { type Html, html } from './html.ts';

const WIDTH = 860;
const LEFT = 300;
const RIGHT = 620;
const ROW = 22;
const TOP = 34;
const GAP = 30;

function x(at: number): number {
  return Math.round((LEFT + at * (RIGHT - LEFT)) * 10) / 10;
}

function tickHtml({ at, label }: Tick, bottom: number): Html {
  const strong = label === 'detected' ? 'tick tick-zero' : 'tick';
  return html`<line class="${strong}" x1="${x(at)}" y1="${TOP - 8}" x2="${x(at)}" y2="${bottom}"/><text class="tick-label" x="${x(at)}" y="${TOP - 14}">${label}</text>`;
}

function signHtml(sign: Sign, cx: number, cy: number): Html {
  const r = 5;
  if (sign === 'moment') return html`<circle class="sign" cx="${cx}" cy="${cy}" r="3.5"/>`;
  if (sign === 'met') return html`<circle class="sign sign-met" cx="${cx}" cy="${cy}" r="${r}"/>`;
  if (sign === 'missed') {
    return html`<path class="sign-missed" d="M${cx - r} ${cy - r}L${cx + r} ${cy + r}M${cx + r} ${cy - r}L${cx - r} ${cy + r}"/>`;
  }
  return html`<rect class="sign-open" x="${cx - 4}" y="${cy - 4}" width="8" height="8"/>`;
}

function windowHtml({ from, to }: Stretch, y: number): Html {
  const width = Math.max(1, x(to) - x(from));
  return html`<rect class="window" x="${x(from)}" y="${y - 6}" width="${width}" height="12"/><line class="due" x1="${x(to)}" y1="${y - 8}" x2="${x(to)}" y2="${y + 8}"/>`;
}

/** A time that is only known to lie within a stretch is drawn as one. */
function atHtml(at: Stretch, sign: Sign, y: number, start: number | null): Html {
  const line =
    start === null ? null : html`<line class="actual" x1="${x(start)}" y1="${y}" x2="${x(at.to)}" y2="${y}"/>`;
  const coarse =
    at.from === at.to ? null : html`<line class="coarse" x1="${x(at.from)}" y1="${y}" x2="${x(at.to)}" y2="${y}"/>`;
  return html`${line}${coarse}${signHtml(sign, x(at.to), y)}`;
}

function rowHtml({ label, words, window, at, sign }: TimelineRow, y: number): Html {
  const drawn = [
    ...(window === null ? [] : [windowHtml(window, y)]),
    ...(at === null
      ? window === null
        ? []
        : [signHtml(sign, x(1), y)]
      : [atHtml(at, sign, y, window === null ? null : window.from)]),
  ];
  return html`<text class="row-label" x="${LEFT - 14}" y="${y + 4}">${label}</text>${drawn}<text class="row-words" x="${RIGHT + 16}" y="${y + 4}">${words}</text>`;
}

function describe({ moments, promises }: TimelinePicture): string {
  const said = (rows: readonly TimelineRow[]) => rows.map(({ label, words }) => `${label}: ${words}`).join('. ');
  return `${said(moments)}. ${promises.length === 0 ? 'No promise was measured' : said(promises)}.`;
}

/** The picture; what it shows is also its description, and stands in the tables below it. */
export function timelineHtml(picture: TimelinePicture, id: string): Html {
  const { title, ticks, moments, promises } = picture;
  const first = TOP + 12;
  const second = first + moments.length * ROW + (promises.length === 0 ? 0 : GAP);
  const height = second + promises.length * ROW + 6;
  const rows = [
    ...moments.map((row, index) => rowHtml(row, first + index * ROW)),
    ...promises.map((row, index) => rowHtml(row, second + index * ROW)),
  ];
  const lines = ticks.map((tick) => tickHtml(tick, height - 6));
  return html`<svg class="picture timeline" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${describe(picture)}</desc>${lines}${rows}</svg>`;
}
