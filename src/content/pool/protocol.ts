/** What the main thread and a parser thread say to each other. */
import type { FileToParse } from '../parse/parsed.ts';

export interface Batch {
  readonly files: readonly FileToParse[];
}

/** The results of a batch, each as JSON: it crosses once, and goes into the cache as it is. */
export interface BatchDone {
  readonly results: readonly string[];
}

/**
 * Memory that both threads see, so that the main thread can tell what a busy parser is at. `TICK` goes up
 * with every file; `INDEX` is the file's place in its batch, or `IDLE`.
 */
export const TICK = 0;
export const INDEX = 1;
export const IDLE = -1;
export const STATE_BYTES = 2 * Int32Array.BYTES_PER_ELEMENT;
