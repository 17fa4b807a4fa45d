/** What makes a finding the same finding tomorrow, wherever its lines have moved to. */
import { createHash } from 'node:crypto';
import type { Finding } from '../../rules/finding.ts';

/** Its name says how it is made: a change of the recipe is a new name. */
export const FINGERPRINT = 'corroborateFinding/v1';

function identityOf({ rule, record, file, pointer, message }: Finding): string {
  return JSON.stringify([rule, record, file, pointer ?? message]);
}

/** The fingerprint of each finding; the second of two alike is told from the first by its number. */
export function fingerprintsOf(findings: readonly Finding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = identityOf(finding);
    const nth = seen.get(identity) ?? 0;
    seen.set(identity, nth + 1);
    return createHash('sha256').update(`${identity}\n${nth}`).digest('hex');
  });
}
