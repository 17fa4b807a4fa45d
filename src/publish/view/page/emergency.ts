/** The emergency card: what the incident response policy in force says to do now, on one sheet, from its own terms. */
import type { Rec } from '../../../content/record.ts';
import type { SeverityTier } from '../../../model/records/policy.ts';
import { formatWritten } from '../../../model/time/format.ts';
import { row, type Section, section, type Table, tableBlock, words } from '../block.ts';
import { recordLink } from '../links.ts';
import { recordsOf, type Site, shows } from '../site.ts';
import { absent, list, run, text, type Value } from '../value/value.ts';
import { capitalised, plainWords } from '../value/words.ts';
import { currentResponsePolicy } from './home.ts';

type Policy = Rec<'policy'>;
type Window = Parameters<typeof formatWritten>[0];

function roleValue(site: Site, id: string): Value {
  const role = site.graph.index.byName('role', id);
  return role === undefined ? text(plainWords(id)) : recordLink(site, role);
}

/** Every role that the card names, in the order in which it does. */
function rolesNamed({ data }: Policy): readonly string[] {
  const tiers = (data.severityTiers ?? []).toSorted((a, b) => a.rank - b.rank);
  return [
    ...new Set([
      ...tiers.flatMap((tier) => (tier.escalation ?? []).map(({ to }) => to)),
      ...(data.decisions ?? []).map(({ role }) => role),
      ...(data.communications ?? []).flatMap(({ sender, approver }) => [
        sender,
        ...(approver === undefined ? [] : [approver]),
      ]),
    ]),
  ];
}

function scheduleOf(site: Site, role: string): Value {
  const schedules = recordsOf(site, 'on-call').filter(({ data }) => data.role === role);
  return list(
    schedules.map((rec) => recordLink(site, rec)),
    true,
    absent('no rota'),
  );
}

function rolesTable(site: Site, policy: Policy): Table {
  return {
    caption: 'Those whom the tier names; the deputy while nobody holds the role',
    columns: [{ label: 'Role' }, { label: 'Deputy' }, { label: 'On-call rota' }],
    rows: rolesNamed(policy).map((id) => {
      const deputy = site.graph.index.byName('role', id)?.data.deputy;
      return row([
        roleValue(site, id),
        deputy === undefined ? absent('none') : roleValue(site, deputy),
        scheduleOf(site, id),
      ]);
    }),
    empty: 'The policy names no role.',
    note: null,
    stacked: true,
  };
}

function within(window: Window | undefined): Value {
  return window === undefined ? absent('no target') : text(formatWritten(window));
}

function tierRow(site: Site, tier: SeverityTier) {
  const told = (tier.escalation ?? []).map((entry) =>
    run(roleValue(site, entry.to), text(formatWritten(entry.within))),
  );
  return row([
    run(text(tier.id), text(tier.name)),
    list(tier.criteria.map((criterion) => text(criterion.text))),
    within(tier.targets?.triage),
    list(told, false, absent('nobody')),
    within(tier.targets?.contain),
    within(tier.targets?.recover),
    within(tier.targets?.updateEvery),
  ]);
}

function tiersTable(site: Site, { data }: Policy): Table {
  return {
    caption: 'Worst first: take the first that fits',
    columns: [
      { label: 'Tier' },
      { label: 'When', wide: true },
      { label: 'Triage within' },
      { label: 'Tell within', wide: true },
      { label: 'Contain within' },
      { label: 'Recover within' },
      { label: 'Update every' },
    ],
    rows: (data.severityTiers ?? []).toSorted((a, b) => a.rank - b.rank).map((tier) => tierRow(site, tier)),
    empty: 'The policy has no tiers.',
    note: null,
    stacked: true,
  };
}

function decisionsTable(site: Site, { data }: Policy): Table {
  const kinds = Map.groupBy(data.decisions ?? [], ({ kind }) => kind);
  return {
    caption: 'Who may decide',
    columns: [{ label: 'Decision' }, { label: 'Role' }],
    rows: [...kinds].map(([kind, entries]) =>
      row([
        text(capitalised(plainWords(kind))),
        list(
          entries.map(({ role }) => roleValue(site, role)),
          true,
        ),
      ]),
    ),
    empty: 'The policy gives no decision to a role.',
    note: null,
  };
}

function notificationRow(site: Site, entry: NonNullable<Policy['data']['notifications']>[number]) {
  const duty = site.graph.index.byName('obligation', entry.obligation);
  const role = (id: string | undefined) => (id === undefined ? absent('see the obligation') : roleValue(site, id));
  return row([
    duty === undefined ? text(entry.obligation) : recordLink(site, duty),
    run(text(formatWritten(entry.within)), text(`counted from: ${plainWords(entry.clockStart)}`)),
    role(duty?.data.decidedBy),
    role(duty?.data.executedBy),
  ]);
}

function notificationsTable(site: Site, { data }: Policy): Table {
  return {
    caption: 'Who outside must be told',
    columns: [{ label: 'Duty' }, { label: 'Within' }, { label: 'Decided by' }, { label: 'Sent by' }],
    rows: (data.notifications ?? []).map((entry) => notificationRow(site, entry)),
    empty: 'The policy promises no notification.',
    note: null,
    stacked: true,
  };
}

function communicationsTable(site: Site, { data }: Policy): Table {
  return {
    caption: 'Who speaks to whom',
    columns: [{ label: 'To' }, { label: 'Speaks' }, { label: 'Channel' }, { label: 'Approved by' }],
    rows: (data.communications ?? []).map(({ audience, sender, channel, approver }) =>
      row([
        text(capitalised(plainWords(audience))),
        roleValue(site, sender),
        text(channel),
        approver === undefined ? absent('no approval asked for') : roleValue(site, approver),
      ]),
    ),
    empty: 'The policy has no communication plan.',
    note: null,
    stacked: true,
  };
}

function reportSection(site: Site): readonly Section[] {
  const channel = shows(site, 'portal', ['reportingChannel', 'description'])
    ? site.graph.portal.data.reportingChannel?.description
    : undefined;
  return channel === undefined ? [] : [section('1 Report it', words(text(channel)))];
}

export interface EmergencyCard {
  readonly policy: Policy;
  readonly href: string;
  readonly sections: readonly Section[];
}

/** The card of the policy in force at as-of; null where none is. */
export function emergencyCard(site: Site): EmergencyCard | null {
  const current = currentResponsePolicy(site);
  if (current === null) return null;
  const { rec } = current;
  const first = reportSection(site);
  const number = (index: number) => index + first.length;
  return {
    policy: rec,
    href: current.href,
    sections: [
      ...first,
      section(`${number(1)} Find the tier, and start its clocks`, tableBlock(tiersTable(site, rec))),
      section(`${number(2)} Call`, tableBlock(rolesTable(site, rec))),
      section(`${number(3)} Decide`, tableBlock(decisionsTable(site, rec))),
      section(`${number(4)} Notify`, tableBlock(notificationsTable(site, rec))),
      section(`${number(5)} Speak`, tableBlock(communicationsTable(site, rec))),
    ],
  };
}
