/** The part of Pagefind's interface that the search uses; its own files are written beside the pages. */
export interface Anchor {
  readonly id: string;
  readonly text: string;
}

export interface Hit {
  readonly url: string;
  /** HTML with `<mark>` around the words that were found, all else escaped. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
}

/** Weights of the ranking; Pagefind's own favour short pages, and here these are evidence items. */
export interface Ranking {
  readonly pageLength: number;
  readonly metaWeights: Readonly<Record<string, number>>;
}

const RANKING: Ranking = { pageLength: 0.1, metaWeights: { title: 8, id: 10, type: 2, status: 0, period: 0, tier: 1 } };

export type Filters = Readonly<Record<string, unknown>>;

export interface Found {
  readonly results: readonly { readonly id: string; data(): Promise<Hit> }[];
}

export interface Pagefind {
  options(options: {
    readonly baseUrl: string;
    readonly excerptLength: number;
    readonly ranking: Ranking;
  }): Promise<void>;
  init(): Promise<void>;
  /** How many pages each value of each filter has. */
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  search(words: string | null, options: { readonly filters: Filters }): Promise<Found>;
}

/**
 * Loads Pagefind.
 *
 * @param bundle the address of its folder, with a slash at its end
 */
export async function loadPagefind(bundle: string): Promise<Pagefind> {
  const address = new URL('pagefind.js', new URL(bundle, location.href)).href;
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: bundle.replace(/pagefind\/$/, ''), excerptLength: 24, ranking: RANKING });
  await pagefind.init();
  return pagefind;
}
