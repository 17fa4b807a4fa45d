/** The words of SYN-3's messages: what stands where, what was expected, what was found. */
import type { Path } from '../../model/path.ts';

/**
 * `timeline 3 › at`: a path in words, entries counted from 1 as a reader counts them.
 *
 * @param whole what the empty path is called
 */
export function labelOf(path: Path, whole = 'The file'): string {
  let label = '';
  for (const step of path) {
    if (typeof step === 'number') label += ` ${step + 1}`;
    else label += label === '' ? step : ` › ${step}`;
  }
  return label.trim() === '' ? whole : label;
}

const LONGEST = 60;

function clipped(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}

/**
 * What was found, in words.
 *
 * @param source the value as written, for numbers: `1.10` is read as 1.1
 */
export function describeFound(value: unknown, source: string): string {
  if (value === undefined || value === null) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'an empty text' : `"${clipped(value)}"`;
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a mapping with keys of its own';
  const written = clipped(source) === '' ? String(value) : clipped(source);
  return typeof value === 'number' ? `the number ${written}` : `${written} (a truth value, not a text)`;
}

/** `a, b and c`. */
export function listing(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}
