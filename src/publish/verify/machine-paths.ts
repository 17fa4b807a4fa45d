/** Paths of the machine that built a site have no business in it. */
import type { Corpus } from '../../content/corpus.ts';

/**
 * The paths to look for, each as written and as it stands in a `file:` address. A path of one step (`/srv`) could
 * be an address of the site, and one that the content itself writes may be printed: neither proves anything.
 */
export function needlesFor(paths: readonly string[], corpus: Corpus): readonly string[] {
  const forms = paths.flatMap((path) => [path, encodeURI(path), JSON.stringify(path).slice(1, -1)]);
  return [...new Set(forms)]
    .filter((path) => path.split(/[\\/]/).filter((step) => step !== '').length > 1)
    .filter((path) => !corpus.files.some((file) => file.text.includes(path)));
}

/** The first of the paths that a file holds; null where it holds none. */
export function machinePathIn(bytes: Buffer, needles: readonly string[]): string | null {
  return needles.find((needle) => bytes.includes(needle)) ?? null;
}
