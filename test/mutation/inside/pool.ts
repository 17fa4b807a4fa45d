/**
 * Stands in for `src/content/pool/pool.ts` in a mutation run: files are parsed in this thread, where the mutant is
 * active, as in the threads, where it is not.
 */
import { parseFile } from '../../../src/content/parse/parse-file.ts';
import type { Parsing } from '../../../src/content/pool/pool.ts';

export async function parseAll({ files, onParsed }: Parsing): Promise<void> {
  for (let next = files.next(); !next.done; next = files.next())
    onParsed(next.value, JSON.stringify(parseFile(next.value)));
}
