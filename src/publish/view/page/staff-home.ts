/** The home page of the staff portal: the terms of the policy in force, before any click. */
import type { Rec } from '../../../content/record.ts';
import { urlOf } from '../../urls.ts';
import { groupedRows, row, type Table } from '../block.ts';
import { criteriaTable } from '../by-type/policy-terms.ts';
import { partAnchor, recordLink } from '../links.ts';
import { recordsOf, type Site } from '../site.ts';
import { at } from '../value/field.ts';
import { absent, link, list, text, type Value } from '../value/value.ts';
import { type CurrentPolicy, currentResponsePolicy } from './home.ts';
import { currentPlan, policiesTable } from './policies.ts';

export interface StaffHome {
  readonly policy: CurrentPolicy | null;
  readonly calls: Table;
  readonly tiers: Table;
  readonly criteria: Table;
  readonly plans: Value;
  readonly schedules: Value;
  readonly policies: Table;
}

const TARGETS = ['triage', 'contain', 'recover', 'updateEvery'] as const;

function tierLink(site: Site, rec: Rec<'policy'>, id: string): Value {
  return link(`${urlOf(rec, site.base)}#${partAnchor('tier', id)}`, id);
}

/** One row for each call, by tier in their order. */
function callsTable(site: Site, rec: Rec<'policy'>): Table {
  const rows = (rec.data.severityTiers ?? []).flatMap((tier, index) => {
    const calls = (tier.escalation ?? []).map((_, nth) => {
      const cell = (key: string) => at(site, rec, ['severityTiers', index, 'escalation', nth, key]);
      return row([cell('to'), cell('within')]);
    });
    return groupedRows([tierLink(site, rec, tier.id)], calls);
  });
  return {
    caption: 'Who is told of an incident of each tier',
    columns: [{ label: 'Tier' }, { label: 'Call' }, { label: 'Within' }],
    rows,
    empty: 'The policy in force demands no escalation.',
    note: null,
  };
}

function tiersTable(site: Site, rec: Rec<'policy'>): Table {
  const rows = (rec.data.severityTiers ?? []).map((tier, index) => {
    const targets = TARGETS.map((key) =>
      tier.targets?.[key] === undefined ? absent('no target') : at(site, rec, ['severityTiers', index, 'targets', key]),
    );
    return row([tierLink(site, rec, tier.id), text(tier.name), ...targets]);
  });
  return {
    caption: 'Targets of each tier',
    columns: ['Tier', 'Name', 'Triage', 'Contain', 'Recover', 'Update every'].map((label) => ({ label })),
    rows,
    empty: 'The policy in force has no tiers.',
    note: null,
    stacked: true,
  };
}

const NOTHING: Table = { caption: '', columns: [], rows: [], empty: '', note: null };

export function staffHome(site: Site): StaffHome {
  const policy = currentResponsePolicy(site);
  const slugs = [...new Set(recordsOf(site, 'plan').map(({ data }) => data.plan))];
  const plans = slugs.map((slug) => currentPlan(site, slug)).filter((plan) => plan !== null);
  return {
    policy,
    calls: policy ? callsTable(site, policy.rec) : NOTHING,
    tiers: policy ? tiersTable(site, policy.rec) : NOTHING,
    criteria: policy ? criteriaTable(policy.rec) : NOTHING,
    plans: list(
      plans.map((plan) => recordLink(site, plan)),
      true,
      absent('none'),
    ),
    schedules: list(
      recordsOf(site, 'on-call').map((schedule) => recordLink(site, schedule)),
      true,
      absent('no schedule is kept here'),
    ),
    policies: policiesTable(site),
  };
}
