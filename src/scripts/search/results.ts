/** Search results as elements: text is only ever set as text. */
import { element } from './elements.ts';
import type { Hit } from './pagefind.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
};

function plain(text: string): string {
  return text.replace(/&(?:lt|gt|quot|amp|#39|#x27);/g, (entity) => ENTITIES[entity] ?? entity);
}

/** The excerpt, the words that were found marked. */
function excerptOf(excerpt: string): HTMLElement {
  const pieces = excerpt.split(/<\/?mark>/).map(plain);
  return element(
    'p',
    'result-excerpt',
    ...pieces.map((piece, index) => (index % 2 === 1 ? element('mark', '', piece) : piece)),
  );
}

/** What identifies a result: its id, type, tier, status and period. */
function factsOf(meta: Hit['meta']): HTMLElement {
  const facts = ['type', 'tier', 'status', 'period']
    .map((name) => meta[name])
    .filter((value) => value !== undefined && value !== '');
  const id = meta.id === undefined ? [] : [element('span', 'id', meta.id), ' '];
  return element('p', 'fields', ...id, facts.join(' · '));
}

/** The anchor of a page that is exactly what was asked for, such as the row of an event. */
export function anchorIn(hit: Hit, id: string): string | null {
  return hit.anchors.find((anchor) => anchor.id.toUpperCase() === id)?.id ?? null;
}

/** Is the page that of the id itself? */
export function isPageOf(hit: Hit, id: string): boolean {
  return hit.meta.id?.toUpperCase() === id;
}

/** One result; `anchor` leads to a row of the page. */
export function resultItem(hit: Hit, anchor: string | null = null): HTMLLIElement {
  const link = element('a', '', anchor ?? hit.meta.title ?? hit.url);
  link.href = anchor === null ? hit.url : `${hit.url}#${anchor}`;
  return element(
    'li',
    anchor === null ? '' : 'result-exact',
    element('h2', 'result-title', link),
    factsOf(hit.meta),
    excerptOf(hit.excerpt),
  );
}
