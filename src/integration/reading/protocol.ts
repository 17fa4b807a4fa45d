/** What the build and the threads that take in its pages say to each other. */
import type { Hidden } from '../../publish/leaks/hidden.ts';
import type { ManifestPlan } from '../../publish/manifest.ts';
import type { Verification } from '../../publish/verify/verify.ts';

/** What a thread is started with. */
export interface Start {
  /** The staged site. */
  readonly site: string;
  /** The path that the site is served from, with a slash at both ends. */
  readonly base: string;
}

export interface RenderedPage {
  /** The page's path on the site, with the base: `/incidents/INC-2026-001/` */
  readonly address: string;
  readonly html: Uint8Array;
}

/** Pages as they were rendered. */
export interface Pages {
  readonly kind: 'pages';
  readonly pages: readonly RenderedPage[];
}

export type WriterOrder =
  /** To be written, and to go to Pagefind until the index is written. */
  | Pages
  /** No page that the search finds comes any more: the index is to be written. */
  | { readonly kind: 'index' }
  /** No page comes any more. */
  | { readonly kind: 'end' };

export type ReaderOrder =
  /** What may not stand in the site, and what may: before any page. */
  | { readonly kind: 'watch'; readonly hidden: Hidden; readonly visible: readonly string[] }
  /** To be looked through. */
  | Pages
  /** All is on the disk but the search index and the manifest. */
  | { readonly kind: 'read'; readonly verification: Verification }
  /** All is on the disk but the manifest. */
  | { readonly kind: 'judge'; readonly manifest: ManifestPlan };

/** Pages were taken in, of so many bytes. */
export interface Taken {
  readonly kind: 'taken';
  readonly bytes: number;
}

/** How a thread ends its work. */
export interface Done<Answer> {
  readonly kind: 'done';
  readonly answer: Answer;
}

export type Report<Answer> = Taken | Done<Answer>;
