import { describe, expect, test } from 'vitest';
import { findings, REMEDIATION, REMEDIATION_FILE } from './samples.ts';

describe('SYN-2: delimiters', () => {
  test.each([
    ['----', '1:1'],
    ['--- ', '1:1'],
    [' ---', '1:1'],
    ['+++', '1:1'],
    ['--- # record', '1:1'],
  ])('an opening line %j', (line, at) => {
    expect(findings(REMEDIATION_FILE, REMEDIATION, '---\nid', `${line}\nid`)).toMatchObject([
      {
        rule: 'SYN-2',
        at,
        message: `The first line must be exactly "---" (three hyphens, nothing else); it is "${line}"`,
      },
    ]);
  });

  test.each([['--- '], ['----'], ['+++'], ['...']])('a closing line %j', (line) => {
    expect(findings(REMEDIATION_FILE, REMEDIATION, 'open\n---\n', `open\n${line}\n`)).toMatchObject([
      {
        rule: 'SYN-2',
        at: '10:1',
        message: `The line that ends the front matter must be exactly "---" (three hyphens, nothing else); it is "${line}"`,
      },
    ]);
  });

  test('no front matter, or one that never ends', () => {
    expect(findings(REMEDIATION_FILE, 'Just a text.\n')).toMatchObject([
      { rule: 'SYN-2', at: '1:1', record: 'REM-2026-001' },
    ]);
    expect(findings(REMEDIATION_FILE, `\n${REMEDIATION}`)).toMatchObject([{ rule: 'SYN-2', at: '1:1' }]);
    expect(findings(REMEDIATION_FILE, REMEDIATION, 'open\n---\n', 'open\n')).toMatchObject([
      {
        rule: 'SYN-2',
        at: '1:1',
        message: 'The front matter begins here and never ends: no later line is exactly "---"',
      },
    ]);
    expect(findings(REMEDIATION_FILE, '')).toMatchObject([
      { rule: 'SYN-2', at: '1:1', message: 'The file is empty; a record was expected' },
    ]);
  });

  test('the last line may be the closing one; a rule in the text is text', () => {
    expect(findings(REMEDIATION_FILE, REMEDIATION.slice(0, REMEDIATION.lastIndexOf('---') + 3))).toEqual([]);
    expect(findings(REMEDIATION_FILE, `${REMEDIATION}\n---\n\nMore.\n`)).toEqual([]);
  });

  test('front matter of 64 KiB passes, one byte more is SYN-1, and its text is judged all the same', () => {
    const room =
      64 * 1024 - Buffer.byteLength(REMEDIATION.slice(4, REMEDIATION.indexOf('\n---\n') + 1)) - '# \n'.length;
    const padded = (bytes: number) => REMEDIATION.replace('status: open\n', `status: open\n# ${'x'.repeat(bytes)}\n`);
    expect(findings(REMEDIATION_FILE, padded(room))).toEqual([]);
    expect(findings(REMEDIATION_FILE, padded(room + 1), 'The query', '<i>')).toMatchObject([
      { rule: 'SYN-1', at: '1:1', message: 'The front matter measures 65537 bytes; 65536 (64 KiB) are allowed' },
      { rule: 'SYN-5', at: '13:1' },
    ]);
  });
});
