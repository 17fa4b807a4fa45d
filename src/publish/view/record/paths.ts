/** The pages that routes with parameters make: one for each record, criterion, month, part. */

import { openSite } from '../open-site.ts';
import { pairsOf, slugs } from '../page/compare.ts';
import { criteria, hasPage } from '../page/criteria.ts';
import { isPartOf } from '../page/portal-parts.ts';
import { recordsOf } from '../site.ts';
import type { RecordType } from '../types.ts';

export interface RecordPath {
  readonly params: { readonly id: string };
  readonly props: { readonly id: string };
}

/** One page for each record of a type, at its name. */
export function recordPaths(type: RecordType): RecordPath[] {
  return recordsOf(openSite(), type).map(({ id }) => ({ params: { id }, props: { id } }));
}

/** One page for each version of a policy or plan. */
export function versionPaths(type: 'policy' | 'plan') {
  const site = openSite();
  const policies = recordsOf(site, 'policy').map(({ id, data }) => ({ id, slug: data.policy, version: data.version }));
  const plans = recordsOf(site, 'plan').map(({ id, data }) => ({ id, slug: data.plan, version: data.version }));
  return (type === 'policy' ? policies : plans).map(({ id, slug, version }) => ({
    params: { slug, version },
    props: { id },
  }));
}

/** One page for each policy or plan, whatever its versions. */
export function slugPaths(type: 'policy' | 'plan') {
  const slugs = new Set(versionPaths(type).map(({ params }) => params.slug));
  return [...slugs].map((slug) => ({ params: { slug }, props: { slug } }));
}

/** One page for each pair of versions of a policy. */
export function comparePaths() {
  const site = openSite();
  return slugs(site).flatMap((slug) =>
    pairsOf(site, slug).map((pair) => ({
      params: { slug, before: pair.before.data.version, after: pair.after.data.version },
      props: { pair },
    })),
  );
}

export function criterionPaths() {
  const site = openSite();
  if (!isPartOf(site.audience, '/criteria/')) return [];
  return criteria(site)
    .filter(hasPage)
    .map((criterion) => ({ params: { id: criterion.id }, props: { criterion } }));
}
