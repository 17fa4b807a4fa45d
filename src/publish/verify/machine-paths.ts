/** Paths of the machine that built a site have no business in it. */
import type { Corpus } from '../../content/corpus.ts';

/**
 * The paths to look for, each as written and as it stands in a `file:` address. A path of one step (`/srv`) could
 * be an address of the site, and one that the content itself writes may be printed: neither proves anything.
 */
export function needlesFor(paths: readonly string[], corpus: Corpus): readonly string[] {
  const forms = paths.flatMap((path) => [path, encodeURI(path), JSON.stringify(path).slice(1, -1)]);
  const telling = [...new Set(forms)]
    .filter((path) => path.split(/[\\/]/).filter((step) => step !== '').length > 1)
    .filter((path) => !corpus.files.some((file) => file.text.includes(path)));
  // Whoever finds a folder finds what lies in it.
  return telling.filter((path) => !telling.some((other) => path.startsWith(`${other}/`)));
}

/** What may follow a path's last letter within the same name: `/home/me` is not in `/home/melissa`. */
const NAME = /[\w.-]/;

function holdsPath(bytes: Buffer, path: string): boolean {
  const length = Buffer.byteLength(path);
  for (let at = bytes.indexOf(path); at >= 0; at = bytes.indexOf(path, at + length)) {
    if (!NAME.test(String.fromCharCode(bytes[at + length] ?? 0))) return true;
  }
  return false;
}

/** The first of the paths that a file holds; null where it holds none. */
export function machinePathIn(bytes: Buffer, needles: readonly string[]): string | null {
  return needles.find((needle) => holdsPath(bytes, needle)) ?? null;
}
