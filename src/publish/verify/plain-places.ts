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

/** May an element stand in the innermost of those that are open, the outermost first? */
function mayHold(open: readonly string[], tagName: string): boolean {
  const only = ONLY.get(open.at(-1) ?? '');
  if (only !== undefined) return only.has(tagName);
  if (!open.includes('svg')) return isFlow(open, tagName);
  return DRAWN.has(tagName) && !(tagName === 'a' && open.includes('a'));
}

/** What stands in the frame of a page, one after the other. */
const FRAME: ReadonlyMap<string, readonly string[]> = new Map([
  ['', ['html']],
  ['html', ['head', 'body']],
]);

/** A place in a page: the elements that are open there. Pages have few, and each is worked out once. */
export class Place {
  /** Outside of every element, before the first. */
  static readonly OUTERMOST = new Place(null, '', 0);

  /** Where the element stands that is open innermost; null where none is. */
  readonly outer: Place | null;
  /** The element that is open innermost; empty where none is. */
  readonly name: string;
  /** The tag that ends it. */
  readonly end: string;
  /** In a picture. */
  readonly isDrawn: boolean;
  /** May text other than white space stand here? */
  readonly mayHoldText: boolean;
  readonly #open: readonly string[];
  /** How many parts of the frame stand before this place. */
  readonly #parts: number;
  readonly #inner = new Map<string, Place | null>();
  #after: Place | null = null;

  private constructor(outer: Place | null, name: string, parts: number) {
    this.outer = outer;
    this.name = name;
    this.end = `</${name}>`;
    this.#open = outer === null ? [] : [...outer.#open, name];
    this.#parts = parts;
    this.isDrawn = this.#open.includes('svg');
    this.mayHoldText = name !== '' && !WITHOUT_TEXT.has(name);
  }

  /** The place in an element that begins here; null where it may not. */
  within(tagName: string): Place | null {
    const known = this.#inner.get(tagName);
    if (known !== undefined) return known;
    const frame = FRAME.get(this.name);
    const may = frame === undefined ? mayHold(this.#open, tagName) : frame[this.#parts] === tagName;
    const place = may ? new Place(this, tagName, 0) : null;
    this.#inner.set(tagName, place);
    return place;
  }

  /** The place behind an element that stands here. */
  after(): Place {
    if (!FRAME.has(this.name)) return this;
    this.#after ??= new Place(this.outer, this.name, this.#parts + 1);
    return this.#after;
  }
}
