/** A `.md` or `.mdx` file in its two parts: the record between two lines that are exactly `---`, and the text below. */
import type { Fault, Range } from './fault.ts';

/** 64 KiB: the most that front matter may measure in UTF-8. */
export const MOST_FRONT_MATTER = 64 * 1024;

export interface Split {
  /** Where the YAML stands in the file's text; null where it cannot be told, or is too large to be read. */
  readonly yaml: Range | null;
  /** Where the body begins, and on which line; null where it cannot be told from the record. */
  readonly body: { readonly from: number; readonly line: number } | null;
  readonly faults: readonly Fault[];
}

const DELIMITER = '---';
/** Lines that an author may have meant as a delimiter. */
const NEARLY = /^(?:\s*-{3,}.*|--\s*|\+{3,}\s*|\.{3}\s*)$/;

/**
 * Finds the delimiters. Where one is only nearly right, that is a fault, and the parts are found all the
 * same, so that all faults of a file are reported at once.
 *
 * @param text with LF line ends
 * @param start where the content begins: after a byte order mark
 */
export function splitFrontMatter(text: string, start: number): Split {
  const first = { from: start, to: endOfLine(text, start) };
  const opening = openingFault(text, first);
  if (opening && !NEARLY.test(lineAt(text, first)))
    return { yaml: null, body: { from: start, line: 1 }, faults: [opening] };
  const from = Math.min(first.to + 1, text.length);
  const closing =
    findLine(text, from, (line) => line === DELIMITER) ?? findLine(text, from, (line) => NEARLY.test(line));
  if (closing === null) return { yaml: null, body: null, faults: [...(opening ? [opening] : []), neverEnds(first)] };
  const yaml = { from, to: closing.from };
  const bodyFrom = Math.min(closing.to + 1, text.length);
  const size = Buffer.byteLength(text.slice(yaml.from, yaml.to));
  return {
    yaml: size > MOST_FRONT_MATTER ? null : yaml,
    body: { from: bodyFrom, line: countLines(text, closing.to) + 1 },
    faults: [
      ...(opening ? [opening] : []),
      ...closingFaults(text, closing),
      ...(size > MOST_FRONT_MATTER ? [tooLarge(first, size)] : []),
    ],
  };
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

function lineAt(text: string, { from, to }: Range): string {
  return text.slice(from, to);
}

function findLine(text: string, from: number, isIt: (line: string) => boolean): Range | null {
  for (let at = from; at < text.length; ) {
    const line = { from: at, to: endOfLine(text, at) };
    if (isIt(lineAt(text, line))) return line;
    at = line.to + 1;
  }
  return null;
}

function countLines(text: string, until: number): number {
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < until; at = text.indexOf('\n', at + 1)) lines += 1;
  return lines;
}

function refuse(rule: Fault['rule'], at: Range, message: string, help: string): Fault {
  return { rule, at, path: null, message, help };
}

function openingFault(text: string, first: Range): Fault | null {
  const line = lineAt(text, first);
  if (line === DELIMITER) return null;
  const help = 'Begin the file with a line of exactly three hyphens (---), then the record, then a second such line.';
  if (text.slice(first.from).trim() === '')
    return refuse('SYN-2', first, 'The file is empty; a record was expected', help);
  const found = NEARLY.test(line) ? `it is "${line.slice(0, 40)}"` : 'the file begins with text';
  return refuse('SYN-2', first, `The first line must be exactly "---" (three hyphens, nothing else); ${found}`, help);
}

function closingFaults(text: string, closing: Range): readonly Fault[] {
  const line = lineAt(text, closing);
  if (line === DELIMITER) return [];
  const message = `The line that ends the front matter must be exactly "---" (three hyphens, nothing else); it is "${line.slice(0, 40)}"`;
  return [refuse('SYN-2', closing, message, 'Write exactly three hyphens on this line, and no spaces.')];
}

function neverEnds(first: Range): Fault {
  return refuse(
    'SYN-2',
    first,
    'The front matter begins here and never ends: no later line is exactly "---"',
    'Write a line of exactly three hyphens (---) between the record and the text.',
  );
}

function tooLarge(first: Range, size: number): Fault {
  return refuse(
    'SYN-1',
    first,
    `The front matter measures ${size} bytes; ${MOST_FRONT_MATTER} (64 KiB) are allowed`,
    'Move long texts below the second --- line, or split the record.',
  );
}
