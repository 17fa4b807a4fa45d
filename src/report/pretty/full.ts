/** A finding in full: headline, sentence, a frame for each end, what to do, the rule's page. */
import type { Finding } from '../../rules/finding.ts';
import { type FramePlace, type FrameStyle, frameLines, placeWords, row } from '../frame/frame.ts';
import type { SourceLines } from '../source.ts';
import type { Paint } from '../text/paint.ts';
import { safe } from '../text/safe.ts';
import { wrap } from '../text/wrap.ts';
import { type PrettyOptions, proseWidth } from './options.ts';
import { headline, recordWords } from './state.ts';

/** More related places than this are listed by position only. */
const MOST_FRAMES = 8;

/** Rules that find secrets, personal data or confidential values: a log of a CI run must not repeat them. */
const WITHHELD: ReadonlySet<string> = new Set(['RED-3', 'RED-4', 'RED-5']);

/** The lines of one finding in full. */
export function fullFinding(
  finding: Finding,
  source: SourceLines,
  paint: Paint,
  options: PrettyOptions,
): readonly string[] {
  const places = placesOf(finding, paint);
  const numbers = places.slice(0, MOST_FRAMES + 1).map((place) => String(place.line ?? '').length);
  const style: FrameStyle = {
    digits: Math.max(2, ...numbers),
    columns: options.columns,
    gutter: paint.frame,
    dim: paint.dim,
    quote: !WITHHELD.has(finding.rule),
  };
  const framed = places.slice(0, MOST_FRAMES + 1);
  return [
    headline(finding, paint),
    ...wrap(safe(finding.message), proseWidth(options)).map(paint.bold),
    '',
    ...framed.flatMap((place) => [...frameLines(place, source, style), row(style, null, '')]),
    ...places.slice(MOST_FRAMES + 1).flatMap((place) => noteLines('also', alsoWords(place), style, options)),
    ...notesOf(finding, style, options),
  ];
}

function placesOf(finding: Finding, paint: Paint): readonly FramePlace[] {
  const primary: readonly FramePlace[] =
    finding.file === null
      ? []
      : [
          {
            file: finding.file,
            line: finding.line,
            column: finding.column,
            label: finding.pointer ?? '',
            mark: '^',
            brush: paint.severity[finding.severity],
          },
        ];
  const related = finding.related.flatMap((place): FramePlace[] =>
    place.file === null
      ? []
      : [
          {
            file: place.file,
            line: place.line,
            column: place.column,
            label: place.message,
            mark: '-',
            brush: paint.frame,
          },
        ],
  );
  return [...primary, ...related];
}

function alsoWords(place: FramePlace): string {
  return place.label === '' ? placeWords(place) : `${placeWords(place)} ${place.label}`;
}

function notesOf(finding: Finding, style: FrameStyle, options: PrettyOptions): readonly string[] {
  const placeless = finding.related.filter((place) => place.file === null);
  const page = `${finding.url} (or: corroborate explain ${finding.rule})`;
  return [
    ...(style.quote
      ? []
      : noteLines('text', 'not shown here, because it may be what must not be shown', style, options)),
    ...placeless.flatMap((place) => noteLines('also', place.message, style, options)),
    ...noteLines('record', recordWords(finding), style, options),
    ...noteLines('help', finding.help, style, options),
    ...noteLines('rule', page, style, options),
  ];
}

const WORD_WIDTH = 'record: '.length;

/** `= help:   what to do`, with further lines below the words. */
function noteLines(word: string, text: string, style: FrameStyle, options: PrettyOptions): readonly string[] {
  const indent = style.digits + 3 + WORD_WIDTH;
  const lines = wrap(safe(text), proseWidth(options) - indent);
  return lines.map((line, index) =>
    index === 0
      ? `${' '.repeat(style.digits)} ${style.gutter('=')} ${`${word}:`.padEnd(WORD_WIDTH)}${line}`
      : `${' '.repeat(indent)}${line}`,
  );
}
