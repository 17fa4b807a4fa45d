/** An approval written into a file, with the seal of its text (content contract, section 2, `seal`). */
import type { Rec } from '../content/record.ts';
import { getAt, type Path } from '../model/path.ts';
import { withEntry, withValue } from './splice.ts';

export interface Approver {
  readonly by: string;
  readonly holder: string | undefined;
  /** An instant as records write it. */
  readonly at: string;
}

export type Sealed = 'policy' | 'disclosure' | 'system-description';

type Approval = NonNullable<Rec<'policy'>['data']['approvals']>[number];

function approvalsIn(rec: Rec<Sealed>): readonly Partial<Approval>[] {
  const { approvals } = rec.data as Partial<Rec<'policy'>['data']>;
  return Array.isArray(approvals) ? approvals : [];
}

/** Approvals of another text that other roles gave: they do not hold for this one. */
export function strangers(rec: Rec<Sealed>, seal: string, by: string): readonly string[] {
  return approvalsIn(rec).flatMap((one) => (one.sha256 === seal || one.by === by ? [] : [String(one.by)]));
}

/** A policy's approvals are a list: the role's own of an earlier text is renewed, else one is added. */
function policyYaml(yaml: string, rec: Rec<Sealed>, seal: string, { by, holder, at }: Approver): string {
  const index = approvalsIn(rec).findIndex((one) => one.by === by);
  if (index < 0) {
    return withEntry(yaml, ['approvals'], { by, ...(holder === undefined ? {} : { holder }), at, sha256: seal });
  }
  const values: readonly (readonly [string, string | undefined])[] = [
    ['holder', holder],
    ['at', at],
    ['sha256', seal],
  ];
  return values.reduce((text, [key, value]) => {
    const path: Path = ['approvals', index, key];
    return value === undefined ? text : withValue(text, path, value);
  }, yaml);
}

function narrativeYaml(yaml: string, seal: string, { by, at }: Approver): string {
  const values = { approvedBy: by, approvedAt: at, sha256: seal };
  return Object.entries(values).reduce((text, [key, value]) => withValue(text, [key], value), yaml);
}

/** The role's approval is of this text already. */
export function isSealedBy(rec: Rec<Sealed>, seal: string, by: string): boolean {
  if (rec.type === 'policy') return approvalsIn(rec).some((one) => one.by === by && one.sha256 === seal);
  const { approvedBy, sha256 } = rec.data as Partial<Rec<'disclosure'>['data']>;
  return approvedBy === by && sha256 === seal;
}

/** The front matter with the approval in it; all else stays as it was written. @throws CannotSplice */
export function sealedYaml(yaml: string, rec: Rec<Sealed>, seal: string, approver: Approver): string {
  return rec.type === 'policy' ? policyYaml(yaml, rec, seal, approver) : narrativeYaml(yaml, seal, approver);
}

/** Does an approval of its text, with its seal, stand in the record? */
export function isSealed(rec: Rec): boolean {
  if (rec.type === 'policy') return approvalsIn(rec as Rec<'policy'>).length > 0;
  return typeof getAt(rec.data, ['sha256']) === 'string' && rec.type !== 'evidence';
}
