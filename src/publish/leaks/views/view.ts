/** A file as something that texts are looked for in. */
export interface View {
  /**
   * - `words`: what a reader or a search index reads.
   * - `source`: markup, data, names of files: words of the engine's own stand there too.
   * - `index`: one word of a search index.
   * - `run`: letters and digits without a gap, in which something may be encoded.
   */
  readonly kind: 'words' | 'source' | 'index' | 'run';
  readonly text: string;
}

/** More than this is not unpacked: no file of a portal needs it. */
export const MOST_BYTES = 256 * 1024 * 1024;
