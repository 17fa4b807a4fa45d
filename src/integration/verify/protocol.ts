/** What the build and its verifying thread say to each other. */
import type { Verification } from '../../publish/verify/verify.ts';

export type Order =
  /** A page as it was rendered, before it is on the disk. */
  | { readonly kind: 'page'; readonly html: Uint8Array }
  /** The pages are all on the disk; the search index is still being written. */
  | { readonly kind: 'read'; readonly verification: Verification }
  /** Nothing writes into the site any more. */
  | { readonly kind: 'judge' };

export type Report =
  | { readonly kind: 'taken'; readonly bytes: number }
  | { readonly kind: 'faults'; readonly faults: readonly string[] };
