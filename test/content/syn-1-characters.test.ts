import { describe, expect, test } from 'vitest';
import { decode } from '../../src/content/text/decode.ts';
import { CONTROL, CONTROL_FILE, CSV, CSV_FILE, edited, findings, REMEDIATION, REMEDIATION_FILE } from './samples.ts';

function hidden(text: string) {
  return findings(CONTROL_FILE, CONTROL, 'title: Monitoring', `title: ${text}`).map(
    ({ rule, at, pointer, message }) => [rule, at, pointer, message],
  );
}

describe('SYN-1: characters that may stand nowhere', () => {
  test.each([
    ['\u0000', 'a NUL character (U+0000)'],
    ['\u0007', 'a control character (U+0007)'],
    ['\u001b', 'a control character (U+001B)'],
    ['\u007f', 'a delete character (U+007F)'],
    ['\u0085', 'a next-line character (U+0085)'],
    ['\u00ad', 'a soft hyphen (U+00AD)'],
    ['\u061c', 'a text-direction character (U+061C)'],
    ['\u200b', 'a zero-width space (U+200B)'],
    ['\u200e', 'a text-direction character (U+200E)'],
    ['\u202a', 'a text-direction character (U+202A)'],
    ['\u202e', 'a text-direction character (U+202E)'],
    ['\u2066', 'a text-direction character (U+2066)'],
    ['\u2069', 'a text-direction character (U+2069)'],
    ['\ufeff', 'a byte order mark (U+FEFF)'],
    ['\u{e0041}', 'an invisible character (U+E0041)'],
  ])('%j in a value is found at its line and column, and is the only fault', (character, name) => {
    expect(hidden(`Mo${character}nitoring`)).toEqual([
      ['SYN-1', '2:10', '/title', `The file holds ${name}, which may stand nowhere in the content`],
    ]);
  });

  test.each([
    ['a tab', '\t'],
    ['U+200C', '\u200c'],
    ['U+200D', '\u200d'],
    ['a no-break space', '\u00a0'],
    ['a line separator', '\u2028'],
    ['an emoji', '\u{1f469}\u200d\u{1f4bb}'],
  ])('%s may stand in a text', (_name, character) => {
    expect(hidden(`Mo${character}nitoring`)).toEqual([]);
  });

  test('CRLF is read as LF; a carriage return alone is refused', () => {
    expect(findings(CONTROL_FILE, decode(Buffer.from(CONTROL.replaceAll('\n', '\r\n'))).text)).toEqual([]);
    expect(hidden('Moni\rtoring')).toEqual([
      [
        'SYN-1',
        '2:12',
        '/title',
        'The file holds a carriage return without a line feed (U+000D), which may stand nowhere in the content',
      ],
    ]);
  });

  test('columns count UTF-16 units', () => {
    expect(hidden('\u{1f6a8}\u{1f6a8}\u202e').map(([, at]) => at)).toEqual(['2:12']);
  });

  test.each([
    ['"a\\u202Eb"', '2:10', '\\u202E writes a text-direction character (U+202E)'],
    ['"a\\x00b"', '2:10', '\\x00 writes a NUL character (U+0000)'],
    ['"\\0"', '2:9', '\\0 writes a NUL character (U+0000)'],
    ['"\\U000E0041"', '2:9', '\\U000E0041 writes an invisible character (U+E0041)'],
    ['"\\N"', '2:9', '\\N writes a next-line character (U+0085)'],
    ['"\\ud800"', '2:8', 'An escape writes half of a character (a lone surrogate)'],
  ])('%s: also when escaped in YAML', (value, at, message) => {
    expect(hidden(value)).toEqual([['SYN-1', at, '/title', `${message}, which may stand nowhere in the content`]]);
  });

  test.each([['"a\\tb\\nc"'], ['"\\\\u202E"'], ["'\\u202E'"], ['"\\ud83d\\ude00"'], ['"\\u200d"'], ['"a\\_b"']])(
    '%s is no such escape',
    (value) => {
      expect(hidden(value)).toEqual([]);
    },
  );

  test('a byte order mark is reported as such, in YAML, CSV and front matter, and breaks nothing else', () => {
    for (const [path, text] of [
      [CONTROL_FILE, CONTROL],
      [CSV_FILE, CSV],
      [REMEDIATION_FILE, REMEDIATION],
    ] as const) {
      const [only, ...more] = edited(path, `\ufeff${text}`).findings;
      expect(more).toEqual([]);
      expect(only).toMatchObject({
        rule: 'SYN-1',
        position: { line: 1, column: 1 },
        help: 'Save the file as "UTF-8" instead of "UTF-8 with BOM".',
      });
    }
  });

  test('one that breaks a key is one fault: the key it was to be is not missing as well', () => {
    expect(findings(CONTROL_FILE, CONTROL, 'title:', '\u200btitle:').map(({ rule, at }) => [rule, at])).toEqual([
      ['SYN-1', '2:1'],
    ]);
  });

  test('in a comment it is a fault of the file and of no field', () => {
    const file = edited(CONTROL_FILE, CONTROL, 'title: Monitoring', 'title: Monitoring # \u202e');
    expect(file.findings.map(({ pointer, position }) => [pointer, position?.column])).toEqual([[null, 21]]);
    expect(file.records[0]?.faults).toEqual([]);
  });

  test('the value that holds it is poisoned, and only that', () => {
    expect(edited(CONTROL_FILE, CONTROL, 'Monitoring', 'Moni\u202etoring').records[0]?.faults).toEqual([['title']]);
  });

  test('in a body', () => {
    expect(
      findings(REMEDIATION_FILE, REMEDIATION, 'The query', 'The \u202equery').map(({ rule, at, pointer }) => [
        rule,
        at,
        pointer,
      ]),
    ).toEqual([['SYN-1', '12:5', null]]);
  });

  test('a binary file is not a finding for each of its bytes', () => {
    const found = edited(CONTROL_FILE, '\u0000'.repeat(100_000)).findings;
    expect(found).toHaveLength(20);
    expect(found.at(-1)?.message).toContain('(and 99980 more such characters in this file)');
  });
});

describe('SYN-1: not UTF-8', () => {
  test.each([
    ['Latin-1', Buffer.from('title: Stra\xdfe', 'latin1'), 11, 'byte 12 (0xDF) begins no character'],
    ['a character cut short at the end', Buffer.from([0x61, 0xe2, 0x82]), 1, 'byte 2 (0xE2) begins no character'],
    ['an overlong form', Buffer.from([0x61, 0xc0, 0xaf]), 1, 'byte 2 (0xC0) begins no character'],
    ['a surrogate', Buffer.from([0xed, 0xa0, 0x80]), 0, 'byte 1 (0xED) begins no character'],
    [
      'after a replacement character of the author',
      Buffer.concat([Buffer.from('\uFFFD'), Buffer.from([0xff])]),
      1,
      'byte 4 (0xFF) begins no character',
    ],
  ])('%s', (_name, bytes, at, message) => {
    const { fault } = decode(bytes);
    expect(fault).toMatchObject({ rule: 'SYN-1', at: { from: at } });
    expect(fault?.message).toContain(message);
  });

  test('a replacement character that stands in the file is text', () => {
    expect(decode(Buffer.from('a\uFFFDb'))).toEqual({ text: 'a\uFFFDb', fault: null });
  });
});
