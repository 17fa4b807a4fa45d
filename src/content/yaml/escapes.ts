/** Forbidden characters that hide behind an escape of a double-quoted YAML value (SYN-1). */
import type { Path } from '../../model/path.ts';
import { capped, type Fault, type Range } from '../fault.ts';
import { describeCharacter, hasForbidden } from '../text/characters.ts';

const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([\s\S]))/g;

/** Single-letter escapes that stand for a control character; the others stand for what may be written. */
const LETTERS: Readonly<Record<string, string>> = {
  0: '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  v: '\v',
  r: '\r',
  N: '\x85',
};

function unescaped(match: RegExpMatchArray): string {
  const hex = match[1] ?? match[2] ?? match[3];
  if (hex === undefined) return LETTERS[match[4] ?? ''] ?? '';
  const code = Number.parseInt(hex, 16);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}

/**
 * The faults of one double-quoted value.
 *
 * @param value the value as YAML reads it
 * @param at where it stands, quotes included, in the file's text
 */
export function escapeFaults(value: string, at: Range, text: string, path: Path): readonly Fault[] {
  if (!hasForbidden(value) && value.isWellFormed()) return [];
  const faults: Fault[] = [];
  const source = text.slice(at.from, at.to);
  for (const match of source.matchAll(ESCAPE)) {
    const character = unescaped(match);
    if (!hasForbidden(character)) continue;
    faults.push(
      escapeFault(`${match[0]} writes ${describeCharacter(character)}`, at.from + match.index, match[0].length, path),
    );
  }
  if (!value.isWellFormed())
    faults.push(escapeFault('An escape writes half of a character (a lone surrogate)', at.from, source.length, path));
  return capped(faults, 'such escapes');
}

function escapeFault(what: string, from: number, length: number, path: Path): Fault {
  return {
    rule: 'SYN-1',
    at: { from, to: from + length },
    path: [...path],
    message: `${what}, which may stand nowhere in the content`,
    help: 'Delete the escape; in double quotes a backslash itself is written as two.',
  };
}
