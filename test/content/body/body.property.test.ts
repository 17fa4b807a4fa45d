import fc from 'fast-check';
import { expect, test } from 'vitest';
import { figuresIn } from '../../../src/content/body/figures.ts';
import { bareIdsIn } from '../../../src/content/body/ids.ts';
import { parseBody } from '../../../src/content/body/parse-body.ts';
import { placeInBlock } from '../../../src/content/body/prose.ts';
import type { Position } from '../../../src/content/source.ts';
import { markdown } from './arbitrary-markdown.ts';
import { contextFor, FIRST_LINE } from './marked.ts';

const RUNS = { numRuns: 1500 };

/** The source between two places of the file. */
function slice(text: string, { line, column, endLine = line, endColumn = column }: Position): string {
  const lines = text.split('\n').slice(line - FIRST_LINE, endLine - FIRST_LINE + 1);
  const last = lines.length - 1;
  return lines
    .map((each, index) => each.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : undefined))
    .join('\n');
}

const body = (text: string, mdx: boolean) => parseBody(text, FIRST_LINE, mdx, contextFor('disclosure', mdx));

test('no text makes the reading fail, and what is read is plain data', () => {
  fc.assert(
    fc.property(markdown, fc.boolean(), (text, mdx) => {
      const parsed = body(text, mdx);
      expect(JSON.parse(JSON.stringify(parsed))).toEqual(parsed);
      expect(structuredClone(parsed)).toEqual(parsed);
    }),
    RUNS,
  );
});

test('every place lies within the text', () => {
  fc.assert(
    fc.property(markdown, fc.boolean(), (text, mdx) => {
      const { body: facts, findings } = body(text, mdx);
      const lengths = text.split('\n').map((line) => line.length);
      const places = [
        ...findings.map(({ position }) => position),
        ...facts.headings.map(({ at }) => at),
        ...facts.references.map(({ at }) => at),
        ...facts.elements.flatMap(({ at, end, attributeAt }) => [at, end, ...Object.values(attributeAt)]),
        ...facts.prose.flatMap(({ spans }) => spans.map(({ at }) => at)),
      ];
      for (const place of places) {
        const length = lengths[(place?.line ?? 0) - FIRST_LINE];
        expect(length).toBeDefined();
        expect(place?.column).toBeGreaterThan(0);
        expect(place?.column).toBeLessThanOrEqual((length ?? 0) + 1);
      }
    }),
    RUNS,
  );
});

test('spans cover each block, and what is not fixed stands in the source as it reads', () => {
  fc.assert(
    fc.property(markdown, fc.boolean(), (text, mdx) => {
      for (const block of body(text, mdx).body.prose) {
        let next = 0;
        for (const { from, to, at, fixed } of block.spans) {
          expect(from).toBe(next);
          expect(to).toBeGreaterThan(from);
          next = to;
          if (fixed) continue;
          const reads = block.text.slice(from, to).replace(/\n$/, '');
          expect(slice(text, { ...at, endLine: at.line, endColumn: at.column + reads.length })).toBe(reads);
        }
        expect(next).toBe(block.text.length);
      }
    }),
    RUNS,
  );
});

test('figures and ids are found where they stand', () => {
  fc.assert(
    fc.property(markdown, fc.boolean(), (text, mdx) => {
      const { body: facts } = body(text, mdx);
      for (const block of facts.prose) {
        for (const { raw, from, to } of [
          ...figuresIn(block.text),
          ...bareIdsIn(block.text).map((id) => ({ ...id, raw: id.id })),
        ]) {
          expect(block.text.slice(from, to)).toBe(raw);
          const inside = block.spans.filter((span) => span.from < to && from < span.to);
          if (inside.length === 1 && inside[0]?.fixed === false && !raw.includes('\n')) {
            expect(slice(text, placeInBlock(block, from, to))).toBe(raw);
          }
        }
      }
      for (const { form, target, at } of facts.references) {
        const written = slice(text, at);
        if (form === 'bare-id' && written.length === target.length) expect(written).toBe(target);
      }
    }),
    RUNS,
  );
});

test('figures are in order, without overlap, and the same each time', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      const figures = figuresIn(text);
      figures.forEach(({ from, to }, index) => {
        expect(to).toBeGreaterThan(from);
        expect(from).toBeGreaterThanOrEqual(figures[index - 1]?.to ?? 0);
      });
      expect(figuresIn(text)).toEqual(figures);
    }),
    RUNS,
  );
});
