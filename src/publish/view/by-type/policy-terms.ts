/** The terms of a policy's severity tiers: targets, escalations, criteria. */
import type { Rec } from '../../../content/record.ts';
import { groupedRows, type Row, row, type Table } from '../block.ts';
import { partAnchor } from '../links.ts';
import type { Site } from '../site.ts';
import { at } from '../value/field.ts';
import { absent, code, text } from '../value/value.ts';

const TARGETS = ['triage', 'contain', 'recover', 'updateEvery', 'review'] as const;
const NO_TARGET = absent('no target');

/** One row for each tier, worst first as written. */
export function targetsTable(site: Site, rec: Rec<'policy'>): Table {
  const tiers = rec.data.severityTiers ?? [];
  const rows = tiers.map((tier, index): Row => {
    const targets = TARGETS.map((key) =>
      tier.targets?.[key] === undefined ? NO_TARGET : at(site, rec, ['severityTiers', index, 'targets', key]),
    );
    const start = text(tier.targets?.from ?? 'detected (default)');
    const review = text(tier.reviewRequired ? 'required' : 'not required');
    const cells = [code(tier.id), text(tier.name), ...targets, review, start, text(tier.rank)];
    return row(cells, partAnchor('tier', tier.id));
  });
  const labels = [
    'Tier',
    'Name',
    'Triage',
    'Contain',
    'Recover',
    'Update every',
    'Review within',
    'Review',
    'Clock starts when',
    'Rank',
  ];
  return {
    caption: 'Tiers and their targets',
    columns: labels.map((label) => ({ label })),
    rows,
    empty: 'This version has no tiers.',
    note: null,
  };
}

export function escalationTable(site: Site, rec: Rec<'policy'>): Table {
  const rows = (rec.data.severityTiers ?? []).flatMap((tier, index) => {
    const told = (tier.escalation ?? []).map((_, position) => {
      const cell = (key: string) => at(site, rec, ['severityTiers', index, 'escalation', position, key]);
      return row([cell('to'), cell('within'), cell('clause')]);
    });
    return groupedRows([code(tier.id)], told);
  });
  return {
    caption: 'Who is told, and within what time',
    columns: [{ label: 'Tier' }, { label: 'To' }, { label: 'Within' }, { label: 'Clause' }],
    rows,
    empty: 'This version demands no escalation.',
    note: null,
  };
}

export function criteriaTable(rec: Rec<'policy'>): Table {
  const rows = (rec.data.severityTiers ?? []).flatMap((tier) =>
    groupedRows(
      [code(tier.id)],
      tier.criteria.map((criterion) => row([text(criterion.text), text(criterion.id)])),
    ),
  );
  return {
    caption: 'What makes an incident one of a tier',
    columns: [{ label: 'Tier' }, { label: 'Criterion', wide: true }, { label: 'Name in records' }],
    rows,
    empty: 'This version has no criteria.',
    note: null,
  };
}
