/** Stands in for `src/content/load.ts` in a mutation run: recorded content is handed out, all other is read from disk. */
import type { Corpus } from '../../../src/content/corpus.ts';
import { type LoadOptions, loadContent as readContent } from '../../../src/content/load.ts';

export * from '../../../src/content/load.ts';

/** What is recorded, by the root that it is asked for with. */
export const recordings = new Map<string, () => Corpus>();

export async function loadContent(root: string, options?: LoadOptions): Promise<Corpus> {
  return recordings.get(root)?.() ?? readContent(root, options);
}
