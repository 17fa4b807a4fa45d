/** A small staged site that passes its verification, and faults to plant in it. */
import { CONTENT_SECURITY_POLICY } from '../../../src/publish/csp.ts';
import { SiteReading } from '../../../src/publish/verify/verify.ts';
import { emptyFolder, MANIFEST, writeFiles } from '../folders.ts';

const POLICY = `<meta http-equiv="content-security-policy" content="${CONTENT_SECURITY_POLICY}">`;

/** A page as the site makes them. */
export function page(body: string, head = POLICY): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}<link rel="stylesheet" href="/_astro/x.css"><title>x</title></head><body>${body}</body></html>`;
}

export const SITE: Readonly<Record<string, string>> = {
  'manifest.json': MANIFEST,
  'index.html': page(
    '<a href="/incidents/INC-1/#what-happened">one</a> <a href="events/2026-01/#EVT-1">two</a> <a href="https://example.com/">out</a><script type="module" src="/_astro/x.js"></script>',
  ),
  '404.html': page('<h1>Not found</h1><a href="/">home</a>'),
  'incidents/INC-1/index.html': page(
    '<article data-record="INC-1"><h1>INC-1</h1><div data-record-body="INC-1"><h2 id="what-happened">What happened</h2><p>Text <img src="/evidence/files/' +
      'a'.repeat(64) +
      '.png" alt=""></p></div></article>',
  ),
  'events/2026-01/index.html': page('<table><tr id="EVT-1" data-record="EVT-1"><td>EVT-1</td></tr></table>'),
  [`evidence/files/${'a'.repeat(64)}.png`]: 'png',
  '_astro/x.css': 'body { background: url("/_astro/x.svg") }',
  '_astro/x.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
  '_astro/x.js': 'console.log(1)',
  'pagefind/pagefind.js': 'x',
  'pagefind/fragment/en_1.pf_fragment': 'x',
  'notice.txt': '',
};

const EXPECTATION = {
  records: [
    { id: 'INC-1', page: 'incidents/INC-1/', row: null, body: true, headings: ['what-happened'] },
    { id: 'EVT-1', page: 'events/2026-01/', row: 'EVT-1', body: false, headings: [] },
  ],
  publicFiles: new Set(['notice.txt']),
};

export interface Variation {
  readonly base?: string;
  readonly site?: string;
  /** Files that the variation takes out of the site. */
  readonly without?: readonly string[];
}

/** The faults that are found in the small site with these files added or put in place of its own. */
export async function faultsWith(
  files: Readonly<Record<string, string>>,
  { base = '/', site, without = [] }: Variation = {},
): Promise<readonly string[]> {
  const folder = await emptyFolder();
  const all = Object.entries({ ...SITE, ...files }).filter(([path]) => !without.includes(path));
  await writeFiles(folder, Object.fromEntries(all));
  const verification = {
    site: folder,
    origin: { base, site: site ?? null },
    expectation: EXPECTATION,
    needles: ['/home/builder/portal'],
  };
  return new SiteReading(verification).faults();
}
