/** The index of policies and of plans, and what stands at the permanent address of each. */
import type { Rec } from '../../../content/record.ts';
import { policyInForce } from '../../../graph/policies.ts';
import { policyPath } from '../../urls.ts';
import { type Column, groupedRows, row, type Table } from '../block.ts';
import { stateMark } from '../by-type/chain.ts';
import { planVersions, policyVersions } from '../by-type/policy-versions.ts';
import { recordLink } from '../links.ts';
import { addressOf, recordsOf, type Site, shows } from '../site.ts';
import { stateOf } from '../state.ts';
import { at } from '../value/field.ts';
import { absent, link, type Value } from '../value/value.ts';

const COLUMNS = ['Versions', 'State', 'In force from'];

/** When a version ends is not for everybody. */
function columnsOf(site: Site, first: string): readonly Column[] {
  const labels = shows(site, 'policy', ['effectiveTo']) ? [first, ...COLUMNS, 'Until'] : [first, ...COLUMNS];
  return labels.map((label) => ({ label }));
}

function versionCells(site: Site, rec: Rec<'policy'> | Rec<'plan'>): readonly Value[] {
  const cells = [recordLink(site, rec), stateMark(site, rec), at(site, rec, ['effectiveFrom'])];
  if (!shows(site, rec.type, ['effectiveTo'])) return cells;
  return [...cells, rec.data.effectiveTo === undefined ? absent('no end is set') : at(site, rec, ['effectiveTo'])];
}

/** Every policy at its permanent address, each with all its versions. */
export function policiesTable(site: Site): Table {
  const slugs = [...new Set(recordsOf(site, 'policy').map(({ data }) => data.policy))];
  const rows = slugs.flatMap((slug) => {
    const versions = policyVersions(site, slug);
    const title = (currentPolicy(site, slug) ?? versions[0])?.data.title ?? slug;
    return groupedRows(
      [link(addressOf(site, policyPath(slug)), title)],
      versions.map((rec) => row(versionCells(site, rec))),
    );
  });
  return {
    caption: site.audience === 'public' ? 'Policies in force' : 'Policies, each with all its versions',
    columns: columnsOf(site, 'Policy'),
    rows,
    empty: 'No policy is recorded.',
    note: null,
  };
}

export function plansTable(site: Site): Table {
  const slugs = [...new Set(recordsOf(site, 'plan').map(({ data }) => data.plan))];
  const rows = slugs.flatMap((slug) => {
    const versions = planVersions(site, slug);
    return groupedRows(
      [link(addressOf(site, planPath(slug)), versions[0]?.data.title ?? slug)],
      versions.map((rec) => row(versionCells(site, rec))),
    );
  });
  return {
    caption: 'Plans and runbooks, each with all its versions',
    columns: columnsOf(site, 'Plan'),
    rows,
    empty: 'No plan is recorded in this portal.',
    note: null,
  };
}

function planPath(slug: string): string {
  return `/plans/${slug}/`;
}

/** The version in force at as-of; null where none is. */
export function currentPolicy(site: Site, slug: string): Rec<'policy'> | null {
  // The public has no other version.
  if (site.audience === 'public') return recordsOf(site, 'policy').find(({ data }) => data.policy === slug) ?? null;
  return policyInForce(site.graph, slug, site.graph.asOf);
}

/** The plan version in force at as-of: the newest that has begun and not ended; null where none is. */
export function currentPlan(site: Site, slug: string): Rec<'plan'> | null {
  return planVersions(site, slug).find((rec) => stateOf(site, rec)?.word === 'in force') ?? null;
}
