import { describe, expect, test } from 'vitest';
import { CONTROL, CONTROL_FILE, edited, findings } from './samples.ts';

function faults(wanted: string, replacement: string) {
  return findings(CONTROL_FILE, CONTROL, wanted, replacement).map(({ rule, at, pointer, message }) => [
    rule,
    at,
    pointer,
    message,
  ]);
}

function nested(depth: number): string {
  return `title: ${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}`;
}

function keys(count: number): string {
  return `title: { ${Array.from({ length: count }, (_, index) => `k${index}: 1`).join(', ')} }`;
}

describe('SYN-2: bounds', () => {
  test('an alias bomb is refused at each alias, at once', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, index) =>
        `a${index}: &a${index} [${
          index === 0
            ? 'x'
            : Array(9)
                .fill(`*a${index - 1}`)
                .join(', ')
        }]`,
    ).join('\n');
    const started = performance.now();
    const rules = new Set(edited(CONTROL_FILE, bomb).findings.map(({ rule }) => rule));
    expect(performance.now() - started).toBeLessThan(5000);
    expect(rules).toEqual(new Set(['SYN-2', 'SYN-3']));
  });

  test('nesting of 32 passes, of 33 does not', () => {
    expect(faults('title: Monitoring', nested(32)).map(([rule]) => rule)).toEqual(['SYN-3']);
    expect(faults('title: Monitoring', nested(33))).toEqual([
      ['SYN-2', '2:39', null, 'Lists and mappings are nested more than 32 deep here'],
    ]);
  });

  test.each([
    ['[', 60_000],
    ['{a: ', 16_000],
    ['- ', 60_000],
    ['? ', 30_000],
  ])('%j × %i is refused without running out of stack', (text, times) => {
    expect(edited(CONTROL_FILE, text.repeat(times)).findings.map(({ rule }) => rule)).toEqual(['SYN-2']);
  });

  test('a mapping of 2,000 keys passes, of 2,001 does not', () => {
    expect(faults('title: Monitoring', keys(2000))).toEqual([
      ['SYN-3', '2:8', '/title', 'title: expected text, found a mapping with keys of its own'],
    ]);
    expect(faults('title: Monitoring', keys(2001))).toEqual([
      ['SYN-2', '2:8', '/title', 'The mapping has 2001 keys; 2000 are allowed'],
    ]);
  });
});
