/** A checked root as the pages of a portal see it, without a build. */
import type { Audience } from '../../../src/model/audience.ts';
import { project } from '../../../src/publish/projection/project.ts';
import { projectionText, siteFrom } from '../../../src/publish/projection/site.ts';
import type { Site } from '../../../src/publish/view/site.ts';
import type { Checked } from '../../../src/rules/check.ts';

export async function siteOf(checked: Checked, base = '/', audience: Audience = 'auditor'): Promise<Site> {
  return siteFrom(projectionText(await project(checked, { audience, base, history: null })));
}
