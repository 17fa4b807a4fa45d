/**
 * The part of a page that the search finds, as Pagefind would read it from the page itself. Pagefind asks a dozen things
 * of every element; of the thousands in a page it is shown those few alone that make a difference to it.
 */

/** What marks the text that the search finds. */
const BODY = ' data-pagefind-body';

/** Has the page a text that the search finds? */
export function isSearched(html: Uint8Array): boolean {
  return Buffer.from(html.buffer, html.byteOffset, html.byteLength).includes(BODY);
}

function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}

/**
 * What says nothing that anybody looks for: a picture, which shows what stands beside it in words; the names of a table's
 * columns, which are those of a thousand other tables; the time of a day; a comment.
 */
const WORDLESS = '<svg[ >].*?</svg>|<caption>.*?</caption>|<thead>.*?</thead>|, [^<,]*(?=</time>)|<!--.*?-->';
/** A tag; a value of an attribute may hold what ends a tag elsewhere. */
const TAG = new RegExp(`${WORDLESS}|<(/?)([a-z][a-z0-9]*)((?:[^">]|"[^"]*")*)>`, 'gis');
const VOID = names('area br col hr img input link meta source track wbr');
/** Pagefind ranks by headings. */
const HEADING = /^h[1-6]$/;
/** A result may lead to an element with an id. */
const ANCHOR = /\sid=/;
const MARKED = /\sdata-pagefind-/;
const IGNORED = /\sdata-pagefind-ignore(?![\w-])/;
/** Pagefind leaves these out itself. */
const LEFT_OUT = names('footer form iframe label nav noscript script style template');
/** What is not recorded stands in `<i>` on the pages of records, and would be found on all of them. */
const UNRECORDED = names('i');
const RECORD = ' data-record="';
/** Their ends end a sentence. */
const BLOCKS = names('article div li p section td ul');
/** What a sentence ends with that goes without a full stop. */
const UNENDED = /[\p{L}\p{N}_'")$*]/u;

interface Open {
  readonly name: string;
  readonly isShown: boolean;
}

/** What is made of the text of a page's article. */
class Telling {
  text = '';
  /** The last character of the text, its tags apart. */
  #last = '';
  readonly #open: Open[] = [];
  readonly #unsaid: ReadonlySet<string>;
  /** How many elements are open where nothing is taken in. */
  #leftOut = 0;

  /** @param unsaid elements that are left out besides */
  constructor(unsaid: ReadonlySet<string>) {
    this.#unsaid = unsaid;
  }

  addText(text: string): void {
    if (this.#leftOut > 0 || text === '') return;
    this.text += text;
    this.#last = text.at(-1) ?? '';
  }

  begin(tag: string, name: string, attributes: string): void {
    if (name === 'br') this.addText(' ');
    if (VOID.has(name)) return;
    const isLeftOut = this.#leftOut > 0 || this.#isLeftOut(name, attributes);
    const isShown = !isLeftOut && (HEADING.test(name) || MARKED.test(attributes));
    this.#open.push({ name, isShown });
    if (isLeftOut) this.#leftOut += 1;
    else if (isShown) this.text += tag;
    else {
      if (ANCHOR.test(attributes)) this.text += `${tag}</${name}>`;
      if (BLOCKS.has(name)) this.addText(' ');
    }
  }

  #isLeftOut(name: string, attributes: string): boolean {
    return LEFT_OUT.has(name) || this.#unsaid.has(name) || IGNORED.test(attributes);
  }

  /** Closes what stands open within it, too. */
  end(name: string): void {
    const from = this.#open.findLastIndex((open) => open.name === name);
    if (from < 0) return;
    for (const open of this.#open.splice(from).reverse()) this.#close(open);
  }

  #close({ name, isShown }: Open): void {
    if (this.#leftOut > 0) {
      this.#leftOut -= 1;
      return;
    }
    if (isShown) this.text += `</${name}>`;
    if (!BLOCKS.has(name) && !HEADING.test(name)) return;
    // Of what it is shown, Pagefind ends the sentence itself.
    if (!isShown && UNENDED.test(this.#last)) this.addText('.');
    this.addText(' ');
  }
}

function tellingPart(article: string): string {
  const telling = new Telling(article.includes(RECORD) ? UNRECORDED : new Set());
  let at = 0;
  for (const match of article.matchAll(TAG)) {
    const [tag, slash, name = '', attributes = ''] = match;
    telling.addText(article.slice(at, match.index));
    at = match.index + tag.length;
    if (name === '') continue;
    if (slash === '/') telling.end(name);
    else telling.begin(tag, name, attributes);
  }
  return telling.text;
}

/**
 * What Pagefind needs to see of a page: its head and its text. The menu and the rest of the frame, which every page
 * has, need not be read a thousand times. Null where the page is not in the index.
 */
export function indexedPart(html: string): string | null {
  if (!html.includes(BODY)) return null;
  const head = html.indexOf('</head>');
  const from = html.indexOf('<article data-pagefind-body');
  const to = html.lastIndexOf('</article>');
  if (head > from || from > to) return html;
  return `${html.slice(0, head)}</head><body>${tellingPart(html.slice(from, to + '</article>'.length))}`;
}
