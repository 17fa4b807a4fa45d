/** Days and months in prose. */
import type { DateFigure, MonthFigure } from './figure.ts';

const MONTHS: readonly string[] = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const MONTH = MONTHS.join('|');
const DAY = '3[01]|[12][0-9]|0?[1-9]';
/** A year ends at a word's end. */
const YEAR = String.raw`[0-9]{4}(?![\p{L}\p{N}_])`;
const WORD_START = String.raw`(?<![\p{L}\p{N}_])`;

const FORMS = new RegExp(
  [
    // 3 March 2026
    String.raw`${WORD_START}(?<![\p{N}][.,:])(?<d1>${DAY})\s+(?<m1>${MONTH})\s+(?<y1>${YEAR})`,
    // March 3, 2026
    String.raw`${WORD_START}(?<m2>${MONTH})\s+(?<d2>${DAY}),\s+(?<y2>${YEAR})`,
    // March 2026
    String.raw`${WORD_START}(?<m3>${MONTH})\s+(?<y3>${YEAR})`,
    // 2026-03-03, but not within an instant, an id, a path or a file's name
    String.raw`(?<![\p{L}\p{N}_/-])(?<![\p{L}\p{N}][.:+@])(?<iso>[0-9]{4}-[0-9]{2}-[0-9]{2})(?![\p{L}\p{N}_/-]|\.[\p{L}\p{N}])`,
  ].join('|'),
  'giu',
);

export function datesIn(text: string): (DateFigure | MonthFigure)[] {
  return Array.from(text.matchAll(FORMS), (match) => {
    const { d1, m1, y1, d2, m2, y2, m3, y3, iso } = match.groups ?? {};
    const raw = match[0];
    const stretch = { raw, from: match.index, to: match.index + raw.length };
    if (iso !== undefined) return { kind: 'date', value: iso, ...stretch };
    const month = `${y1 ?? y2 ?? y3}-${numberOf(m1 ?? m2 ?? m3)}`;
    const day = d1 ?? d2;
    if (day === undefined) return { kind: 'month', value: month, ...stretch };
    return { kind: 'date', value: `${month}-${day.padStart(2, '0')}`, ...stretch };
  });
}

/** `03` for any spelling of March. */
function numberOf(month: string | undefined): string {
  return String(MONTHS.indexOf(month?.toLowerCase() ?? '') + 1).padStart(2, '0');
}
