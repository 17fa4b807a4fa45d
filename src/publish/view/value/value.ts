/** What a page can print in one place: plain data that one component renders. */

/** How a status stands: its word always says it too. */
export type Tone = 'good' | 'bad' | 'warn' | 'live' | 'plain' | 'faint';

export type Value =
  | { readonly kind: 'text'; readonly text: string }
  /** Nothing was written: said in words, never left blank. */
  | { readonly kind: 'absent'; readonly text: string }
  | {
      readonly kind: 'link';
      readonly href: string;
      readonly id: string | null;
      readonly text: string;
      readonly external: boolean;
      /** The name under which a browser saves what is behind it, instead of showing it. */
      readonly download?: string;
    }
  /** `machine` is the `datetime` attribute; null where HTML has no form for it. */
  | { readonly kind: 'time'; readonly text: string; readonly machine: string | null }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'mark'; readonly text: string; readonly tone: Tone }
  /** A confidential value: that it exists, and its SHA-256. */
  | { readonly kind: 'withheld'; readonly sha256: string }
  | { readonly kind: 'list'; readonly items: readonly Value[]; readonly inline: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly Fact[] }
  /** A text with links in it: its pieces without anything between. */
  | { readonly kind: 'rich'; readonly parts: readonly Value[] }
  | { readonly kind: 'paragraphs'; readonly items: readonly Value[] }
  /** Values side by side on one line. */
  | { readonly kind: 'run'; readonly parts: readonly Value[] };

export interface Fact {
  readonly label: string;
  readonly value: Value;
}

export const NOT_RECORDED: Value = { kind: 'absent', text: 'not recorded' };

export function text(words: string | number): Value {
  return { kind: 'text', text: String(words) };
}

/** Paragraphs; a single one stands by itself. */
export function paragraphs(items: readonly Value[]): Value {
  return items.length === 1 && items[0] !== undefined ? items[0] : { kind: 'paragraphs', items };
}

export function absent(words: string): Value {
  return { kind: 'absent', text: words };
}

export function mark(words: string, tone: Tone): Value {
  return { kind: 'mark', text: words, tone };
}

export function code(words: string): Value {
  return { kind: 'code', text: words };
}

/** A link within the site; `id` stands before the words in the type of ids. */
export function link(href: string, words: string, id: string | null = null): Value {
  return { kind: 'link', href, id, text: words, external: false };
}

/** A link to a file that is to be saved, under a name of its own. */
export function fileLink(href: string, words: string, name: string): Value {
  return { kind: 'link', href, id: null, text: words, external: false, download: name };
}

export function webLink(href: string, words: string = href): Value {
  return { kind: 'link', href, id: null, text: words, external: true };
}

/** A list; one entry stands by itself, none is said in words. */
export function list(items: readonly Value[], inline = false, none: Value = NOT_RECORDED): Value {
  if (items.length === 0) return none;
  return items.length === 1 && items[0] !== undefined ? items[0] : { kind: 'list', items, inline };
}

export function facts(entries: readonly Fact[]): Value {
  return { kind: 'facts', facts: entries };
}

export function run(...parts: readonly Value[]): Value {
  return { kind: 'run', parts };
}

export function fact(label: string, value: Value): Fact {
  return { label, value };
}
