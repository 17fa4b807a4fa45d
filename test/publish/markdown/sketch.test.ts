/** A text whose HTML was sketched before the site was known comes out as one that is rendered for the site. */
import { expect, test } from 'vitest';
import { parseTree } from '../../../src/content/body/syntax.ts';
import type { RenderContext } from '../../../src/publish/markdown/context.ts';
import { renderMarkdown } from '../../../src/publish/markdown/render.ts';
import { filled, sketch } from '../../../src/publish/markdown/sketch.ts';
import { INCIDENT } from './site.ts';

const SITE: RenderContext = { ...INCIDENT, hrefOfPublic: (path) => encodeURI(INCIDENT.hrefOfPublic(path)) };

function fromSketch(text: string, context: RenderContext): string | null {
  const { type, file, record } = context;
  const sketched = sketch(parseTree(text, false), { type, file, record });
  return sketched === null ? null : filled(sketched, context);
}

test.each<[what: string, text: string]>([
  ['ids, of which some have no page', 'See INC-2026-004, *REM-2026-001*, INC-2020-999 and [INC-2020-998](#a).'],
  ['links of every kind', '[a](../../policies/ir/2.1.0.mdx#scope) [b](/c%20d.pdf#é) [e](#f) [h](HTTPS://example.com)'],
  ['definitions', 'The [plan][p] and [again][p] INC-2026-004.\n\n[p]: INC-2026-002.md "The \\"plan\\" & more"'],
  ['images, in links too', '[![a *b*](../../content/evidence/files/x.png "c")](INC-2026-002.md) ![d](/e&f.png)'],
  [
    'footnotes and tables',
    'One[^1] CTL-MON-1.\n\n[^1]: REM-2026-001\n\n| a | b |\n|---|:-:|\n| INC-2026-004 | [x](/y) |',
  ],
  ['what looks like a gap', 'INC-2026-004 `<a href="?0">x</a>` &lt;a href="?0"> and "?0"\n\n    <img src="?0">'],
  ['more than ten gaps', Array.from({ length: 12 }, (_, nth) => `[${nth}](/${nth}.pdf) INC-2026-004`).join(' ')],
])('%s', (_what, text) => {
  expect(fromSketch(text, SITE)).toBe(renderMarkdown(text, SITE));
});

const WITHOUT: RenderContext = { ...SITE, hrefOfFile: () => null, srcOf: () => null };

test.each<[what: string, text: string, site: RenderContext]>([
  ['a record that the readers may not see', 'See PIR-2026-001.', SITE],
  ['its file', '[the review](../../content/reviews/PIR-2026-001.mdx)', SITE],
  ['a file without a page', '[x](../nowhere.md)', WITHOUT],
  ['an image that is not published', '![x](../../content/evidence/files/none.png)', WITHOUT],
])('a text that names %s is rendered anew', (_what, text, site) => {
  expect(fromSketch(text, site)).toBeNull();
});
