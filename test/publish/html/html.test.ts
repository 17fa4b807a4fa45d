/** Values, tables and sections as markup, to the letter. */
import { describe, expect, test } from 'vitest';
import { contentsHtml } from '../../../src/publish/html/contents.ts';
import { Html, html } from '../../../src/publish/html/html.ts';
import { linkedHtml } from '../../../src/publish/html/linked.ts';
import { navHtml } from '../../../src/publish/html/nav.ts';
import { sectionHtml } from '../../../src/publish/html/section.ts';
import { tableHtml } from '../../../src/publish/html/table.ts';
import { factsHtml, valueHtml } from '../../../src/publish/html/value.ts';
import { groupedRows, row, section, type Table, tableBlock } from '../../../src/publish/view/block.ts';
import { absent, code, fact, link, run, text, type Value, webLink } from '../../../src/publish/view/value/value.ts';

const HOSTILE = '</td><script>alert(1)</script>" onclick="x" &amp; \'';

describe('templates', () => {
  test('escape whatever is put into them', () => {
    expect(String(html`<a title="${HOSTILE}">${HOSTILE}</a>`)).toBe(
      `<a title="&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&quot;x&quot; &amp;amp; '">&lt;/td&gt;&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&quot;x&quot; &amp;amp; '</a>`,
    );
  });

  test('take markup of other templates, alone and in lists, and nothing for null', () => {
    const item = html`<li>${'a < b'}</li>`;
    expect(String(html`<ul>${[item, item]}${null}</ul>${7}`)).toBe('<ul><li>a &lt; b</li><li>a &lt; b</li></ul>7');
    expect(item).toBeInstanceOf(Html);
  });
});

describe('values', () => {
  test.each<[string, Value, string]>([
    [
      'an id has its own type',
      link('/x/', 'Title', 'INC-2026-001'),
      '<a href="/x/"><span class="id">INC-2026-001</span> Title</a>',
    ],
    ['a version has none', link('/x/', '', 'access 1.0.0'), '<a href="/x/"><span class="ref">access 1.0.0</span></a>'],
    [
      'a link to elsewhere',
      webLink('https://a.example/?b&c'),
      '<a href="https://a.example/?b&amp;c" rel="noreferrer noopener">https://a.example/?b&amp;c</a>',
    ],
    ['a time without a machine form', { kind: 'time', text: 'between', machine: null }, 'between'],
    ['a time', { kind: 'time', text: '3 Mar', machine: '2026-03-03' }, '<time datetime="2026-03-03">3 Mar</time>'],
    ['paragraphs', { kind: 'paragraphs', items: [text('a'), text('b')] }, '<p>a</p><p>b</p>'],
    ['values in a run', run(text('a'), code('b')), 'a <code>b</code>'],
    ['no words for what is absent', absent('not recorded'), '<i>not recorded</i>'],
  ])('%s', (_name, value, markup) => {
    expect(String(valueHtml(value))).toBe(markup);
  });

  test('facts that stand on the page by themselves', () => {
    expect(String(factsHtml([fact('Lead', text('R&D'))]))).toBe(
      '<dl class="facts"><div><dt>Lead</dt> <dd>R&amp;D</dd></div></dl>',
    );
  });
});

const TABLE: Table = {
  caption: 'a "b" <c>',
  columns: [{ label: 'Who & what' }, { label: 'n', numeric: true }, { label: 'Why', wide: true }],
  rows: [row([text('x'), text(1), text('because')], 'row--1', 'EVT-2026-0001')],
  empty: 'none < here',
  note: null,
};

describe('tables', () => {
  test('have a caption, headings of columns and rows, anchors and the records of their rows', () => {
    expect(String(tableHtml(TABLE))).toBe(
      '<div class="table-scroll" role="group" aria-label="a &quot;b&quot; &lt;c&gt;" tabindex="0"><table>' +
        '<caption><span>a &quot;b&quot; &lt;c&gt;</span></caption><thead><tr> <th scope="col">Who &amp; what</th>' +
        ' <th scope="col" class="numeric">n</th> <th scope="col" class="wide">Why</th></tr></thead> <tbody>' +
        '<tr id="row--1" data-record="EVT-2026-0001"><th scope="row">x</th><td class="numeric">1</td><td>because</td></tr>' +
        '</tbody></table></div>',
    );
  });

  test('say what is missing where there is no row, and no note then', () => {
    expect(String(tableHtml({ ...TABLE, rows: [], note: 'a note' }))).toBe(
      '<p class="empty" data-pagefind-ignore>none &lt; here</p>',
    );
  });

  test('have their note below them', () => {
    expect(String(tableHtml({ ...TABLE, note: 'a & b' }))).toMatch(
      /<\/div><p class="table-note" data-pagefind-ignore>a &amp; b<\/p>$/,
    );
  });

  test('put cells that several rows share before the first of them', () => {
    const rows = groupedRows([text('shared')], [row([text('1')]), row([text('2')])]);
    expect(String(tableHtml({ ...TABLE, rows }))).toContain(
      '<tr class="group-start"><th scope="row" rowspan="2">shared</th><td>1</td></tr><tr><th scope="row">2</th></tr>',
    );
  });
});

describe('sections', () => {
  test('are named by their heading', () => {
    const markup = sectionHtml(section('Times & places', tableBlock({ ...TABLE, rows: [] })));
    expect(String(markup)).toBe(
      '<section aria-labelledby="section--times-places"><h2 id="section--times-places">Times &amp; places</h2><p class="empty" data-pagefind-ignore>none &lt; here</p></section>',
    );
  });

  test('never stand for the text of a record', () => {
    expect(() => sectionHtml(section('Text', { kind: 'body' }))).toThrow('rendered by its page');
  });
});

describe('the menu', () => {
  const groups = [{ title: 'Look up', links: ['/rules/', '/a-z/', '/search/'].map((href) => ({ title: href, href })) }];
  const shown = (here: string, current: string | null) => String(navHtml(groups, { here, current }));

  test('marks the page itself before the part of the site that it belongs to', () => {
    expect(shown('/rules/', '/rules/')).toBe(
      '<div><p class="nav-title">Look up</p><ul><li><a href="/rules/" aria-current="page">/rules/</a></li><li><a href="/a-z/">/a-z/</a></li><li><a href="/search/">/search/</a></li></ul></div>',
    );
  });

  test('marks the part of the site, and nothing where a page belongs to none', () => {
    expect(shown('/rules/REF-1/', '/rules/')).toContain('<a href="/rules/" aria-current="true">/rules/</a>');
    expect(shown('/', null)).not.toContain('aria-current');
  });
});

test('the records that link to one are named with the fields that do', () => {
  const entries = [{ link: link('/x/', 'A & B', 'INC-2026-001'), fields: 'lead, timeline: actor (3 times)' }];
  expect(String(linkedHtml(entries))).toBe(
    '<ul class="linked"><li><a href="/x/"><span class="id">INC-2026-001</span> A &amp; B</a> <span class="fields">lead, timeline: actor (3 times)</span></li></ul>',
  );
});

test('the contents of a page tell the headings of the text from the sections', () => {
  const entries = [
    { title: 'Facts', anchor: 'section--facts', inText: false },
    { title: 'What <happened>', anchor: 'what-happened', inText: true },
  ];
  expect(String(contentsHtml(entries))).toBe(
    '<ul><li><a href="#section--facts">Facts</a></li><li class="in-text"><a href="#what-happened">What &lt;happened&gt;</a></li></ul>',
  );
});
