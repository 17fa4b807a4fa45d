import { parseFragment, serialize } from 'parse5';
import { describe, expect, test } from 'vitest';
import { parseBody } from '../../../src/content/body/parse-body.ts';
import { RenderError } from '../../../src/publish/markdown/context.ts';
import { renderMarkdown } from '../../../src/publish/markdown/render.ts';
import { INCIDENT } from './site.ts';

const html = (text: string) => renderMarkdown(text, INCIDENT);
const link = (href: string, text: string) => `<a href="${href}">${text}</a>`;

describe('links', () => {
  test('ids in running text, wherever it stands', () => {
    expect(html('See INC-2026-004, *REM-2026-001* and CTL-MON-1.')).toBe(
      `<p>See ${link('/base/records/INC-2026-004/', 'INC-2026-004')}, <em>${link('/base/records/REM-2026-001/', 'REM-2026-001')}</em> and ${link('/base/records/CTL-MON-1/', 'CTL-MON-1')}.</p>`,
    );
    expect(html('## EVD-2026-001\n\n- x[^1]\n\n[^1]: DIS-2026-001').match(/\/base\/records\/[A-Z0-9-]+\//g)).toEqual([
      '/base/records/EVD-2026-001/',
      '/base/records/DIS-2026-001/',
    ]);
  });

  test('no ids in code, in links, or that stand for nothing', () => {
    expect(html('`INC-2026-004` [INC-2026-005](https://example.com) CLOCK-3 REM-4 INC-2020-999')).toBe(
      '<p><code>INC-2026-004</code> <a href="https://example.com" rel="noreferrer noopener">INC-2026-005</a> CLOCK-3 REM-4 INC-2020-999</p>',
    );
  });

  test('a record that the audience may not see is named by neither link nor id', () => {
    const text =
      'a PIR-2026-001 b [the review](../../content/reviews/PIR-2026-001.mdx) c [PIR-2026-001](https://example.com)';
    expect(html(text)).toBe(
      '<p>a restricted record b the review c <a href="https://example.com" rel="noreferrer noopener">restricted record</a></p>',
    );
  });

  test('files of records, files below public/, headings and definitions', () => {
    expect(
      html(
        '[a](../../policies/ir/2.1.0.mdx#scope) [b](/c%20d.pdf) [e](#f) [g] [h](HTTPS://example.com)\n\n[g]: INC-2026-002.md',
      ),
    ).toBe(
      `<p>${link('/base/files/policies/ir/2.1.0.mdx#scope', 'a')} ${link('/base/c%20d.pdf', 'b')} ${link('#f', 'e')} ${link('/base/files/incidents/2026/INC-2026-002.md', 'g')} <a href="https://example.com" rel="noreferrer noopener">h</a></p>`,
    );
  });

  test('images by their published address', () => {
    expect(html('![a *b*](../../content/evidence/files/x.png "c") ![d](/e.png)')).toBe(
      '<p><img src="/base/evidence/files/0123abcd.png" alt="a b" title="c" loading="lazy"> <img src="/base/e.png" alt="d" loading="lazy"></p>',
    );
  });
});

describe('headings', () => {
  test('have the anchors of the facts, and begin at h2', () => {
    const text = '# 1 Aim\n\n## 1.1 Aim\n\n###### Deep\n\n## 🔥';
    const { body } = parseBody(text, 1, false, INCIDENT);
    const found = Array.from(html(text).matchAll(/<h(\d)(?: id="([^"]+)")?>/g), ([, depth, id]) => [
      Number(depth),
      id ?? '',
    ]);
    expect(found.map(([, id]) => id)).toEqual(body.headings.map(({ anchor }) => anchor));
    expect(found.map(([depth]) => depth)).toEqual([2, 3, 6, 3]);
  });

  test('keep their depth where none is of the first', () => {
    expect(html('## A\n\n### B')).toBe('<h2 id="a">A</h2>\n<h3 id="b">B</h3>');
  });
});

describe('what a reader needs', () => {
  test('a table scrolls, names its header cells, and is aligned by class', () => {
    const table = html('| a | b |\n|:-:|--:|\n| c | d |');
    expect(table).toMatch(/^<div class="table-scroll" role="group" aria-label="Table 1" tabindex="0"><table>/);
    expect(table).toContain('<th scope="col" class="align-center">a</th>');
    expect(table).toContain('<td class="align-right">d</td>');
    expect(html('| a |\n|---|\n\n| b |\n|---|')).toContain('aria-label="Table 2"');
  });

  test('a task says whether it is done', () => {
    const tasks = html('- [x] a\n- [ ] b\n\n  c');
    expect(tasks).toContain('<input type="checkbox" checked disabled aria-label="Done">');
    expect(tasks).toContain('<input type="checkbox" disabled aria-label="Not done">');
  });

  test('footnotes lead there and back, by addresses that no heading can have', () => {
    const notes = html('a[^1] b[^1]\n\n## Footnote label\n\n[^1]: c');
    const ids = Array.from(notes.matchAll(/ id="([^"]+)"/g), ([, id]) => id);
    const targets = Array.from(notes.matchAll(/ href="#([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('footnote-label');
    for (const target of targets) expect(ids).toContain(target);
    expect(notes).toContain('aria-describedby="note:label"');
    expect(notes).toContain('aria-label="Back to reference 1"');
  });

  test('code can be reached by the keyboard, and keeps its language', () => {
    expect(html('```sh x="y"\na <b>\n```')).toBe(
      '<pre tabindex="0"><code class="language-sh">a &#x3C;b>\n</code></pre>',
    );
    expect(html('```a"b\nc\n```')).toBe('<pre tabindex="0"><code class="language-a&#x22;b">c\n</code></pre>');
  });

  test('a browser has nothing to repair', () => {
    const made = html('# A\n\n- b\n\n  > c\n\n| d |\n|---|\n| e |\n\n![f](/g.png) *h*  \ni[^1]\n\n[^1]: j');
    const written = made
      .replace(' data-footnote-ref ', ' data-footnote-ref="" ')
      .replace(' data-footnotes ', ' data-footnotes="" ');
    expect(serialize(parseFragment(made))).toBe(written);
  });
});

describe('the second wall', () => {
  test.each([
    ['raw HTML', 'a <b>c</b>'],
    ['a script', '<script>alert(1)</script>'],
    ['a comment', 'a <!-- b -->'],
    ['a refused link', '[a](javascript:b)'],
    ['an unused refused definition', '[a]: data:text/html,b'],
    ['an image from elsewhere', '![a](https://example.com/b.png)'],
    ['a forbidden character', 'a &#x202E; b'],
    ['too many quotes', `${'>'.repeat(33)} a`],
    ['a file that has no page', '[a](../INC-2020-999.md)'],
    ['an image that is not published', '![a](../../content/evidence/files/lost.png)'],
  ])('%s is never published', (_, text) => {
    expect(() => html(`ok\n\n${text}`)).toThrow(RenderError);
    expect(() => html(`ok\n\n${text}`)).toThrow(/^incidents\/2026\/INC-2026-001\.md, line 3 of its text, column /);
  });
});
