/** Every address that a page or style sheet holds: internal ones must resolve, anchors included; nothing loads from elsewhere. */
import { type Destination, destinationOf, loads, type Origin, valuesOf } from './addresses.ts';
import type { PageFacts } from './page-facts.ts';
import { styleAddresses } from './styles.ts';

/** A page or file that is named somewhere, and where first. */
interface Wanted {
  readonly path: string;
  readonly fragment: string;
  readonly value: string;
  readonly from: string;
}

/** The file that an address of the site is answered with: a folder by its `index.html`. */
export function fileOf(path: string): string {
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** The address of an HTML file, as pages of the site write it: without `index.html`. */
function pageOf(file: string): string {
  return file.endsWith('/index.html') || file === 'index.html' ? file.slice(0, -'index.html'.length) : file;
}

/** Fragments that every page has. */
const ALWAYS: ReadonlySet<string> = new Set(['', 'top']);

export class LinkCheck {
  readonly #origin: Origin;
  readonly #anchors = new Map<string, ReadonlySet<string>>();
  readonly #wanted = new Map<string, Wanted>();
  /** Of addresses that mean the same on every page. Those into the site are wanted already. */
  readonly #known = new Map<string, Destination>();

  constructor(origin: Origin) {
    this.#origin = origin;
  }

  /** Takes in the facts of one page; returns the faults that it shows by itself. */
  addPage(file: string, facts: PageFacts): readonly string[] {
    this.#anchors.set(file, facts.anchors);
    return facts.references
      .filter((reference) => !this.#isSettled(reference.value, facts))
      .flatMap((reference) => {
        const words = (value: string) => `${file}: ${reference.attribute}="${value}" on <${reference.element}>`;
        return valuesOf(reference).flatMap((value) => this.#add(file, value, words, loads(reference)));
      });
  }

  /** By far the most addresses: one into the site that stood on a page before, or to an anchor of the same page. */
  #isSettled(value: string, { anchors }: PageFacts): boolean {
    return value.startsWith('#') ? anchors.has(value.slice(1)) : this.#known.get(value)?.kind === 'internal';
  }

  /** Takes in one style sheet; returns the faults that it shows by itself. */
  addStyles(file: string, css: string): readonly string[] {
    return styleAddresses(css).flatMap((value) => this.#add(file, value, () => `${file}: url(${value})`, true));
  }

  #destinationOf(value: string, file: string): Destination {
    const known = this.#known.get(value);
    if (known !== undefined) return known;
    const destination = destinationOf(value, pageOf(file), this.#origin);
    if (value.startsWith('/')) this.#known.set(value, destination);
    return destination;
  }

  #add(file: string, value: string, words: (value: string) => string, loaded: boolean): readonly string[] {
    const destination = this.#destinationOf(value, file);
    if (destination.kind === 'refused') return [`${words(value)} ${destination.why}`];
    if (destination.kind === 'external') return loaded ? [`${words(value)} is loaded from another site`] : [];
    const key = `${destination.path}#${destination.fragment}`;
    if (!this.#wanted.has(key)) this.#wanted.set(key, { ...destination, value, from: file });
    return [];
  }

  /**
   * Once all pages are in: addresses that lead nowhere.
   *
   * @param files the paths of all files of the site
   */
  unresolved(files: ReadonlySet<string>): readonly string[] {
    return [...this.#wanted.values()].flatMap(({ path, fragment, value, from }) => {
      const file = fileOf(path);
      if (!files.has(file)) return [`${from}: links to ${value}, and the site has no ${file}`];
      // Only pages have anchors that a reader sees: what stands behind `#` in a picture's address is its own matter.
      const anchors = this.#anchors.get(file);
      if (ALWAYS.has(fragment) || anchors === undefined || anchors.has(fragment)) return [];
      return [`${from}: links to ${value}, and ${file} has no anchor ${fragment}`];
    });
  }
}
