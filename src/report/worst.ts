/** Findings in the order in which somebody with little room wants to see them. */
import type { Severity } from '../model/catalogue.ts';
import { blocks, type FailOn, type Finding } from '../rules/finding.ts';

const RANK: Readonly<Record<Severity, number>> = { error: 0, deviation: 1, advisory: 2 };

function rankOf(finding: Finding, failOn: FailOn): number {
  const standing = blocks(finding, failOn) ? 0 : finding.status === 'open' ? 10 : 20;
  return standing + RANK[finding.severity];
}

/** What blocks first, then what is open, then what is acknowledged; errors before deviations before advisories. */
export function worstFirst(findings: readonly Finding[], failOn: FailOn): readonly Finding[] {
  return findings.toSorted((a, b) => rankOf(a, failOn) - rankOf(b, failOn));
}
