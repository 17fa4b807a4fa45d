/** What the build and its reading thread say to each other. */
import type { Hidden } from '../../publish/leaks/hidden.ts';
import type { ManifestPlan } from '../../publish/manifest.ts';
import type { Verification } from '../../publish/verify/verify.ts';

/** What the thread is started with. */
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

export type Order =
  /** What may not stand in the site, and what may: before any page. */
  | { readonly kind: 'watch'; readonly hidden: Hidden; readonly visible: readonly string[] }
  /** Pages as they were rendered: to be written, indexed and read. */
  | { readonly kind: 'pages'; readonly pages: readonly RenderedPage[] }
  /** All is on the disk but the search index and the manifest. */
  | { readonly kind: 'finish'; readonly verification: Verification; readonly manifest: ManifestPlan };

export type Report =
  | { readonly kind: 'taken'; readonly bytes: number }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };
