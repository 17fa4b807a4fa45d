/** The starter's templates, as they lie in the package. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SCHEMA_FOLDER, schemaFiles, withYamlSchemas } from '../schemas/editor-files.ts';

/** Always in the package's `src/`: templates are not compiled. */
const FOLDER = fileURLToPath(new URL('../../../src/authoring/starter/', import.meta.url));

/** npm leaves a `.gitignore` out of a package, and git would obey one here: names that begin with a dot are written out. */
function nameInRoot(step: string): string {
  return step.replace(/^dot-/, '.');
}

const EDITOR_SETTINGS = '.vscode/settings.json';

/** Every template, by its path in the root to be, with `/`, and the schemas for editors; in the order of paths. */
export function starterTemplates(): ReadonlyMap<string, string> {
  const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    const steps = relative(FOLDER, path).split(sep);
    const name = steps.map(nameInRoot).join('/');
    const text = readFileSync(path, 'utf8');
    return [name, name === EDITOR_SETTINGS ? withYamlSchemas(text) : text] as const;
  });
  const schemas = [...schemaFiles()].map(([name, text]) => [`${SCHEMA_FOLDER}/${name}`, text] as const);
  return new Map([...texts, ...schemas].sort(([a], [b]) => (a < b ? -1 : 1)));
}
