// What `lib/` is made of: the sources, the libraries, and what puts them together.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));

/** Stands in `lib/` once all else does: the digest of what was compiled. */
const MARK = join(REPOSITORY, 'lib/made-of');

/** @param {string} folder @returns {string[]} */
function filesIn(folder) {
  return readdirSync(join(REPOSITORY, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}

/** A digest of all that `lib/` is made of, as it is now. */
export function madeOf() {
  const digest = createHash('sha256');
  for (const file of ['package-lock.json', ...filesIn('.package'), ...filesIn('src')]) {
    digest.update(`${file}\n`).update(readFileSync(join(REPOSITORY, file)));
  }
  return digest.digest('hex');
}

/** True where `lib/` is what would be compiled now: of nothing else may a clone be run. */
export function isCurrent() {
  return existsSync(MARK) && readFileSync(MARK, 'utf8') === madeOf();
}
