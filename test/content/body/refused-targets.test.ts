import { describe, expect, test } from 'vitest';
import { readTarget, type Use } from '../../../src/content/body/target.ts';
import { foundPlaces, markedPlaces, parseMarked } from './marked.ts';

/** A file two folders below the root. */
const FILE = 'incidents/2026/INC-2026-001.md';

const REFUSED: readonly (readonly [string, RegExp])[] = [
  ['javascript:alert(1)', /"javascript:" address/],
  ['JaVaScRiPt:alert(1)', /"javascript:" address/],
  ['vbscript:x', /"vbscript:" address/],
  ['data:text/html,x', /"data:" address/],
  ['file:///etc/passwd', /"file:" address/],
  ['ftp://example.com/', /"ftp:" address/],
  ['tel:+4930123456', /"tel:" address/],
  ['C:/x.md', /"c:" address/],
  ['java\tscript:alert(1)', /hidden character/],
  ['\u0001javascript:alert(1)', /hidden character/],
  [' javascript:alert(1)', /space around/],
  ['https://example.com/\u202Egpj', /hidden character/],
  ['//evil.example/x', /another site/],
  ['/\\evil.example', /backslash/],
  ['\\\\evil.example', /backslash/],
  ['https:\\\\evil.example', /backslash/],
  ['https:evil.example', /not complete/],
  ['https:///x', /not complete/],
  ['https://', /not complete/],
  ['https://[', /not complete/],
  ['mailto:', /not complete/],
  ['', /no target/],
  ['../../../outside.md', /outside of the content root/],
  ['../../..', /outside of the content root/],
  ['%2e%2e/%2e%2e/%2E%2E/x.md', /% signs/],
  ['..%2f..%2fx.md', /% signs/],
  ['..%5cx.md', /% signs/],
  ['INC-2026-002%00.md', /% signs/],
  ['%252e%252e/x.md', /% signs/],
  ['INC%2026-002.md%', /encodes nothing/],
  ['INC-%ff.md', /encodes nothing/],
  ['INC-2026-002.md?x=1', /question mark/],
  ['?x', /question mark/],
  ['/../x.pdf', /"\." or "\.\."/],
  ['/./x.pdf', /"\." or "\.\."/],
  ['/a//b.pdf', /no path of a file/],
  ['/', /no path of a file/],
  ['/folder/', /no path of a file/],
  ['../2026/', /no path of a file/],
  ['../../README.md', /no record's/],
  ['../../content/portal.yaml', /no record's/],
  ['../../content/evidence/files/ticket.csv', /no record's/],
  ['../../public/x.pdf', /no record's/],
  ['../../src/cli/main.ts', /no record's/],
  ['INC-2026-002', /no record's/],
  ['../../policies/incident-response/a/2.1.0.md', /no record's/],
];

const LINKS: readonly (readonly [string, object])[] = [
  ['https://example.com', { kind: 'external' }],
  ['HTTP://example.com:8080/a?b=c#d', { kind: 'external' }],
  ['mailto:security@example.com', { kind: 'external' }],
  ['#escalation', { kind: 'fragment', fragment: 'escalation' }],
  ['#caf%C3%A9', { kind: 'fragment', fragment: 'café' }],
  ['/report.pdf', { kind: 'public', path: '/report.pdf', fragment: null }],
  ['/a/b%20c.pdf#page=2', { kind: 'public', path: '/a/b c.pdf', fragment: 'page=2' }],
  ['INC-2026-002.md', { kind: 'file', path: 'incidents/2026/INC-2026-002.md', fragment: null }],
  ['./INC-2026-002.mdx#root-cause', { kind: 'file', path: 'incidents/2026/INC-2026-002.mdx', fragment: 'root-cause' }],
  ['../events/2026-03.csv', { kind: 'file', path: 'incidents/events/2026-03.csv' }],
  ['../../policies/incident-response/2.1.0.mdx', { kind: 'file', path: 'policies/incident-response/2.1.0.mdx' }],
  ['../../content/controls/CTL-MON-1.yaml', { kind: 'file', path: 'content/controls/CTL-MON-1.yaml' }],
];

const IMAGES: readonly (readonly [string, object])[] = [
  ['../../content/evidence/files/2026/shot.png', { kind: 'file', path: 'content/evidence/files/2026/shot.png' }],
  ['/shot.JPEG', { kind: 'public', path: '/shot.JPEG' }],
  ['../../public/shot.webp', { kind: 'public', path: '/shot.webp' }],
];

const NO_IMAGES: readonly (readonly [string, RegExp])[] = [
  ['https://example.com/x.png', /loaded from/],
  ['data:image/png;base64,AAAA', /loaded from/],
  ['/drawing.svg', /no raster image/],
  ['../../content/evidence/files/report.pdf', /no raster image/],
  ['../../content/evidence/x.png', /neither below/],
  ['x.png', /neither below/],
  ['#heading', /goes to a heading/],
];

function check(url: string, use: Use) {
  return readTarget(url, FILE, use);
}

describe('targets', () => {
  test.each(REFUSED)('a link to %j is refused', (url, why) => {
    expect(check(url, 'link')).toEqual({ kind: 'refused', why: expect.stringMatching(why) });
    expect(check(url, 'image').kind).toBe('refused');
  });
  test.each(LINKS)('a link to %j is allowed', (url, target) => expect(check(url, 'link')).toMatchObject(target));
  test.each(IMAGES)('an image at %j is allowed', (url, target) => expect(check(url, 'image')).toMatchObject(target));
  test.each(NO_IMAGES)('an image at %j is refused', (url, why) =>
    expect(check(url, 'image')).toEqual({ kind: 'refused', why: expect.stringMatching(why) }),
  );
});

const IN_TEXT: readonly (readonly [string, string])[] = [
  ['a link', 'a\n\n- b ⟦[x](javascript:alert(1)) c'],
  ['a link hidden in references', '⟦[x](java&#115;cript:alert&lpar;1))'],
  ['a link with an encoded line feed', '⟦[x](java&NewLine;script:alert)'],
  ['a link with an encoded tab', '⟦[x](java&#9;script:alert)'],
  ['an address in angle brackets', 'a ⟦<javascript:alert(1)>'],
  ['an image', '> ⟦![x](https://example.com/pixel.png)'],
  ['an unused definition', 'a\n\n⟦[b]: data:text/html,x'],
  ['a used definition, once', '[a][b] [c][b]\n\n⟦[b]: //evil.example'],
  ['a definition that a second time is another', '[b]\n\n[b]: https://example.com\n⟦[b]: javascript:x'],
  ['an image whose definition is a link', 'a ⟦![x][b]\n\n[b]: https://example.com/x.png'],
  ['a link whose definition is an image', 'a ⟦[x][b]\n\n[b]: ../../content/evidence/files/x.png'],
  ['a definition in a quote', '> ⟦[b]: file:///etc/passwd'],
  ['a link in a footnote', 'a[^1]\n\n[^1]: b ⟦[x](../../../x)'],
  ['a link in a table', '| a |\n|---|\n| ⟦[x](ftp://example.com) |'],
  ['a link in a link text that is an image', '[⟦![x](//e.example/x.png)](https://example.com)'],
];

test.each(IN_TEXT)('%s is refused at its place', (_, text) => {
  expect(foundPlaces(text, false, 'incident')).toEqual(markedPlaces(text));
});

test('a link in an element of .mdx is refused at its place', () => {
  const text = '<Audience only="staff">\n\na ⟦[x](vbscript:x)\n\n</Audience>';
  expect(foundPlaces(text, true, 'incident')).toEqual(markedPlaces(text));
});

test.each([
  ['a definition that only images use', '![x][b]\n\n[b]: ../../content/evidence/files/x.png'],
  ['an unused definition of an image', '[b]: /x.png'],
  ['addresses in running text', 'www.example.com, https://example.com/a_b, xmpp:a@b.example and someone@example.com.'],
  ['a target in code', '`[x](javascript:y)` and \\[x](javascript:y)'],
])('%s is no fault', (_, text) => {
  expect(parseMarked(text, false, 'incident').findings).toEqual([]);
});
