/** Every version of a policy or plan with what became of it. */
import type { Rec } from '../../../content/record.ts';
import { policyPath, segmentOf } from '../../urls.ts';
import { row, type Table } from '../block.ts';
import { recordLink } from '../links.ts';
import { addressOf, recordsOf, type Site } from '../site.ts';
import { at } from '../value/field.ts';
import { absent, link, list, type Value } from '../value/value.ts';
import { stateMark } from './chain.ts';

function newestFirst<T extends 'policy' | 'plan'>(records: readonly Rec<T>[]): readonly Rec<T>[] {
  const from = (rec: Rec<T>) => rec.data.effectiveFrom ?? '9999';
  return [...records].sort((a, b) => (from(a) < from(b) ? 1 : from(a) > from(b) ? -1 : 0));
}

/** The versions of one policy, newest first. */
export function policyVersions(site: Site, slug: string): readonly Rec<'policy'>[] {
  return newestFirst(recordsOf(site, 'policy').filter((rec) => rec.data.policy === slug));
}

export function planVersions(site: Site, slug: string): readonly Rec<'plan'>[] {
  return newestFirst(recordsOf(site, 'plan').filter((rec) => rec.data.plan === slug));
}

/** The page of the comparison of two versions of a policy, the earlier one first. */
export function comparison(site: Site, before: Rec<'policy'>, after: Rec<'policy'>): string {
  const { policy, version } = after.data;
  return addressOf(site, `${policyPath(policy)}compare/${segmentOf(before.data.version)}/${segmentOf(version)}/`);
}

/** The way to what a version changed in the one before it. */
function changeLink(site: Site, rec: Rec<'policy'>, earlier: Rec<'policy'> | undefined): Value {
  if (earlier === undefined) return absent('the first version');
  return link(comparison(site, earlier, rec), `compare with ${earlier.data.version}`);
}

export function versionsTable(site: Site, slug: string): Table {
  return {
    caption: `Versions of ${slug}`,
    columns: [
      { label: 'Version' },
      { label: 'State' },
      { label: 'In force from' },
      { label: 'Until' },
      { label: 'Approved by' },
      { label: 'What changed' },
    ],
    rows: policyVersions(site, slug).map((rec, index, versions) => {
      const approvers = (rec.data.approvals ?? []).map((_, index) => at(site, rec, ['approvals', index, 'by']));
      const until =
        rec.data.effectiveTo === undefined ? absent('the next version takes over') : at(site, rec, ['effectiveTo']);
      return row([
        recordLink(site, rec),
        stateMark(site, rec),
        at(site, rec, ['effectiveFrom']),
        until,
        list(approvers, true, absent('not approved')),
        changeLink(site, rec, versions[index + 1]),
      ]);
    }),
    empty: 'There is no version of this policy.',
    note: null,
  };
}

export function planVersionsTable(site: Site, slug: string): Table {
  return {
    caption: `Versions of ${slug}`,
    columns: [
      { label: 'Version' },
      { label: 'State' },
      { label: 'In force from' },
      { label: 'Until' },
      { label: 'Implements' },
    ],
    rows: planVersions(site, slug).map((rec) =>
      row([
        recordLink(site, rec),
        stateMark(site, rec),
        at(site, rec, ['effectiveFrom']),
        rec.data.effectiveTo === undefined ? absent('no end is set') : at(site, rec, ['effectiveTo']),
        at(site, rec, ['implements'], true),
      ]),
    ),
    empty: 'There is no version of this plan.',
    note: null,
  };
}
