/** What a finding is and how it stands, in words: nothing is said by colour alone. */
import type { Finding } from '../../rules/finding.ts';
import type { Paint } from '../text/paint.ts';
import { safe } from '../text/safe.ts';

/** `error[CLOCK-3] escalation-late · not evidenced · open`. */
export function headline(finding: Finding, paint: Paint): string {
  const rule = paint.severity[finding.severity](`${finding.severity}[${finding.rule}]`);
  return [`${rule} ${paint.bold(finding.name)}`, ...stateWords(finding)].join(' · ');
}

function stateWords(finding: Finding): readonly string[] {
  const outcome = finding.outcome === 'not-evidenced' ? ['not evidenced'] : [];
  const by = finding.acknowledgedBy === null ? 'acknowledged' : `acknowledged by ${safe(finding.acknowledgedBy)}`;
  return [...outcome, finding.status === 'open' ? 'open' : by];
}

/** The finding's record, and those that it is compared with. */
export function recordWords(finding: Finding): string {
  const others = finding.records.filter((record) => record !== finding.record);
  return safe(others.length === 0 ? finding.record : `${finding.record} (with ${others.join(', ')})`);
}
