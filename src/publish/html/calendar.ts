/** Things along the calendar as SVG. What lasts, is over and is ahead differ in form; words say all of it. */
import type { CalendarPicture, CalendarRow } from '../picture/calendar.ts';
import type { Tick } from '../picture/timeline.ts';
import { type Html, html } from './html.ts';

const WIDTH = 880;
const LEFT = 130;
const RIGHT = 540;
const ROW = 24;
const TOP = 40;

function x(at: number): number {
  return Math.round((LEFT + at * (RIGHT - LEFT)) * 10) / 10;
}

function tickHtml({ at, label }: Tick, bottom: number): Html {
  return html`<line class="tick" x1="${x(at)}" y1="${TOP - 10}" x2="${x(at)}" y2="${bottom}"/><text class="tick-label" x="${x(at)}" y="${TOP - 16}">${label}</text>`;
}

function nowHtml({ at, label }: Tick, bottom: number): Html {
  return html`<line class="now" x1="${x(at)}" y1="${TOP - 10}" x2="${x(at)}" y2="${bottom}"/><text class="tick-label now-label" x="${x(at)}" y="${bottom + 13}">${label}</text>`;
}

function barHtml({ bar, lasting, dues }: CalendarRow, y: number): Html {
  const drawn =
    bar === null
      ? null
      : html`<rect class="bar bar-${lasting}" x="${x(bar.from)}" y="${y - 5}" width="${Math.max(2, x(bar.to) - x(bar.from))}" height="10"/>`;
  const marks = dues.map((due, index) => {
    const held = index === dues.length - 1;
    return html`<line class="${held ? 'due' : 'due due-moved'}" x1="${x(due)}" y1="${y - 9}" x2="${x(due)}" y2="${y + 9}"/>`;
  });
  return html`${drawn}${marks}`;
}

function rowHtml(row: CalendarRow, y: number): Html {
  const name = html`<text class="row-label" x="${LEFT - 14}" y="${y + 4}">${row.label}</text>`;
  return html`${row.href === null ? name : html`<a href="${row.href}">${name}</a>`}${barHtml(row, y)}<text class="row-words" x="${RIGHT + 16}" y="${y + 4}">${row.words}</text>`;
}

/** The picture; what it shows is also its description. */
export function calendarHtml({ title, ticks, now, rows, more }: CalendarPicture, id: string): Html {
  const bottom = TOP + rows.length * ROW;
  const said = rows.map(({ label, words }) => `${label}: ${words}.`).join(' ');
  const others = more > 0 ? `And ${more} more.` : '';
  const note = more > 0 ? html`<text class="row-words" x="${RIGHT + 16}" y="${bottom + 13}">${others}</text>` : null;
  const lines = [...ticks.map((tick) => tickHtml(tick, bottom)), nowHtml(now, bottom)];
  const drawn = rows.map((row, index) => rowHtml(row, TOP + 12 + index * ROW));
  return html`<svg class="picture calendar" viewBox="0 0 ${WIDTH} ${bottom + 20}" width="${WIDTH}" height="${bottom + 20}" role="group" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${title}</title><desc id="${id}-desc">${said} ${others}</desc>${lines}${drawn}${note}</svg>`;
}
