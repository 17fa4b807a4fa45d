/**
 * What is made of a sound text besides its record, by the thread that parses it: its tree is at hand there. A build
 * has its pages' HTML made so; a check has nothing made.
 */
import type { Root } from 'mdast';
import type { BodyContext } from '../body/reading.ts';

/** Makes something of a tree that is not needed any more; of texts that show nothing, or are refused, nothing is made. */
export type TextMaker = (tree: Root, context: BodyContext) => string;

/** What a module exports that threads are to load for it. */
export interface TextModule {
  readonly makeText: TextMaker;
}

export interface TextWork {
  /** The address of a `TextModule`. */
  readonly module: string;
  /** The file of the cache that keeps what was made. */
  readonly cacheName: string;
  /** What that depends on besides the text. */
  readonly version: string;
  /** Told of each `.md` file: what was made of its text, or null. */
  onMade(path: string, made: string | null): void;
}

/** Texts of `.mdx` files become modules, which need their source. */
export const MADE_OF = '.md';
