/** A checked root as pages see it, without a build. */
import { RECORD_TYPES } from '../../../src/model/record-types.ts';
import type { Site } from '../../../src/publish/view/site.ts';
import type { Checked } from '../../../src/rules/check.ts';

export function siteOf({ graph, result, corpus }: Checked, base = '/'): Site {
  const records = RECORD_TYPES.flatMap((type) => [...graph.all(type)]);
  return { graph, result, corpus, audience: 'auditor', base, records, evidence: new Map() };
}
