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

const ESCAPES: readonly (readonly [when: RegExp, decode: (text: string) => string])[] = [
  [/&[#a-z]/i, characterReferences],
  [/%[0-9a-f]{2}/i, percentEscapes],
  [/\\[ux"'\\/nrt]/, backslashEscapes],
  [/=[0-9A-F]{2}|=\r?\n/, quotedPrintable],
];

/** The text with escapes of each kind undone that it has. */
export function* unescaped(text: string): Generator<string> {
  for (const [when, decode] of ESCAPES) if (when.test(text)) yield decode(text);
}

const BASE64 = /[A-Za-z0-9+/_-]{11,}(?:\r?\n[A-Za-z0-9+/_-]{2,})*/g;
const HEXADECIMAL = /(?:[0-9A-Fa-f]{2}){8,}/g;

/** Bytes in Base64 hardly ever lack capitals or small letters; paths and words do. */
function looksEncoded(run: string): boolean {
  return /[A-Z]/.test(run) && /[a-z]/.test(run);
}

/** What stands in a text in Base64, from each of the places where it can begin, and in hexadecimal. */
export function* decoded(text: string): Generator<Buffer> {
  for (const [run] of text.matchAll(BASE64)) {
    if (!looksEncoded(run)) continue;
    const letters = run.replace(/[\r\n]/g, '');
    for (let from = 0; from < 4; from += 1) yield Buffer.from(letters.slice(from), 'base64');
  }
  for (const [run] of text.matchAll(HEXADECIMAL)) {
    yield Buffer.from(run, 'hex');
    yield Buffer.from(run.slice(1), 'hex');
  }
}
