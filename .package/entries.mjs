// The modules that are loaded by their name: by Node, as threads, by Astro, and by the pages of the site.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const SOURCE = fileURLToPath(new URL('../src', import.meta.url));

/** Programs: they begin to work as they are loaded, so that nothing else may share their file. */
export const PROGRAMS = [
  'cli/main.ts',
  'content/pool/worker.ts',
  'integration/reading/writer.ts',
  'integration/reading/reader.ts',
  'integration/reading/searcher.ts',
];

/** What parser threads make HTML with; what Astro is given by its address; what the package exports. */
const NAMED = [
  'integration/render/text-maker.ts',
  'integration/astro-log.ts',
  'integration/index.ts',
  'integration/collections.ts',
];

const SITE = ['pages', 'layouts', 'components'];
const IMPORTED = /'((?:\.\.?\/)+[^']+\.ts)'/g;

/** What pages import of the engine: they are compiled by Astro, and meet the modules that run. */
function pageImports() {
  return SITE.flatMap((folder) =>
    readdirSync(join(SOURCE, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .flatMap((file) =>
        [...readFileSync(file, 'utf8').matchAll(IMPORTED)].map(([, path = '']) =>
          relative(SOURCE, resolve(dirname(file), path)),
        ),
      )
      .filter((module) => !SITE.includes(module.split(/[\\/]/, 1)[0] ?? '')),
  );
}

/** Every module that has a file of its own name in `lib/`, relative to the sources. */
export function entries() {
  return [...new Set([...PROGRAMS, ...NAMED, ...pageImports()])].sort();
}
