/** A code frame: an arrow to the place, the lines that enclose it, the line itself, an underline and a label. */
import stringWidth from 'string-width';
import type { SourceLines } from '../source.ts';
import { safe } from '../text/safe.ts';
import { wrap } from '../text/wrap.ts';
import { enclosingLines, syntaxAt } from './context.ts';
import { type Excerpt, excerptOf } from './excerpt.ts';
import { stretchEnd } from './stretch.ts';

type Brush = (text: string) => string;

export interface FramePlace {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
  readonly label: string;
  /** `^` under the place at fault, `-` under the places that it is compared with. */
  readonly mark: '^' | '-';
  readonly brush: Brush;
}

export interface FrameStyle {
  /** Digits of the widest line number among the frames that stand together. */
  readonly digits: number;
  /** Terminal columns. */
  readonly columns: number;
  readonly gutter: Brush;
  readonly dim: Brush;
  /** False where the text must not be shown again, because it may itself be the secret. */
  readonly quote: boolean;
}

/** `incidents/2026/INC-2026-004.md:41:9`, as terminals and editors link it. */
export function placeWords(place: Pick<FramePlace, 'file' | 'line' | 'column'>): string {
  return [place.file, place.line, place.column].filter((part) => part !== null).join(':');
}

/** The lines of one frame. A place without a line, or whose text could not be read, has its arrow and label only. */
export function frameLines(place: FramePlace, source: SourceLines, style: FrameStyle): readonly string[] {
  const text = place.line === null ? null : source.line(place.file, place.line);
  const arrow = `${' '.repeat(style.digits)} ${style.gutter('-->')} ${safe(placeWords(place))}`;
  if (place.line === null || text === null || !style.quote) {
    return [arrow, ...label(place, 0, 0, style).map((line) => row(style, null, line))];
  }
  const excerpt = excerptAt(place, place.line, text, source, style);
  return [
    arrow,
    row(style, null, ''),
    ...contextRows(place.file, place.line, source, style),
    row(style, place.line, excerpt.text),
    ...markRows(place, excerpt, style),
  ];
}

/** One row beside the gutter. */
export function row(style: FrameStyle, number: number | null, text: string): string {
  const digits = number === null ? ' '.repeat(style.digits) : String(number).padStart(style.digits);
  return `${style.gutter(`${digits} |`)}${text === '' ? '' : ` ${text}`}`.trimEnd();
}

/** Terminal columns that a row leaves for text. */
export function roomOf(style: FrameStyle): number {
  return Math.max(24, style.columns - style.digits - 3);
}

function excerptAt(place: FramePlace, line: number, text: string, source: SourceLines, style: FrameStyle): Excerpt {
  const from = Math.min(Math.max(0, (place.column ?? 1) - 1), text.length);
  const to = stretchEnd(text, from, syntaxAt(place.file, line, source));
  return excerptOf(text, from, to, roomOf(style));
}

function contextRows(file: string, line: number, source: SourceLines, style: FrameStyle): readonly string[] {
  if (syntaxAt(file, line, source) !== 'yaml') return [];
  const rows: string[] = [];
  const numbers = enclosingLines(file, line, source);
  numbers.forEach((number, index) => {
    const text = source.line(file, number) ?? '';
    rows.push(row(style, number, style.dim(excerptOf(text, 0, 0, roomOf(style)).text)));
    if ((numbers[index + 1] ?? line) > number + 1) rows.push(style.gutter('...'.padStart(style.digits + 2)));
  });
  return rows;
}

function markRows(place: FramePlace, excerpt: Excerpt, style: FrameStyle): readonly string[] {
  const room = roomOf(style);
  const length = Math.max(1, Math.min(excerpt.length, room - excerpt.indent));
  const line = `${' '.repeat(excerpt.indent)}${place.brush(place.mark.repeat(length))}`;
  const words = safe(place.label);
  const end = excerpt.indent + length;
  if (words === '') return [row(style, null, line)];
  if (end + 1 + stringWidth(words) <= room) return [row(style, null, `${line} ${place.brush(words)}`)];
  return [row(style, null, line), ...label(place, excerpt.indent, end, style).map((text) => row(style, null, text))];
}

/** A label in rows of its own: from below its mark where there is room to read it, else ending below its mark. */
function label(place: FramePlace, indent: number, end: number, style: FrameStyle): readonly string[] {
  if (place.label === '') return [];
  const words = safe(place.label);
  const room = roomOf(style);
  const width = stringWidth(words);
  const start = room - indent >= 30 ? indent : width <= end ? end - width : 0;
  return wrap(words, room - start).map((line) => `${' '.repeat(start)}${place.brush(line)}`);
}
