/** What the results of parsing depend on besides the file itself: a change of any of it makes them worthless. */
import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that `model/` and `content/` lie in, as source or compiled. */
const ENGINE = fileURLToPath(new URL('../../', import.meta.url));

function sourcesOf(folder: string): readonly string[] {
  return readdirSync(join(ENGINE, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** The engine's package.json, which pins its libraries, and the lock file beside it, where there is one. */
function packageFiles(): readonly string[] {
  for (let folder = ENGINE; ; folder = dirname(folder)) {
    const found = ['package.json', 'package-lock.json']
      .map((name) => join(folder, name))
      .filter((path) => existsSync(path));
    if (found.length > 0) return found;
    if (folder === dirname(folder)) throw new Error(`No package.json above ${ENGINE}`);
  }
}

/** A digest of the code that parses, of the versions of its libraries, and of the Node that runs it. */
export function engineVersion(): string {
  const parts = [
    process.version,
    ...[...packageFiles(), ...sourcesOf('model'), ...sourcesOf('content')].map((path) =>
      hash('sha256', readFileSync(path)),
    ),
  ];
  return hash('sha256', parts.join('\n'));
}
