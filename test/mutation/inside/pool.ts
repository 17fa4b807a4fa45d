/**
 * Stands in for `src/content/pool/pool.ts` in a mutation run: files are parsed in this thread, where the mutant is
 * active, as they are in the threads, where it is not.
 */
import { locator } from '../../../src/content/locate.ts';
import { parseFile } from '../../../src/content/parse/parse-file.ts';
import type { Parsing } from '../../../src/content/pool/pool.ts';
import { secretsIn } from '../../../src/content/secrets/scan.ts';
import { claimOf } from '../../../src/content/walk/claim.ts';

export async function parseAll(parsing: Parsing): Promise<void> {
  for (let next = parsing.files.next(); !next.done; next = parsing.files.next()) {
    const { path, text } = next.value;
    const secrets = await secretsIn([{ path, text, kind: claimOf(path)?.kind ?? null }], locator().pathAt);
    parsing.onParsed(next.value, { parsed: JSON.stringify({ ...parseFile(next.value), secrets }), made: null });
  }
}
