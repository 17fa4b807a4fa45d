/** Things along the calendar. What lasts, is over and is ahead differ in form; words say all of it. */
import type { CalendarPicture, CalendarRow } from '../picture/calendar.ts';
import type { Tick } from '../picture/timeline.ts';
import { type DrawnRow, drawnRowsHtml, percent, tickHtml } from './drawn-rows.ts';
import { type Html, html } from './html.ts';

function drawnOf({ bar, lasting, dues }: CalendarRow): readonly Html[] {
  const marks = dues.map((due, index) => {
    const x = percent(due);
    const name = index === dues.length - 1 ? 'due' : 'due due-moved';
    return html`<line class="${name}" x1="${x}" y1="2" x2="${x}" y2="20"/>`;
  });
  if (bar === null) return marks;
  const width = percent(Math.max(0.005, bar.to - bar.from));
  return [html`<rect class="bar-${lasting}" x="${percent(bar.from)}" y="6" width="${width}" height="10"/>`, ...marks];
}

/** Named below the rows: above them a month may stand. */
function nowHtml({ at, label }: Tick): Html {
  const x = percent(at);
  return html`<line class="now" x1="${x}" y1="18" x2="${x}" y2="100%"/><text class="tick-label now-label" x="${x}" y="100%" dy="13">${label}</text>`;
}

/** The picture; what it shows is also said in words. */
export function calendarHtml({ title, ticks, now, rows, more }: CalendarPicture): Html {
  const scale = [...ticks.map((tick) => tickHtml(tick, 'tick')), nowHtml(now)];
  const drawn = rows.map((row): DrawnRow => ({ ...row, drawn: drawnOf(row) }));
  const others = more > 0 ? [{ label: '', href: null, drawn: [], words: `and ${more} more` }] : [];
  return drawnRowsHtml('calendar', scale, [{ title, rows: [...drawn, ...others] }]);
}
