import { expect, test } from 'vitest';
import { askedFor } from '../../../src/content/body/references.ts';
import { foundPlaces, markedPlaces, parseMarked } from './marked.ts';

const REFUSED: readonly (readonly [string, boolean, string])[] = [
  ['a number', false, 'a ⟦&#x202E; b'],
  ['a decimal number', false, 'a ⟦&#8238; b'],
  ['NUL', false, '⟦&#0;'],
  ['NUL with many zeros', false, '⟦&#x000000;'],
  ['a carriage return', false, 'a ⟦&#13; b'],
  ['a C1 control', false, 'a ⟦&#x85; b'],
  ['a name', false, 'a ⟦&shy; ⟦&lrm; ⟦&rlm; ⟦&ZeroWidthSpace; ⟦&NoBreak; ⟦&af; ⟦&InvisibleTimes; ⟦&ic; b'],
  ['a tag character', false, 'a ⟦&#xE0041; b'],
  ['behind an escaped backslash', false, 'a \\\\⟦&shy; b'],
  ['in a link target', false, '[a](#b⟦&#x200B;) [c](https://d.example/⟦&rlm;)'],
  ['in the words beside a fence', false, '```sh ⟦&#x202E;\nx\n```'],
  ['in a heading and a table', false, '# a⟦&shy;b\n\n| ⟦&shy; |\n|---|'],
  ['in a quote on the second line', false, '> a\n> ⟦&#x202E; b'],
  ['in an attribute', true, '<Audience only="staff">a</Audience> <AsStated because="x⟦&#x202E;y">b</AsStated>'],
  ['in an attribute behind a backslash', true, '<AsStated because="x\\⟦&shy;y">b</AsStated>'],
];

test.each(REFUSED)('a forbidden character as a reference is refused: %s', (_, mdx, text) => {
  expect(foundPlaces(text, mdx, 'disclosure')).toEqual(markedPlaces(text));
});

test.each([
  ['in a code span', '`&#x202E;` and ``&shy;``'],
  ['in a fence', '```\n&#x202E;\n```\n\n~~~\n&#0;\n~~~'],
  ['in indented code', 'a\n\n    &#x202E;\n'],
  ['escaped', 'a \\&#x202E; \\\\\\&shy; b'],
  ['not ended', 'a &#x202E &shy b'],
  ['of a name that nothing has', 'a &shyly; &nothing; b'],
  ['beyond Unicode', 'a &#x110000; b'],
  ['joiners, tab and line feed', '&zwj; &zwnj; &#x200C; &Tab; &#10;'],
])('a reference is text or harmless: %s', (_, text) => {
  expect(parseMarked(text, false, 'disclosure').findings).toEqual([]);
});

test('the message names the character', () => {
  expect(parseMarked('a &#x202E; b', false, 'incident').findings[0]?.message).toBe(
    '&#x202E; writes a text-direction character (U+202E), which may stand nowhere in the content',
  );
});

test.each([
  ['&#65;', 'A'],
  ['&#x0;', '\0'],
  ['&amp;', '&'],
  ['&nothing;', null],
  ['&#9999999;', null],
])('%s asks for %j', (reference, character) => expect(askedFor(reference)).toBe(character));
