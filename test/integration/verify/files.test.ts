/** Faults in scripts, policies and files, each planted in a staged site that is otherwise whole. */
import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fileFaults, siteFiles } from '../../../src/publish/verify/site-files.ts';
import { emptyFolder, removeFolders } from '../folders.ts';
import { faultsWith, page, SITE } from './site.ts';

removeFolders();

describe('security', () => {
  test.each([
    ['a script', '<script>alert(1)</script>', '<script> without src'],
    ['a style', '<style>a{}</style>', '<style>'],
    ['a style attribute', '<p style="color: red">x</p>', 'style on <p>'],
    ['a handler', '<p onclick="x()">x</p>', 'onclick on <p>'],
    ['a page in a frame', '<iframe srcdoc="x"></iframe>', 'srcdoc on <iframe>'],
  ])('%s is written into a page', async (_what, body, what) => {
    expect(await faultsWith({ '404.html': page(body) })).toEqual([
      `404.html: holds ${what}, which its own security policy forbids`,
    ]);
  });

  test.each([
    ['is missing', ''],
    ['is another one', '<meta http-equiv="content-security-policy" content="default-src *">'],
  ])('the policy %s', async (_what, head) => {
    expect(await faultsWith({ '404.html': page('x', head) })).toEqual([
      "404.html: does not carry the site's content security policy exactly once",
    ]);
  });

  test('the policy stands behind something that loads', async () => {
    const text = page('x', '').replace('<title>', `${/<meta http-equiv.*?>/.exec(page('x'))?.[0]}<title>`);
    expect(await faultsWith({ '404.html': text })).toEqual([
      '404.html: loads something before its content security policy',
    ]);
  });
});

describe('the search index', () => {
  const searched = page('<article data-pagefind-body><p>text</p></article>');
  const entry = (pages: number) => JSON.stringify({ languages: { en: { page_count: pages } } });

  test('holds every page that is to be found', async () => {
    expect(await faultsWith({ '404.html': searched, 'pagefind/pagefind-entry.json': entry(1) })).toEqual([]);
  });

  test.each([
    ['holds none', { 'pagefind/pagefind-entry.json': entry(0) }, 0],
    ['is not there', {}, 0],
    ['holds more', { 'pagefind/pagefind-entry.json': entry(2) }, 2],
  ])('%s', async (_what, files, found) => {
    expect(await faultsWith({ '404.html': searched, ...files })).toEqual([
      `pagefind/pagefind-entry.json: the search index holds ${found} pages, and 1 pages of the site are to be found`,
    ]);
  });
});

describe('files', () => {
  test.each([
    '_astro/x.js.map',
    '.prerender/chunks/x.mjs',
    'chunks/x.mjs',
    '_astro/x.mjs',
    'x.exe',
    '.env',
    'evidence/files/x.html.exe',
    `evidence/files/${'b'.repeat(64)}.svg`,
    'pagefind/pagefind-ui.js',
    '_astro/x.wasm',
  ])('%s is not expected', async (path) => {
    expect(await faultsWith({ [path]: 'x' })).toEqual([`${path}: is a file that the site is not meant to have`]);
  });

  test('a file of the site is empty; one of the content may be', async () => {
    expect(await faultsWith({ '_astro/x.js': '' })).toEqual(['_astro/x.js: is empty']);
    expect(await faultsWith({ [`evidence/files/${'c'.repeat(64)}.txt`]: '' })).toEqual([]);
  });

  test.each([
    ['beside it', '//# sourceMappingURL=x.js.map'],
    ['within it', '//# sourceMappingURL=data:application/json;base64,e30='],
    ['in the old way', '//@ sourceMappingURL=x.js.map'],
  ])('a script names a source map %s', async (_where, line) => {
    expect(await faultsWith({ '_astro/x.js': `console.log(1)\n${line}\n` })).toEqual([
      "_astro/x.js: names a source map, which would hold the engine's sources",
    ]);
  });

  test('a style sheet names a source map', async () => {
    expect(await faultsWith({ '_astro/x.css': 'a{}\n/*# sourceMappingURL=x.css.map */' })).toEqual([
      "_astro/x.css: names a source map, which would hold the engine's sources",
    ]);
  });

  test.each([
    'index.html',
    '_astro/x.js',
    '_astro/x.css',
    '_astro/x.svg',
    '_astro/x.png',
    '_astro/x.woff2',
    '_headers',
    'favicon.ico',
    'pagefind/pagefind.en_1.pf_meta',
    'manifest.json',
  ])('%s names a path of this machine', async (path) => {
    const text = `${SITE[path] ?? ''}<!-- /home/builder/portal/src -->`;
    expect(await faultsWith({ [path]: text })).toEqual([`${path}: holds a path of this machine, /home/builder/portal`]);
  });

  test('a longer name is another path', async () => {
    expect(await faultsWith({ '404.html': page('/home/builder/portals and /home/builder/portal.old') })).toEqual([]);
  });

  test('a link in the file system is no file', async () => {
    const folder = await emptyFolder();
    await mkdir(join(folder, '_astro'));
    await symlink('/etc/hostname', join(folder, '_astro/x.js'));
    expect(fileFaults(siteFiles(folder), new Set(), () => false)).toEqual(['_astro/x.js: is not a regular file']);
  });
});
