/** Texts in pieces that are looked for one by one: who lets out a part of a text lets out something of it. */
import { LEAST } from './phrases.ts';
import { plain } from './plain.ts';

/** A text longer than this is looked for in pieces. */
const WHOLE = 64;
const PIECE = 32;
/** Of running text shorter pieces are words that anybody could write. */
const TELLING = 24;

/** A word without an end, such as a key, is cut. */
function cut(piece: string): readonly string[] {
  const count = Math.ceil(piece.length / WHOLE);
  const size = Math.ceil(piece.length / count);
  return Array.from({ length: count }, (_, nth) => piece.slice(nth * size, (nth + 1) * size));
}

function inPieces(text: string): readonly string[] {
  if (text.length <= WHOLE) return [text];
  const pieces: string[] = [];
  let piece = '';
  for (const word of text.split(' ')) {
    piece = piece === '' ? word : `${piece} ${word}`;
    if (piece.length < PIECE) continue;
    pieces.push(piece);
    piece = '';
  }
  // A few words that are left are no piece of their own.
  const last = piece === '' ? [] : [`${pieces.pop() ?? ''} ${piece}`.trim()];
  return [...pieces, ...last].flatMap(cut);
}

/** The pieces of a value: it alone where it is short. */
export function piecesOfValue(value: string): readonly string[] {
  const text = plain(value).trim();
  return text.length < LEAST ? [] : inPieces(text);
}

/** Marks of Markdown and of elements end a stretch of words. */
const MARKS = /[*_`~#>|[\](){}<]|\n\s*\n/;

/** The pieces of a text in Markdown, as its words stand between its marks. */
export function piecesOfBody(markdown: string): readonly string[] {
  return markdown
    .split(MARKS)
    .flatMap((stretch) => piecesOfValue(stretch))
    .filter((piece) => piece.length >= TELLING);
}
