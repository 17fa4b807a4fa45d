/**
 * Where an element may stand so that a browser neither closes another one before it, nor moves it, nor leaves it out.
 * What is not listed may stand nowhere: its page is not read plainly.
 */

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/** Elements without content and end. */
export const VOID = names('br hr img input meta link wbr');

const HEAD = names('meta title link script');
/** Before any of these a browser closes a paragraph. */
const BLOCKS = names(
  'address article aside blockquote details div dl figcaption figure footer h1 h2 h3 h4 h5 h6 header hr main nav ol p pre section summary table ul',
);
const HEADINGS = names('h1 h2 h3 h4 h5 h6');
const INLINE = names(
  'a abbr b bdi br button cite code data del dfn em i img input ins kbd label mark output q s samp small span strong sub sup svg time u var wbr',
);
const DRAWN = names('a circle defs desc ellipse g line path polygon polyline rect text title tspan');
/** Elements that hold nothing but these. */
const ONLY: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['head', HEAD],
  ['table', names('caption thead tbody tfoot')],
  ...['thead', 'tbody', 'tfoot'].map((name) => [name, names('tr')] as const),
  ['tr', names('th td')],
  ...['title', 'desc', 'script'].map((name) => [name, new Set<string>()] as const),
]);
/** Elements that stand nowhere but here. */
const WITHIN: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['ul', 'ol']],
  ['dt', ['dl', 'div']],
  ['dd', ['dl', 'div']],
]);
/** An open one is closed by the next. */
const ALONE = names('a button');
const WITHOUT_TEXT = names('html head table thead tbody tfoot tr script');

/** The page as such: a head, then a body. */
function isFrame(parent: string, tagName: string, before: string): boolean {
  if (parent === '') return tagName === 'html' && before === '';
  return tagName === 'head' ? before === '' : tagName === 'body' && before === 'head';
}

function isFlow(open: readonly string[], tagName: string): boolean {
  if (ALONE.has(tagName) && open.includes(tagName)) return false;
  if (INLINE.has(tagName)) return true;
  if (open.includes('p') || (HEADINGS.has(tagName) && open.some((name) => HEADINGS.has(name)))) return false;
  if (BLOCKS.has(tagName)) return true;
  const parents = WITHIN.get(tagName);
  const parent = open.at(-1) ?? '';
  // A list's entries may be set apart by divisions.
  return parents?.includes(parent) === true && (parent !== 'div' || open.at(-2) === 'dl');
}

/**
 * May an element stand here?
 *
 * @param open the elements that are open, the outermost first
 * @param before the names of the elements that its parent holds by now, with commas
 */
export function mayHold(open: readonly string[], tagName: string, before: () => string): boolean {
  const parent = open.at(-1) ?? '';
  if (parent === '' || parent === 'html') return isFrame(parent, tagName, before());
  const only = ONLY.get(parent);
  if (only !== undefined) return only.has(tagName);
  if (!open.includes('svg')) return isFlow(open, tagName);
  return DRAWN.has(tagName) && !(tagName === 'a' && open.includes('a'));
}

/** May text other than white space stand here? */
export function mayHoldText(open: readonly string[]): boolean {
  const parent = open.at(-1) ?? '';
  return parent !== '' && !WITHOUT_TEXT.has(parent);
}
