/**
 * What the build and the threads that take in its pages say to each other. The threads stand in a line: the writer, the
 * reader, the searcher. Each obeys what is meant for it and passes on the rest, so that all orders come in their order.
 */
import type { MessagePort } from 'node:worker_threads';
import type { Hidden } from '../../publish/leaks/hidden.ts';
import type { ManifestPlan } from '../../publish/manifest.ts';
import type { Verification } from '../../publish/verify/verify.ts';

/** The site that is made. */
export interface Start {
  /** The staged site. */
  readonly site: string;
  /** The path that the site is served from, with a slash at both ends. */
  readonly base: string;
}

/** What a thread is started with: where orders come from, and where those go that are for the next ones. */
export interface ThreadStart extends Start {
  /** Null for the first of the line, whose orders come from the build. */
  readonly before: MessagePort | null;
  /** Null for the last. */
  readonly behind: MessagePort | null;
}

export interface RenderedPage {
  /** The page's path on the site, with the base: `/incidents/INC-2026-001/` */
  readonly address: string;
  readonly html: Uint8Array<ArrayBuffer>;
}

/** Pages as they were rendered. Whoever hands them on has their bytes no more: they are not copied. */
export interface Pages {
  readonly kind: 'pages';
  readonly pages: readonly RenderedPage[];
}

/** A file of the site that the reader has read. */
export interface SeenFile {
  readonly path: string;
  readonly sha256: string;
  /** False for a file that was copied from the content as it is. */
  readonly isOwn: boolean;
}

export type Order =
  /** For all: to be written, and to go to Pagefind until the index is written; to be read; to be looked through. */
  | Pages
  /** For the writer: no page that the search finds comes any more, and the index is to be written. */
  | { readonly kind: 'index' }
  /** For the writer: no page comes any more. It answers once the index is written. */
  | { readonly kind: 'end' }
  /** For the reader: all is on the disk but the search index and the manifest. */
  | { readonly kind: 'read'; readonly verification: Verification }
  /** For the reader: all is on the disk but the manifest. It answers with the faults. */
  | { readonly kind: 'judge'; readonly manifest: ManifestPlan }
  /** For the searcher: what may not stand in the site, and what may, null until it asks; before any page. */
  | { readonly kind: 'watch'; readonly hidden: Hidden; readonly visible: readonly string[] | null }
  /** For the searcher: files that are on the disk. */
  | { readonly kind: 'files'; readonly files: readonly SeenFile[] }
  /** For the searcher: that were all. It asks what is visible, where it needs to know, or answers with the leaks. */
  | { readonly kind: 'searched' }
  /** For the searcher: what it asked for. It answers with the leaks. */
  | { readonly kind: 'visible'; readonly visible: readonly string[] };

/** Pages were taken in, of so many bytes. */
export interface Taken {
  readonly kind: 'taken';
  readonly bytes: number;
}

/** The searcher found what may be a leak, and has not been told what is visible. */
export interface Asked {
  readonly kind: 'asked';
}

/** How a thread ends its work. */
export interface Done {
  readonly kind: 'done';
  /** One sentence for each fault. */
  readonly faults: readonly string[];
}

export type Report = Taken | Asked | Done;
