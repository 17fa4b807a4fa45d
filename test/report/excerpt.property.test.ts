/** Whatever a line holds, the mark stands under the right grapheme and the row fits. */
import fc from 'fast-check';
import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { excerptOf } from '../../src/report/frame/excerpt.ts';
import { cellsOf } from '../../src/report/text/cells.ts';

const graphemes = fc.constantFrom(
  'a',
  ' ',
  '\t',
  '客',
  'é',
  'é',
  '👩‍🚒',
  '🇪🇺',
  '\u001b',
  '\u202e',
  'ﷺ',
  '#',
  '"',
  '\ud800',
);
const lines = fc.array(graphemes, { maxLength: 400 }).map((parts) => parts.join(''));

test('the excerpt is never wider than its room', () => {
  fc.assert(
    fc.property(lines, fc.nat(500), fc.nat(40), fc.integer({ min: 24, max: 120 }), (line, at, length, width) => {
      const from = Math.min(at, line.length);
      const excerpt = excerptOf(line, from, from + length, width);
      expect(stringWidth(excerpt.text)).toBeLessThanOrEqual(width);
      expect(excerpt.indent).toBeLessThanOrEqual(width);
    }),
  );
});

test('what stands above the mark is the grapheme that the column names', () => {
  fc.assert(
    fc.property(lines, fc.nat(400), fc.integer({ min: 40, max: 120 }), (line, index, width) => {
      const cells = cellsOf(line).filter((cell) => cell.width > 0 && !cell.text.startsWith(' '));
      const cell = cells[index % Math.max(1, cells.length)];
      fc.pre(cell !== undefined);
      const excerpt = excerptOf(line, cell.from, cell.from + 1, width);
      const above = cellsOf(excerpt.text).reduce(
        (at, next) => ({ width: at.width + next.width, text: at.text + (at.width >= excerpt.indent ? next.text : '') }),
        { width: 0, text: '' },
      );
      expect(above.text.startsWith(cell.text)).toBe(true);
      expect(excerpt.length).toBe(cell.width);
    }),
  );
});

test('a megabyte of text is cut as quickly as a short line', () => {
  const line = `${'x'.repeat(700_000)}HERE${'y'.repeat(300_000)}`;
  const started = performance.now();
  const excerpt = excerptOf(line, 700_000, 700_004, 77);
  expect(performance.now() - started).toBeLessThan(200);
  expect(excerpt.text.slice(excerpt.indent, excerpt.indent + 4)).toBe('HERE');
  expect(excerpt.text).toMatch(/^…x+HEREy+…$/);
});
