/** What is put into the files of a root to break whoever reads them. */
import fc from 'fast-check';

const MEANING = [
  ...['---', '\n', '\n---\n', '  ', '\t', ': ', '- ', '[', ']', '{', '}', '"', "'", '*a', '&a ', '!t ', '|', '>', '#'],
  ...['\r', '\0', '\u202e', '\ufeff', '\ud800', '~', '1e999', '.nan', '__proto__', 'constructor', '<<: ', '? ', ','],
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '{process.env.HOME}', 'import x from "fs"\n'],
  ...['[x](javascript:alert(1))', '![x](../../../../etc/passwd)', '<Ref to="INC-2026-001" />', '<Ref to="../x" />'],
  ...[
    '<Audience only="auditor">',
    '</Audience>',
    '[^1]',
    '`'.repeat(7),
    '| a | b |\n|---|',
    '> '.repeat(40),
    '*'.repeat(60),
  ],
  ...['INC-2026-001', 'INC-9999-999', '2026-02-30', 'PT999999999H', 'P-1D', '0000-01-01', '9999-12-31T23:59:59Z', '-1'],
  ...['../', '..\\', '/etc/passwd', 'file:///etc/passwd', '%2e%2e%2f', '::error::x', '##[error]x', '\u001b[2J', '=1+1'],
];

export const PIECE = fc.oneof(
  fc.constantFrom(...MEANING),
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
);

/** Stretches of a file that are replaced: where (0 to 1), how many characters, by what. */
export const EDITS = fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 24 }), PIECE), {
  minLength: 1,
  maxLength: 4,
});

export type Edits = readonly (readonly [where: number, length: number, piece: string])[];

export function edited(text: string, edits: Edits): string {
  let whole = text;
  for (const [where, length, piece] of edits) {
    const at = Math.floor(where * whole.length);
    whole = whole.slice(0, at) + piece + whole.slice(at + length);
  }
  return whole;
}

/** Names of files that somebody may put into a folder; a slash or a zero no system takes. */
export const NAME = fc
  .tuple(
    fc.oneof(
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        '..%2f..%2fx',
        'INC-2026-999',
        'CON',
        'x'.repeat(240),
        '‮gpj',
        'a\nb',
        '-rf',
        ' ',
        '.',
        '$(id)',
        '::',
      ),
    ),
    fc.constantFrom('', '.md', '.mdx', '.yaml', '.csv', '.png', '.html', '.MD'),
  )
  .map(([stem, extension]) => `${stem}${extension}`.replaceAll(/[/\0]/g, '_'))
  .filter((name) => name !== '.' && name !== '..' && Buffer.byteLength(name) < 250);
