import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { parseFile } from '../../src/content/parse/parse-file.ts';
import { decode } from '../../src/content/text/decode.ts';
import { rootWith, write } from './roots.ts';
import {
  CONTROL,
  CONTROL_FILE,
  CSV,
  CSV_FILE,
  LOG,
  LOG_FILE,
  POLICY,
  POLICY_FILE,
  PORTAL,
  PORTAL_FILE,
  REMEDIATION,
  REMEDIATION_FILE,
} from './samples.ts';

const SOUND = [
  [CONTROL_FILE, CONTROL],
  [REMEDIATION_FILE, REMEDIATION],
  [REMEDIATION_FILE.replace('.md', '.mdx'), REMEDIATION],
  [LOG_FILE, LOG],
  [CSV_FILE, CSV],
  [POLICY_FILE, POLICY],
  [PORTAL_FILE, PORTAL],
] as const;

/** What breaks files: characters that mean something to one of the parsers. */
const PIECE = fc.oneof(
  fc.constantFrom(
    '---',
    '\n',
    '  ',
    '\t',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    '*a',
    '&a ',
    '!t ',
    '|',
    '>',
    '#',
    '%YAML 1.1',
    '...',
    ',',
    '\r',
    '\0',
    '\u202e',
    '\ufeff',
    '<b>',
    '{x}',
    '~',
    '1e999',
    '.nan',
    '__proto__',
    '\\u0000',
    '? ',
    '<<: ',
    '12345678901234567890',
    '\ud800',
  ),
  fc.string({ maxLength: 6 }),
);

/** A sound file with a few stretches of it replaced by such pieces. */
const BROKEN = fc
  .tuple(
    fc.constantFrom(...SOUND),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat({ max: 20 }), PIECE), {
      minLength: 1,
      maxLength: 4,
    }),
  )
  .map(([[path, sound], edits]) => {
    let text: string = sound;
    for (const [where, length, piece] of edits) {
      const at = Math.floor(where * text.length);
      text = text.slice(0, at) + piece + text.slice(at + length);
    }
    return { path, text };
  });

/** Of every file: findings have places within it, and what is said to be sound is. */
function judge(path: string, text: string): void {
  const parsed = parseFile({ path, text });
  const lines = text.split('\n');
  for (const { position, message, help, record } of parsed.findings) {
    expect(message.length * help.length * record.length).toBeGreaterThan(0);
    if (position === null) continue;
    expect(position.line).toBeLessThanOrEqual(lines.length);
    expect(position.column).toBeLessThanOrEqual((lines[position.line - 1]?.length ?? 0) + 1);
  }
  if (parsed.findings.length === 0) for (const record of parsed.records) expect(record.faults).toEqual([]);
  for (const record of parsed.records) if (record.faults.length > 0) expect(parsed.findings.length).toBeGreaterThan(0);
  expect(JSON.parse(JSON.stringify(parsed)).findings).toEqual(JSON.parse(JSON.stringify(parsed.findings)));
}

describe('whatever is written into a file', () => {
  test('it has findings or it has none; nothing is thrown', () => {
    fc.assert(
      fc.property(BROKEN, ({ path, text }) => judge(path, decode(Buffer.from(text)).text)),
      { numRuns: 1500 },
    );
  });

  test('also noise', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SOUND), fc.string({ unit: 'binary', maxLength: 200 }), ([path], text) =>
        judge(path, decode(Buffer.from(text)).text),
      ),
      { numRuns: 500 },
    );
  });

  test('and arbitrary bytes on disk: the reading ends, and every fault is a finding', async () => {
    const root = rootWith();
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...SOUND), fc.uint8Array({ maxLength: 120 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (files) => {
          for (const [[path], bytes] of files) write(root, path, bytes);
          const { findings } = await loadContent(root, { cache: false });
          expect(new Set(findings.map(({ rule }) => rule.slice(0, 4)))).toEqual(new Set(['SYN-']));
        },
      ),
      { numRuns: 60 },
    );
  }, 120_000);
});
