/** What decides a portal: where its content is, for whom it is made, where it goes. */

import type { LoadOptions } from '../content/load.ts';
import type { Audience } from '../model/audience.ts';
import type { Millis } from '../model/time/instant.ts';
import type { FailOn } from '../rules/finding.ts';

export interface PortalOptions {
  /** The content root. */
  readonly root: string;
  /** The instant that counts as now; else portal.yaml's `asOf`, else `now`. */
  readonly asOf?: Millis | undefined;
  /** The current instant. */
  readonly now?: Millis | undefined;
  readonly failOn?: FailOn | undefined;
  readonly audience?: Audience | undefined;
  /** The path that the site is served from; default `/`. */
  readonly base?: string | undefined;
  /** The site's address, such as `https://trust.example.com`. */
  readonly site?: string | undefined;
  /** Path of an earlier build's manifest. */
  readonly previous?: string | undefined;
  /** False: neither read nor write the cache in the root. */
  readonly cache?: boolean | undefined;
  /** Where the root is said to be in reports. */
  readonly shownRoot?: string | undefined;
  readonly onProgress?: LoadOptions['onProgress'];
  readonly onBegun?: LoadOptions['onBegun'];
}

export interface BuildOptions extends PortalOptions {
  /** The folder that becomes the site; relative to the working directory. */
  readonly out: string;
}
