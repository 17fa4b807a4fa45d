/** Faults in what pages show and where their links lead, each planted in a staged site that is otherwise whole. */
import { describe, expect, test } from 'vitest';
import { removeFolders } from '../folders.ts';
import { faultsWith, page, SITE } from './site.ts';

removeFolders();

const INCIDENT = 'incidents/INC-1/index.html';

/** A page's text with one part replaced, which must be there. */
function edited(path: string, from: string, to: string): Record<string, string> {
  const text = SITE[path] ?? '';
  expect(text).toContain(from);
  return { [path]: text.replace(from, to) };
}

test('the small site as it stands has no fault', async () => {
  expect(await faultsWith({})).toEqual([]);
});

describe('records', () => {
  test('a page is missing', async () => {
    const faults = await faultsWith({ 'index.html': page('x') }, { without: [INCIDENT] });
    expect(faults).toEqual(['INC-1 has no page: incidents/INC-1/index.html is missing']);
  });

  test('a page does not show its record', async () => {
    const faults = await faultsWith(edited(INCIDENT, 'data-record="INC-1"', 'data-record="INC-2"'));
    expect(faults).toEqual([`${INCIDENT}: does not show INC-1 (no element with data-record="INC-1")`]);
  });

  test.each([
    ['missing', 'data-record-body="INC-1"', ''],
    ['empty', `<p>Text <img src="/evidence/files/${'a'.repeat(64)}.png" alt=""></p>`, ''],
  ])('a text is %s', async (kind, from, to) => {
    const text = edited(INCIDENT, from, to)[INCIDENT] ?? '';
    const without = kind === 'empty' ? text.replace('What happened</h2>', '</h2>') : text;
    expect(await faultsWith({ [INCIDENT]: without })).toEqual([`${INCIDENT}: the text of INC-1 is missing`]);
  });

  test('a heading of a text has no anchor', async () => {
    const faults = await faultsWith({ ...edited(INCIDENT, ' id="what-happened"', ''), 'index.html': page('x') });
    expect(faults).toEqual([`${INCIDENT}: the heading #what-happened of INC-1 has no anchor`]);
  });

  test('a row of a log is missing, empty, or without its anchor', async () => {
    const path = 'events/2026-01/index.html';
    const others = { 'index.html': page('x') };
    expect(await faultsWith({ ...others, [path]: page('x') })).toEqual([
      `${path}: does not show EVT-1 (no element with data-record="EVT-1")`,
    ]);
    expect(await faultsWith({ ...others, ...edited(path, '<td>EVT-1</td>', '<td> </td>') })).toEqual([
      `${path}: the element of EVT-1 is empty`,
    ]);
    expect(await faultsWith({ ...others, ...edited(path, 'id="EVT-1"', 'id="EVT-2"') })).toEqual([
      `${path}: the row of EVT-1 has no anchor EVT-1`,
    ]);
  });
});

describe('links', () => {
  test.each([
    [
      'a page that is not there',
      '<a href="/incidents/INC-9/">x</a>',
      'links to /incidents/INC-9/, and the site has no incidents/INC-9/index.html',
    ],
    [
      'an anchor that is not there',
      '<a href="/incidents/INC-1/#nowhere">x</a>',
      'links to /incidents/INC-1/#nowhere, and incidents/INC-1/index.html has no anchor nowhere',
    ],
    [
      'an anchor of its own that is not there',
      '<a href="#nowhere">x</a>',
      'links to #nowhere, and 404.html has no anchor nowhere',
    ],
    [
      'a page without its slash',
      '<a href="/incidents/INC-1">x</a>',
      'links to /incidents/INC-1, and the site has no incidents/INC-1',
    ],
    ['a picture that is not there', '<img src="/x.png" alt="">', 'links to /x.png, and the site has no x.png'],
    [
      'one of several pictures that is not there',
      '<img srcset="/_astro/x.svg 1x, /y.png 2x" src="/_astro/x.svg" alt="">',
      'links to /y.png, and the site has no y.png',
    ],
    ['a script', '<a href="javascript:alert(1)">x</a>', 'href="javascript:alert(1)" on <a> has the scheme javascript:'],
    [
      'a data address',
      '<img src="data:image/png;base64,AA" alt="">',
      'src="data:image/png;base64,AA" on <img> has the scheme data:',
    ],
    [
      'a file of the machine',
      '<a href="file:///etc/passwd">x</a>',
      'href="file:///etc/passwd" on <a> has the scheme file:',
    ],
    ['nothing well-formed', '<a href="/%E0%A4%A">x</a>', 'href="/%E0%A4%A" on <a> is no well-formed address'],
  ])('%s', async (_what, body, fault) => {
    expect(await faultsWith({ '404.html': page(body) })).toEqual([expect.stringContaining(`404.html: ${fault}`)]);
  });

  test.each([
    ['a script', '<script src="https://cdn.example.com/x.js"></script>'],
    ['a picture', '<img src="https://cdn.example.com/x.png" alt="">'],
    ['a picture by protocol', '<img src="//cdn.example.com/x.png" alt="">'],
    ['a frame', '<iframe src="https://example.com/"></iframe>'],
    ['a form', '<form action="https://example.com/"></form>'],
    ['a picture in a drawing', '<svg><image href="https://example.com/x.png"/></svg>'],
    ['a style sheet', '<link rel="stylesheet" href="https://example.com/x.css">'],
    ['a page by itself', '<meta http-equiv="refresh" content="0; url=https://example.com/">'],
    ['something in a template', '<template><img src="https://example.com/x.png" alt=""></template>'],
  ])('%s is loaded from elsewhere', async (_what, body) => {
    const faults = await faultsWith({ '404.html': page(body) });
    expect(faults).toEqual([expect.stringContaining('is loaded from another site')]);
  });

  test('a style sheet loads from elsewhere, or what is not there', async () => {
    expect(
      await faultsWith({ '_astro/x.css': '@import "https://fonts.example.com/x.css"; a { background: url(/no.png) }' }),
    ).toEqual([
      '_astro/x.css: url(https://fonts.example.com/x.css) is loaded from another site',
      '_astro/x.css: links to /no.png, and the site has no no.png',
    ]);
  });

  test('mail and web addresses are links like others', async () => {
    expect(
      await faultsWith({
        '404.html': page('<a href="mailto:a@example.com">x</a><a href="http://example.com/a">y</a>'),
      }),
    ).toEqual([]);
  });

  test('below a base, links without it lead outside', async () => {
    const faults = await faultsWith({}, { base: '/portal/' });
    expect(faults).toContain(
      'index.html: href="/incidents/INC-1/#what-happened" on <a> leads outside the site\'s base /portal/',
    );
    expect(faults.filter((fault) => fault.includes('events/2026-01/#EVT-1'))).toEqual([]);
  });

  test('the site’s own address is internal', async () => {
    const body = '<a href="https://trust.example.com/incidents/INC-9/">x</a>';
    const faults = await faultsWith({ '404.html': page(body) }, { site: 'https://trust.example.com' });
    expect(faults).toEqual([expect.stringContaining('the site has no incidents/INC-9/index.html')]);
  });
});
