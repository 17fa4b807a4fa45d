/** Lets the recording of the fixture be read in place of its folder. */
import { fileURLToPath } from 'node:url';
import { readBase } from '../recorded.ts';
import { type Corpora, corporaOn } from './corpora.ts';
import { recordings } from './load.ts';

const FIXTURE = fileURLToPath(new URL('../../fixtures/base', import.meta.url));

let corpora: Corpora | null = null;

/**
 * @param folder where the recordings lie
 * @param anew parse the fixture's files anew
 */
export function serveFixture(folder: string, anew: boolean): void {
  const base = readBase(folder);
  corpora ??= corporaOn(base, false);
  const { corpusOf } = corpora;
  recordings.set(FIXTURE, () => corpusOf(base, anew));
}
