/** Two checked states of a content root, compared. */
import type { Checked } from '../rules/check.ts';
import { approvalChanges } from './approvals.ts';
import type { Changes, DisclosureChange, DueChange, RecordChange } from './changes.ts';
import { findingChanges } from './findings.ts';
import { outcomeChanges } from './outcomes.ts';
import { isSound, type Pair, pairsOf, pairsOfType } from './pairs.ts';
import { promiseChanges } from './promises.ts';
import { recordChanges } from './records.ts';

function dueChanges(pairs: readonly Pair[]): readonly DueChange[] {
  return pairsOfType(pairs, 'remediation').flatMap(({ id, before, after }): readonly DueChange[] => {
    if (before === null || after === null || !isSound(before) || !isSound(after)) return [];
    if (before.data.due === after.data.due) return [];
    const explained = after.data.dueHistory?.some(({ due }) => due === before.data.due) === true;
    return [{ remediation: id, before: before.data.due, after: after.data.due, explained }];
  });
}

/** Disclosures that changed themselves, or rest on an incident that did. */
function disclosureChanges(pairs: readonly Pair[], records: readonly RecordChange[]): readonly DisclosureChange[] {
  const changed = new Map(records.map((change) => [`${change.type}:${change.id}`, change]));
  return pairsOfType(pairs, 'disclosure').flatMap(({ id, before, after }): readonly DisclosureChange[] => {
    const own = changed.get(`disclosure:${id}`);
    const rec = isSound(after) ? after : isSound(before) ? before : null;
    const incidents = rec?.data.incidents.filter((incident) => changed.has(`incident:${incident}`)) ?? [];
    if (own === undefined && incidents.length === 0) return [];
    return [{ disclosure: id, fate: own?.fate ?? null, fields: own?.fields ?? [], incidents }];
  });
}

/**
 * What the later state means against the earlier one. Both must have been judged as of one instant: else time itself
 * would be among the changes.
 */
export function compare(before: Checked, after: Checked): Changes {
  const pairs = pairsOf(before, after);
  const records = recordChanges(pairs, before, after);
  return {
    records,
    promises: promiseChanges(pairs),
    outcomes: outcomeChanges(before, after),
    approvals: approvalChanges(pairs, before, after),
    dueDates: dueChanges(pairs),
    disclosures: disclosureChanges(pairs, records),
    findings: findingChanges(before.result.findings, after.result.findings),
  };
}
