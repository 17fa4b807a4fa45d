/** The search finds every page that it is to find: Pagefind may leave one out without a word. */

/** Where Pagefind says what its index holds. */
export const INDEX_ENTRY = 'pagefind/pagefind-entry.json';

interface Entry {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
}

/**
 * The faults of the search index as a whole.
 *
 * @param entry the bytes of `INDEX_ENTRY`; null where the site has none
 * @param searched how many pages of the site mark a text as one to be found
 */
export function indexFaults(entry: Buffer | null, searched: number): readonly string[] {
  const { languages }: Entry = entry === null ? { languages: {} } : JSON.parse(entry.toString('utf8'));
  const indexed = Object.values(languages).reduce((sum, { page_count }) => sum + page_count, 0);
  if (indexed === searched) return [];
  return [`${INDEX_ENTRY}: the search index holds ${indexed} pages, and ${searched} pages of the site are to be found`];
}
