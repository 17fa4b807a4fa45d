/** No text of a record reaches a terminal as anything but visible text. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pretty } from '../../src/report/pretty/pretty.ts';
import { resultOf } from './golden-case.ts';

const nasty = fc
  .array(
    fc.constantFrom(
      '\u001b[2J',
      '\u009b31m',
      '\n',
      '\r',
      '\u202e',
      '::error::',
      '##[error]',
      ' ',
      'word',
      '\u2028',
      '\0',
      '\u0007',
    ),
  )
  .map((parts) => parts.join(''));
const HARMFUL = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]--[\n\u200c\u200d]]/v;

test('neither control characters nor forged lines nor orders to a CI system come through', () => {
  fc.assert(
    fc.property(nasty, nasty, nasty, fc.constantFrom('error', 'advisory'), (message, help, line, severity) => {
      const finding = {
        rule: 'SYN-1',
        name: 'unreadable-file',
        severity,
        message,
        help,
        record: message,
        file: `incidents/${help}.md`,
        line: 1,
        column: 1,
        pointer: `/${message}`,
        related: [{ file: `${line}.md`, line: 1, column: 2, message: help }],
      } as const;
      const options = {
        color: false,
        columns: 60,
        failOn: 'deviation',
        quiet: false,
        rules: 1,
        elapsed: null,
      } as const;
      const report = pretty(resultOf([finding]), () => `${line.replaceAll('\n', ' ')}\nnext`, options);
      expect(report).not.toMatch(HARMFUL);
      expect(report).not.toMatch(/^\s*::/m);
      expect(report).not.toMatch(/##(?:\[|vso\[)/);
      expect(report.match(/publication\.$/gm)).toHaveLength(1);
    }),
  );
});
