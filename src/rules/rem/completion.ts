/** What a completed remediation must have (REM-3); REM-4 judges only those that have it. */
import type { Rec } from '../../content/record.ts';

export type Remediation = Rec<'remediation'>;

/** The keys that a `done` remediation lacks. */
export function lackingOfDone({ data }: Remediation): readonly ('completedAt' | 'evidence')[] {
  if (data.status !== 'done') return [];
  return [
    ...(data.completedAt === undefined ? (['completedAt'] as const) : []),
    ...((data.evidence?.length ?? 0) === 0 ? (['evidence'] as const) : []),
  ];
}
