/** The picture of an incident's time. Signs differ in form, and words stand beside each: no colour is needed. */
import type { Sign, Stretch, TimelinePicture, TimelineRow } from '../picture/timeline.ts';
import { drawnRowsHtml, MIDDLE, percent, tickHtml } from './drawn-rows.ts';
import { type Html, html } from './html.ts';

function signHtml(sign: Sign, at: number): Html {
  const x = percent(at);
  if (sign === 'moment') return html`<circle class="sign" cx="${x}" cy="${MIDDLE}" r="3.5"/>`;
  if (sign === 'met') return html`<circle class="sign sign-met" cx="${x}" cy="${MIDDLE}" r="5"/>`;
  if (sign === 'missed') {
    return html`<svg x="${x}" y="${MIDDLE}"><path class="sign-missed" d="M-5-5L5 5M5-5L-5 5"/></svg>`;
  }
  return html`<svg x="${x}" y="${MIDDLE}"><rect class="sign-open" x="-4" y="-4" width="8" height="8"/></svg>`;
}

function windowHtml({ from, to }: Stretch): Html {
  const end = percent(to);
  return html`<rect class="window" x="${percent(from)}" y="5" width="${percent(to - from)}" height="12"/><line class="due" x1="${end}" y1="3" x2="${end}" y2="19"/>`;
}

function lineHtml(name: string, { from, to }: Stretch): Html {
  return html`<line class="${name}" x1="${percent(from)}" y1="${MIDDLE}" x2="${percent(to)}" y2="${MIDDLE}"/>`;
}

/** A time that is only known to lie within a stretch is drawn as one. */
function atHtml(at: Stretch, sign: Sign, start: number | null): readonly Html[] {
  return [
    ...(start === null ? [] : [lineHtml('actual', { from: start, to: at.to })]),
    ...(at.from === at.to ? [] : [lineHtml('coarse', at)]),
    signHtml(sign, at.to),
  ];
}

function drawnOf({ window, at, sign }: TimelineRow): readonly Html[] {
  if (window === null) return at === null ? [] : atHtml(at, sign, null);
  return [windowHtml(window), ...(at === null ? [signHtml(sign, 1)] : atHtml(at, sign, window.from))];
}

/** The picture; what it shows stands in the tables below it too. */
export function timelineHtml({ title, ticks, moments, promises }: TimelinePicture): Html {
  const scale = ticks.map((tick) => tickHtml(tick, tick.label === 'detected' ? 'tick tick-zero' : 'tick'));
  const rows = (some: readonly TimelineRow[]) =>
    some.map((row) => ({ label: row.label, href: null, drawn: drawnOf(row), words: row.words }));
  return drawnRowsHtml('timeline', scale, [
    { title, rows: rows(moments) },
    { title: 'Promised windows, and what was done', rows: rows(promises) },
  ]);
}
