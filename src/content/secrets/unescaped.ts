/** A text as its readers will see it where it spells characters out: `\x41` in YAML, `&#65;` in Markdown. */

export interface Unescaped {
  readonly text: string;
  /** The offset in the source of a character of the text. */
  sourceOf(offset: number): number;
}

const SPELT =
  /\\x([0-9A-Fa-f]{2})|\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})|&#[xX]([0-9A-Fa-f]{1,6});|&#([0-9]{1,7});|\\(\/)|(\\\n[ \t]*)/g;
const MARKS = /\\[xuU/\n]|&#/;

function characterOf(digits: string, radix: number): string {
  const code = Number.parseInt(digits, radix);
  return code > 0x10ffff ? '' : String.fromCodePoint(code);
}

function spelt(match: RegExpExecArray): string {
  const [, x, u, long, hex, decimal, slash] = match;
  if (slash !== undefined) return slash;
  if (decimal !== undefined) return characterOf(decimal, 10);
  const digits = x ?? u ?? long ?? hex;
  return digits === undefined ? '' : characterOf(digits, 16);
}

/** The text with what it spells out put in; null where it spells out nothing. */
export function unescaped(source: string): Unescaped | null {
  if (!MARKS.test(source)) return null;
  const parts: string[] = [];
  const steps: { readonly at: number; readonly source: number }[] = [{ at: 0, source: 0 }];
  let end = 0;
  let length = 0;
  for (const match of source.matchAll(SPELT)) {
    const character = spelt(match);
    parts.push(source.slice(end, match.index), character);
    length += match.index - end;
    steps.push({ at: length, source: match.index });
    length += character.length;
    end = match.index + match[0].length;
    steps.push({ at: length, source: end });
  }
  if (parts.length === 0) return null;
  parts.push(source.slice(end));
  return {
    text: parts.join(''),
    sourceOf(offset) {
      const step = steps.findLast(({ at }) => at <= offset);
      return step ? step.source + offset - step.at : offset;
    },
  };
}
