/** What the main thread and a parser thread say to each other. */
import type { FileToParse } from '../parse/parsed.ts';

/** What a thread is started with. */
export interface Start {
  readonly state: SharedArrayBuffer;
  /** The address of the module that makes something of texts; null where nothing is to be made. */
  readonly maker: string | null;
}

export interface Batch {
  readonly files: readonly FileToParse[];
}

/** What comes of a file, as JSON: it crosses once, and goes into the cache as it is. */
export interface Result {
  readonly parsed: string;
  /** What was made of its text. */
  readonly made: string | null;
}

export interface BatchDone {
  readonly results: readonly Result[];
}

/**
 * Memory that both threads see, so that the main thread can tell what a busy parser is at. `TICK` goes up
 * with every file; `INDEX` is the file's place in its batch, or `IDLE`.
 */
export const TICK = 0;
export const INDEX = 1;
export const IDLE = -1;
export const STATE_BYTES = 2 * Int32Array.BYTES_PER_ELEMENT;
