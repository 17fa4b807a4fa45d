import { describe, expect, test } from 'vitest';
import { compile, run } from './mdx-page.ts';
import { siteOf } from './site.ts';

const SITE = siteOf('content/disclosures/DIS-2026-001.mdx', 'disclosure');

const page = async (text: string) => (await run(await compile(text, SITE))).replaceAll('\n', '');

describe('a text of .mdx as a module', () => {
  test('has the links, anchors and images of .md', async () => {
    expect(
      await page('# 1. Aim\n\nSee INC-2026-004, CLOCK-3 and ![a](../evidence/files/b.png).\n\n[^1]\n\n[^1]: c'),
    ).toMatch(
      /^<h2 id="aim">1\. Aim<\/h2><p>See <a href="\/base\/records\/INC-2026-004\/">INC-2026-004<\/a>, CLOCK-3 and <img src="\/base\/evidence\/files\/0123abcd\.png" alt="a" loading="lazy"><\/img>\.<\/p><p><sup><a href="#note:fn-1"/,
    );
  });

  test('keeps its words as they were checked: no typographic quotes, dashes or dots', async () => {
    expect(await page('"a" -- b... \'c\'')).toBe('<p>"a" -- b... \'c\'</p>');
  });

  test("hands the contract's elements on with their attributes", async () => {
    expect(
      await page('a <Claim id="c" kind="role" about="x">b **c** INC-2026-001</Claim> <Fact of="A-1" is="b.0" />'),
    ).toBe(
      '<p>a [Claim id="c" kind="role" about="x"]b <strong>c</strong> <a href="/base/records/INC-2026-001/">INC-2026-001</a>[/Claim] [Fact of="A-1" is="b.0"][/Fact]</p>',
    );
  });

  test('keeps the paragraph around sentences that are elements', async () => {
    const text =
      '<Claim id="a" kind="role">A.</Claim>\n<Claim id="b" kind="role">B.</Claim>\n\n<Claim id="c" kind="role">C.</Claim>\n\n<Fact of="A-1" is="b" />';
    expect(await page(text)).toBe(
      '<p>[Claim id="a" kind="role"]A.[/Claim] [Claim id="b" kind="role"]B.[/Claim]</p><p>[Claim id="c" kind="role"]C.[/Claim]</p><p>[Fact of="A-1" is="b"][/Fact]</p>',
    );
  });

  test('leaves elements around blocks where they are', async () => {
    expect(await page('<Audience only="staff">\n\n- a\n\n<Claim id="b" kind="role">c</Claim>\n\n</Audience>')).toBe(
      '[Audience only="staff"]<ul><li>a</li></ul><p>[Claim id="b" kind="role"]c[/Claim]</p>[/Audience]',
    );
  });

  test('elements in tables, headings, lists and footnotes', async () => {
    const made = await page(
      '## a <Ref to="b" />\n\n| <Ref to="c" /> |\n|---|\n\n- <Ref to="d" /> e\n\nf[^1]\n\n[^1]: <AsStated because="g">4 hours</AsStated>',
    );
    expect(made).toContain('<h2 id="a">a [Ref to="b"][/Ref]</h2>');
    expect(made).toContain('<th scope="col">[Ref to="c"][/Ref]</th>');
    expect(made).toContain('<li>[Ref to="d"][/Ref] e</li>');
    expect(made).toContain('[AsStated because="g"]4 hours[/AsStated]');
  });
});

describe('the second wall', () => {
  test.each([
    ['a module', 'import a from "node:fs"\n\nb'],
    ['an export', 'export const a = 1'],
    ['an expression', '{process.env.HOME}'],
    ['an expression in text', 'a {process.env.HOME} b'],
    ['an expression in a link', '[a {process.env.HOME}](https://example.com)'],
    ['an expression in a list in a quote', '> - {process.env.HOME}'],
    ['an expression as a value', '<Ref to={process.env.HOME} />'],
    ['a spread', '<Ref to="a" {...process.env} />'],
    ['an unknown element', '<Callout />'],
    ['a member', '<Ref.Inner />'],
    ['HTML', '<script>alert(1)</script>'],
    ['an event handler', '<Audience only="staff" onclick="a()">b</Audience>'],
    ['an element of other records', '<Commitment tier="SEV-1" target="contain" />'],
    ['a directive of Astro', '<Ref to="a" client:load />'],
    ['raw markup through a directive', '<Ref to="a" set:html="<b>" />'],
    ['a refused link', '[a](javascript:b)'],
    ['a picture from elsewhere', '![a](https://example.com/a.png)'],
  ])('%s never becomes a module', async (_, text) => {
    await expect(compile(text, SITE)).rejects.toThrow(
      /^content\/disclosures\/DIS-2026-001\.mdx, line 1 of its text, column \d+: /,
    );
  });

  test('a module of no record is not compiled', async () => {
    const { unified } = await import('@astrojs/markdown-remark');
    const { mdxProcessorPlugins } = await import('../../../src/publish/markdown/mdx.ts');
    const processor = unified(
      mdxProcessorPlugins((path) => {
        throw new Error(`no record has the text ${path}`);
      }),
    );
    const renderer = await processor.createMdxRenderer?.(
      {},
      { optimize: false, srcDir: new URL('file:///root/'), sourcemap: false },
    );
    await expect(renderer?.process('a', '/root/other.mdx', {})).rejects.toThrow(
      'no record has the text /root/other.mdx',
    );
  });
});
