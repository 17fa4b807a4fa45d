/** Addresses in style sheets. */

const ADDRESS = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;

/** Every address that a style sheet loads, as written. */
export function styleAddresses(css: string): readonly string[] {
  return [...css.matchAll(ADDRESS)].map((match) => match.slice(1).find((group) => group !== undefined) ?? '');
}
