/** The starter's templates, as they lie in the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Always in the package's `src/`: templates are not compiled. */
const FOLDER = fileURLToPath(new URL('../../../src/authoring/starter/', import.meta.url));

/** npm leaves a `.gitignore` out of a package, and git would obey one here: names that begin with a dot are written out. */
function nameInRoot(step: string): string {
  return step.replace(/^dot-/, '.');
}

/** Every template, by its path in the root to be, with `/`; in the order of paths. */
export function starterTemplates(): ReadonlyMap<string, string> {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const steps = relative(FOLDER, path).split(sep);
    return [steps.map(nameInRoot).join('/'), readFileSync(path, 'utf8')] as const;
  });
  return new Map(texts.sort(([a], [b]) => (a < b ? -1 : 1)));
}
