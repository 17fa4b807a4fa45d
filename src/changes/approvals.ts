/** Which approvals were given, and which no longer stand for the text that they were given to. */
import type { Rec } from '../content/record.ts';
import { sealOf } from '../model/seal.ts';
import type { Checked } from '../rules/check.ts';
import type { ApprovalChange, ApprovalState } from './changes.ts';
import { isSound, type Pair, pairsOfType } from './pairs.ts';

interface Approval {
  readonly by: string;
  readonly at: string;
  readonly sha256: string;
}

type Sealed = 'policy' | 'disclosure' | 'system-description';

function approvalsOf(rec: Rec<Sealed>): readonly Approval[] {
  if (rec.type === 'policy') return (rec as Rec<'policy'>).data.approvals ?? [];
  const { approvedBy: by, approvedAt: at, sha256 } = (rec as Rec<'disclosure' | 'system-description'>).data;
  return by === undefined || at === undefined || sha256 === undefined ? [] : [{ by, at, sha256 }];
}

function sealIn({ corpus }: Checked, rec: Rec): string {
  return sealOf(rec.data as Readonly<Record<string, unknown>>, corpus.bodyText(rec.file));
}

/** What became of an approval that was true to its text; null where it still is. */
function fateOf(approval: Approval, now: readonly Approval[], seal: string): ApprovalState | null {
  const same = now.find(({ by, at }) => by === approval.by && at === approval.at);
  if (same === undefined) return 'withdrawn';
  if (same.sha256 !== seal) return 'fallen';
  return same.sha256 === approval.sha256 ? null : 'resealed';
}

function ofRecord(
  was: Rec<Sealed> | null,
  is: Rec<Sealed>,
  before: Checked,
  after: Checked,
): readonly ApprovalChange[] {
  const now = approvalsOf(is);
  const old = was === null ? [] : approvalsOf(was);
  const seal = sealIn(after, is);
  const oldSeal = was === null ? '' : sealIn(before, was);
  const said = ({ by, at }: Approval, state: ApprovalState): ApprovalChange => ({ record: is.id, by, at, state });
  const fates = old
    .filter(({ sha256 }) => sha256 === oldSeal)
    .flatMap((approval) => {
      const state = fateOf(approval, now, seal);
      return state === null ? [] : [said(approval, state)];
    });
  const given = now
    .filter(({ by, at, sha256 }) => sha256 === seal && !old.some((one) => one.by === by && one.at === at))
    .map((approval) => said(approval, 'given'));
  return [...fates, ...given];
}

/** Changes of approvals of policies, disclosures and system descriptions. */
export function approvalChanges(pairs: readonly Pair[], before: Checked, after: Checked): readonly ApprovalChange[] {
  return (['policy', 'system-description', 'disclosure'] as const).flatMap((type) =>
    pairsOfType(pairs, type).flatMap(({ before: was, after: is }) =>
      is === null || !isSound(is) ? [] : ofRecord(isSound(was) ? was : null, is, before, after),
    ),
  );
}
