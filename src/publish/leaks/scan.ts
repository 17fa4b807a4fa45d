/** The leak scan: looks through every file of a finished site for what its audience may not see. */
import { hash } from 'node:crypto';
import { Encoded } from './encoded.ts';
import type { Hidden, Sought } from './hidden.ts';
import { IndexWords } from './index-words.ts';
import { Phrases } from './phrases.ts';
import { plain } from './plain.ts';
import type { View } from './views/view.ts';
import { viewsOf } from './views/views.ts';

/** What is no secret. */
export interface Known {
  /** Texts that the audience may see. */
  readonly visible: readonly string[];
  /** The engine's own words; asked for only where something is found. */
  readonly engine: () => string;
}

/** Words that anybody could write: in code and in encoded bytes they prove nothing. */
function isOrdinary(phrase: string): boolean {
  return phrase.length < 24 && /^[\p{Ll}]+(?:[ ,'-]{1,2}[\p{Ll}]+){0,2}$/u.test(phrase);
}

const NAME = /[\p{L}\p{N}][\p{L}\p{N}_-]*/gu;

function findIn({ kind, text }: View, phrases: Phrases, encoded: Encoded, found: Set<string>): void {
  if (kind !== 'run') phrases.findIn(text, found);
  else for (const phrase of encoded.phrasesIn(text)) found.add(phrase);
}

/** Faults of one file that are worth naming. */
const NAMED = 5;

export class LeakScan {
  readonly #hidden: Hidden;
  readonly #known: Known;
  readonly #all: Phrases;
  readonly #telling: Phrases;
  readonly #encoded: Encoded;
  readonly #names: Sought;
  readonly #index: IndexWords;
  readonly #innocent = new Map<string, boolean>();
  #engine: string | null = null;

  constructor(hidden: Hidden, known: Known) {
    this.#hidden = hidden;
    this.#known = known;
    const seen = new Set<string>();
    const phrases = new Phrases(hidden.phrases.keys());
    const encoded = new Encoded(phrases);
    const names = new Set<string>();
    for (const text of known.visible) {
      for (const view of viewsOf('.html', Buffer.from(text))) findIn(view, phrases, encoded, seen);
      if (hidden.names.size > 0) for (const [name] of text.matchAll(NAME)) names.add(name);
    }
    const secret = [...hidden.phrases.keys()].filter((phrase) => !seen.has(phrase));
    this.#all = new Phrases(secret);
    this.#telling = new Phrases(secret.filter((phrase) => !isOrdinary(phrase)));
    this.#encoded = new Encoded(this.#telling);
    this.#names = new Map([...hidden.names].filter(([name]) => !names.has(name)));
    const words = secret.filter((phrase) => !phrase.includes(' ') && !isOrdinary(phrase));
    this.#index = new IndexWords(words, () => [...known.visible, this.#engineText()]);
  }

  /** How many things are looked for. */
  get size(): number {
    return this.#all.size + this.#names.size + this.#hidden.files.size;
  }

  #engineText(): string {
    this.#engine ??= plain(this.#known.engine());
    return this.#engine;
  }

  /**
   * Words of the engine are on its pages whatever the content says. What has a number in it is none of them: that an
   * id stands in the engine's source too, as an example, does not make it public.
   */
  #isInnocent(phrase: string): boolean {
    const isWord = this.#hidden.audience === 'auditor' || !/\d/.test(phrase);
    const known = this.#innocent.get(phrase) ?? (isWord && this.#engineText().includes(phrase));
    this.#innocent.set(phrase, known);
    return known;
  }

  #find(view: View, isOwn: boolean, found: Set<string>): void {
    if (view.kind === 'index') {
      const where = this.#index.find(view.text);
      if (where !== null) found.add(where);
      return;
    }
    const phrases = view.kind === 'words' && isOwn ? this.#all : this.#telling;
    findIn(view, phrases, this.#encoded, found);
    if (view.kind !== 'words' || this.#names.size === 0) return;
    for (const [name] of view.text.matchAll(NAME)) if (this.#names.has(name)) found.add(name);
  }

  #whereOf(found: string): string {
    return this.#hidden.phrases.get(found) ?? this.#names.get(found) ?? found;
  }

  /**
   * What a file holds that it may not.
   *
   * @param path within the site
   * @param isOwn false for a file that was copied from the content as it is: its words are its own
   * @returns where each value comes from; never the value
   */
  leaksIn(path: string, bytes: Buffer, isOwn: boolean): readonly string[] {
    if (this.size === 0) return [];
    const found = new Set<string>();
    for (const view of viewsOf(path, bytes)) this.#find(view, isOwn, found);
    const wheres = [...found].filter((phrase) => !this.#isInnocent(phrase)).map((phrase) => this.#whereOf(phrase));
    return [...new Set([...this.#fileIn(bytes), ...wheres])];
  }

  /** Where a file comes from that is hidden as a whole, if these are its bytes. */
  #fileIn(bytes: Buffer): readonly string[] {
    const { files } = this.#hidden;
    if (files.size === 0) return [];
    const where = files.get(hash('sha256', bytes));
    return where === undefined ? [] : [where];
  }

  /** The leaks of a file in words, each beginning with the file. */
  inWords(path: string, leaks: readonly string[]): readonly string[] {
    const { audience } = this.#hidden;
    const sentences = leaks.map(
      (where) => `${path}: holds the value of ${where}, which ${audience} readers may not see`,
    );
    const more = leaks.length > NAMED ? [`${path}: holds ${leaks.length - NAMED} more such values`] : [];
    return [...sentences.slice(0, NAMED), ...more];
  }
}
