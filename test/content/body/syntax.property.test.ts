/** A text is parsed with those parts of the language alone that its characters allow: that must not be seen. */
import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { expect, test } from 'vitest';
import { markdownSyntax, parseTree } from '../../../src/content/body/syntax.ts';
import { markdown } from './arbitrary-markdown.ts';

/** One part alone, with what may stand around it. */
const PARTS = [
  ['~', '~~', '*', 'word', ' ', '\n'],
  ['a\n', 'a | b\n', ':-\n', '-:\n', '-\n', '-|-\n', '---\n', '| a |\n', '\n', '> '],
  ['[^a]', '[^a]: ', '[a]', '![^a]', '\n', 'word', '    '],
  ['- ', '[ ] ', '[x]', '[\t]', '1. ', 'word', '\n'],
  ['wWw.', 'x.example', 'HTTP://', 'https:', 'a', '@', '-', '_', '[', '](', ')', '<', ' ', '\n'],
] as const;

const ofOnePart = fc.constantFrom(...PARTS).chain((pieces) => fc.array(fc.constantFrom(...pieces), { maxLength: 14 }));
const TEXTS = fc.oneof(
  ofOnePart.map((pieces) => pieces.join('')),
  markdown,
);

/** The tree, or what was thrown in its place. */
function treeOf(parse: () => unknown): unknown {
  try {
    return parse();
  } catch (error) {
    return String(error);
  }
}

test('a text has the tree that the whole language gives it', () => {
  fc.assert(
    fc.property(TEXTS, fc.boolean(), (text, mdx) => {
      expect(treeOf(() => parseTree(text, mdx))).toEqual(treeOf(() => fromMarkdown(text, markdownSyntax(mdx))));
    }),
    { numRuns: 3000 },
  );
});
