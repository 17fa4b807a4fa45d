/** Other ways in which a text can be written within a text: by character references, escapes, in Base64, in hexadecimal. */

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function codePoint(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** `&#x26;`, `&#38;`, `&amp;`. */
function characterReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,6}));/gi, (whole, hex, decimal, name) => {
    if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return codePoint(Number.parseInt(decimal, 10));
    return NAMED[String(name).toLowerCase()] ?? whole;
  });
}

/** `%76%61` as UTF-8. */
function percentEscapes(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (run) => Buffer.from(run.replaceAll('%', ''), 'hex').toString('utf8'));
}

const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** `\u0076`, `\u{76}`, `\x76`, `\n`, `\"` of JSON and JavaScript. */
function backslashEscapes(text: string): string {
  return text.replace(
    /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|([nrt"'\\/]))/gi,
    (_whole, ...groups) => {
      const hex = groups.slice(0, 3).find((group) => group !== undefined);
      if (hex !== undefined) return codePoint(Number.parseInt(hex, 16));
      return SHORT[groups[3]] ?? groups[3];
    },
  );
}

/** Quoted-printable: `=76`, and `=` at a line's end. */
function quotedPrintable(text: string): string {
  return text
    .replace(/=\r?\n/g, '')
    .replace(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'));
}

interface Escape {
  /** A text without it has none of the kind; looked for first, since that is many times faster than an expression. */
  readonly sign: string;
  readonly when: RegExp;
  readonly decode: (text: string) => string;
}

const ESCAPES: readonly Escape[] = [
  { sign: '&', when: /&[#a-z]/i, decode: characterReferences },
  { sign: '%', when: /%[0-9a-f]{2}/i, decode: percentEscapes },
  { sign: '\\', when: /\\[ux"'\\/nrt]/, decode: backslashEscapes },
  { sign: '=', when: /=(?:[0-9A-F]{2}|\r?\n)/, decode: quotedPrintable },
];

/** The text with escapes of each kind undone that it has. */
export function* unescaped(text: string): Generator<string> {
  for (const { sign, when, decode } of ESCAPES) if (text.includes(sign) && when.test(text)) yield decode(text);
}

/** The least length of a run: eight bytes are written in so many letters. */
const LEAST = 11;
/** What a letter of Base64 is besides. */
const [LETTER, CAPITAL, SMALL, DIGIT] = [1, 2, 4, 8];
const LETTERS: readonly (readonly [kind: number, of: RegExp])[] = [
  [LETTER, /[A-Za-z0-9+/_-]/],
  [CAPITAL, /[A-Z]/],
  [SMALL, /[a-z]/],
  [DIGIT, /[0-9A-Fa-f]/],
];
/** By the code of a character: 0 for what is no letter of Base64. */
const KINDS = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  LETTERS.reduce((kinds, [kind, of]) => (of.test(String.fromCharCode(code)) ? kinds | kind : kinds), 0),
);
const NEXT_LINE = /\r?\n[A-Za-z0-9+/_-]{2,}/y;
/** The least length of a number in hexadecimal that holds eight bytes. */
const DIGITS = 16;
const HEXADECIMAL = /(?<![0-9A-Fa-f])[0-9A-Fa-f]{16,}/g;

function kindOf(text: string, at: number): number {
  return KINDS[text.charCodeAt(at)] ?? 0;
}

function isLetter(text: string, at: number): boolean {
  return kindOf(text, at) !== 0;
}

/** Bytes in Base64 hardly ever lack capitals or small letters, and paths and words do; other bytes are a long number. */
function mayBeEncoded(text: string, from: number, to: number): boolean {
  let kinds = 0;
  let digits = 0;
  for (let at = from; at < to; at += 1) {
    const kind = kindOf(text, at);
    kinds |= kind;
    digits = (kind & DIGIT) === 0 ? 0 : digits + 1;
    if (digits === DIGITS || (kinds & (CAPITAL | SMALL)) === (CAPITAL | SMALL)) return true;
  }
  return false;
}

/** The end of a run that reaches to `at` and may go on in the next lines. */
function endOfLines(text: string, at: number): number {
  let end = at;
  for (NEXT_LINE.lastIndex = at; NEXT_LINE.test(text); ) end = NEXT_LINE.lastIndex;
  return end;
}

/**
 * Stretches of a text that may be something in Base64 or in hexadecimal. A line of one is so long that it cannot fall
 * between two looks that are as far apart: most characters need not be looked at.
 */
export function* runs(text: string): Generator<string> {
  for (let at = LEAST - 1; at < text.length; at += LEAST) {
    if (!isLetter(text, at)) continue;
    let from = at;
    while (from > 0 && isLetter(text, from - 1)) from -= 1;
    while (at < text.length && isLetter(text, at)) at += 1;
    if (at - from < LEAST) continue;
    at = endOfLines(text, at);
    if (mayBeEncoded(text, from, at)) yield text.slice(from, at);
  }
}

function hasBothLetters(run: string): boolean {
  return /[A-Z]/.test(run) && /[a-z]/.test(run);
}

/** What stands in a run in Base64, from each of the places where it can begin, and in hexadecimal. */
export function* decoded(run: string): Generator<Buffer> {
  if (hasBothLetters(run)) {
    const letters = run.replace(/[\r\n]/g, '');
    for (let from = 0; from < 4; from += 1) yield Buffer.from(letters.slice(from), 'base64');
  }
  for (const [digits] of run.matchAll(HEXADECIMAL)) {
    yield Buffer.from(digits, 'hex');
    yield Buffer.from(digits.slice(1), 'hex');
  }
}
