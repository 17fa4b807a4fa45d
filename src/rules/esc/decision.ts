/** Decisions that records ascribe to a role, and the authority that each takes (ESC-3). */
import type { Rec } from '../../content/record.ts';
import type { Path } from '../../model/path.ts';
import type { Authority } from '../../model/records/people.ts';
import type { Span } from '../../model/time/span.ts';
import { spanOf } from '../../model/time/span.ts';
import type { RelatedSpot } from '../rule.ts';

/** What a policy's `decisions` list by role. */
export type DecisionKind = Extract<
  Authority,
  'declare' | 'classify' | 'escalate' | 'close' | 'notify' | 'public-statement'
>;

/** The one role that a duty leaves a decision to. */
export interface Named {
  readonly role: string;
  readonly by: string;
  readonly spot: RelatedSpot;
}

export interface Decision {
  readonly rec: Rec;
  /** Where the role is written. */
  readonly path: Path;
  readonly role: string;
  /** Completes the sentence "…, which … decided": what was decided. */
  readonly what: string;
  readonly authority: Authority;
  readonly when: Span | null;
  readonly written: string;
  /** Null where no policy says who decides. */
  readonly kind: DecisionKind | null;
  readonly named: Named | null;
  /** The owner of the risk, who must not accept it. */
  readonly owner: string | null;
}

interface Written {
  readonly role: string;
  readonly path: Path;
  readonly at: string | number;
}

export function decision(
  rec: Rec,
  written: Written,
  what: string,
  authority: Authority,
  more: Partial<Pick<Decision, 'kind' | 'named' | 'owner'>> = {},
): Decision {
  const when = spanOf(written.at);
  const { role, path } = written;
  return {
    rec,
    path,
    role,
    what,
    authority,
    when,
    written: String(written.at),
    kind: null,
    named: null,
    owner: null,
    ...more,
  };
}

interface AcceptedRisk {
  readonly by: string;
  readonly at: string;
}

function acceptance(rec: Rec, path: Path, risk: AcceptedRisk | undefined, owner: string | null): Decision[] {
  if (!risk) return [];
  const written = { role: risk.by, path: [...path, 'acceptedRisk', 'by'], at: risk.at };
  return [decision(rec, written, 'accepted the risk', 'accept-risk', { owner })];
}

/** Risks accepted in a remediation, or in place of one for a finding. */
export function acceptedRisks(rec: Rec<'remediation'> | Rec<'review'> | Rec<'tabletop'>): Decision[] {
  if (rec.type === 'remediation') return acceptance(rec, [], rec.data.acceptedRisk, rec.data.owner);
  return (rec.data.findings ?? []).flatMap((finding, index) =>
    acceptance(rec, ['findings', index], finding.acceptedRisk, null),
  );
}
