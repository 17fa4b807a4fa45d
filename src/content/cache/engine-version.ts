/** What the results of parsing depend on besides the file itself: a change of any of it makes them worthless. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that `model/` and `content/` lie in, or the compiled engine. */
const ENGINE = fileURLToPath(new URL('../../', import.meta.url));
/** Beside the compiled engine: a digest of what it was made of, its libraries among it. */
const MADE_OF = join(ENGINE, 'made-of');

/** What parses. */
const PARSING = ['model', 'content'];

function sourcesIn(folder: string): readonly string[] {
  return readdirSync(join(ENGINE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The engine's package.json, which pins its libraries, and the lock file beside it, where there is one. */
function packageFiles(): readonly string[] {
  const found = ['package.json', 'package-lock.json']
    .map((name) => join(ENGINE, '..', name))
    .filter((path) => existsSync(path));
  if (found.length === 0) throw new Error(`No package.json beside ${ENGINE}`);
  return found;
}

/**
 * A digest of the code that parses, of the versions of its libraries, and of the Node that runs it.
 *
 * @param more folders of the source besides: what is kept was made by their code too
 */
export function engineVersion(...more: readonly string[]): string {
  const files = existsSync(MADE_OF) ? [MADE_OF] : [...packageFiles(), ...[...PARSING, ...more].flatMap(sourcesIn)];
  const parts = [process.version, ...files.map((path) => hash('sha256', readFileSync(path)))];
  return hash('sha256', parts.join('\n'));
}
