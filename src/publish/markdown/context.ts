/** What the text of one record needs to know of the site that it is published on. */
import type { BodyContext } from '../../content/body/parse-body.ts';

/**
 * Where something that a text names is to be found.
 *
 * - `page`: at this address.
 * - `restricted`: this audience may not see it; `label` stands in its place, without link or id.
 * - null: nothing of that name has a page (a rule's code, a withdrawn id): it stays the text that it is.
 */
export type Destination =
  | { readonly kind: 'page'; readonly href: string }
  | { readonly kind: 'restricted'; readonly label: string };

export interface RenderContext extends BodyContext {
  /** The page of a record, by an id that a text names (`INC-2026-004`). */
  hrefOf(id: string): Destination | null;
  /** The page of a record, by its file's path from the root; `fragment` is a heading's anchor. */
  hrefOfFile(path: string, fragment: string | null): Destination | null;
  /** The address of a file below `public/`, percent-encoded as all of these are; `path` begins with `/`. */
  hrefOfPublic(path: string): string;
  /** The address of an evidence image, by its path from the root; null where it is not published. */
  srcOf(path: string): string | null;
}

/** A text that must not or cannot be published: it is never published without the part that is at fault. */
export class RenderError extends Error {
  override readonly name = 'RenderError';

  /** `line` counts from the first line of the text, not of the file. */
  constructor(file: string, line: number, column: number, what: string) {
    super(`${file}, line ${line} of its text, column ${column}: ${what}`);
  }
}

declare module 'vfile' {
  interface DataMap {
    /** The record whose text the file is. */
    record: RenderContext;
  }
}
