/** What turns Astro's output into a portal: content files, manifest, search index, verification. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Corpus } from '../content/corpus.ts';
import { copyEvidence } from '../publish/evidence-files.ts';
import { HEADERS_FILE, headersText } from '../publish/headers.ts';
import { manifestPlan } from '../publish/manifest.ts';
import { copyPublicFiles } from '../publish/public-files.ts';
import { expectationOf } from '../publish/verify/expected.ts';
import { needlesFor } from '../publish/verify/machine-paths.ts';
import { OutputFailure } from './failures.ts';
import type { SiteReader } from './reading/site-reader.ts';
import type { Session } from './session.ts';

/**
 * Completes a staged site and verifies it.
 *
 * @param site the folder that Astro wrote into
 * @param source the content root that the session was made from
 * @param machinePaths paths of this machine that no page may name
 * @throws OutputFailure where the site is not what it must be
 */
export async function finishSite(
  site: string,
  open: Session,
  source: Corpus,
  machinePaths: readonly string[],
  reader: SiteReader,
): Promise<void> {
  await copyPublicFiles(source.root, open.publicFiles, site);
  await copyEvidence(source, open.evidence, site);
  await writeFile(join(site, HEADERS_FILE), headersText(open.audience, open.base), { flag: 'wx' });
  const verification = {
    site,
    origin: { base: open.base, site: open.site },
    expectation: expectationOf(open.corpus, open.records),
    needles: needlesFor([source.root, ...machinePaths], source),
  };
  const faults = await reader.finish(verification, manifestPlan(open));
  if (faults.length > 0) throw new OutputFailure(faults);
}
