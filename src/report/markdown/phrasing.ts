/**
 * Text that came out of content, as Markdown that says just that. The serialiser escapes what Markdown would read as
 * markup; what a hosting site reads into plain text (people who are notified, numbers that become links, addresses)
 * is parted by an empty comment.
 */
import type { PhrasingContent } from 'mdast';
import { safe } from '../text/safe.ts';

/** Behind these a hosting site's own reading of a text begins. */
const READ_INTO = /@(?=[\p{L}\p{N}_])|#(?=\d)|:(?=\/\/)|\bwww(?=\.)|\bGH-(?=\d)/giu;

/** The text as phrasing content. */
export function phrasing(text: string): PhrasingContent[] {
  const harmless = safe(text);
  const nodes: PhrasingContent[] = [];
  let from = 0;
  for (const found of harmless.matchAll(READ_INTO)) {
    const to = found.index + found[0].length;
    nodes.push({ type: 'text', value: harmless.slice(from, to) }, { type: 'html', value: '<!-- -->' });
    from = to;
  }
  return [...nodes, { type: 'text', value: harmless.slice(from) }];
}

/** A name or a place, as code. */
export function code(text: string): PhrasingContent {
  return { type: 'inlineCode', value: safe(text) };
}

/** Plain words of the report's own. */
export function words(text: string): PhrasingContent {
  return { type: 'text', value: text };
}

export function strong(text: string): PhrasingContent {
  return { type: 'strong', children: [words(text)] };
}

export const BREAK: PhrasingContent = { type: 'html', value: '<br>' };
