/** Which findings appeared, were fixed or acknowledged. */
import type { Finding } from '../rules/finding.ts';
import type { FindingChanges } from './changes.ts';

/** Ways to know a finding again, the surest first: entries of lists move, and values in sentences change. */
const KEYS: readonly ((finding: Finding) => string)[] = [
  ({ rule, record, pointer, message }) => JSON.stringify([rule, record, pointer, message]),
  ({ rule, record, message }) => JSON.stringify([rule, record, message]),
  ({ rule, record, pointer, file }) => JSON.stringify([rule, record, pointer, pointer === null ? file : null]),
];

interface Match {
  readonly before: Finding;
  readonly after: Finding;
}

function matched(before: readonly Finding[], after: readonly Finding[]) {
  const matches: Match[] = [];
  let old = before;
  let now = after;
  for (const key of KEYS) {
    const waiting = Map.groupBy(old, key);
    const rest: Finding[] = [];
    for (const finding of now) {
      const was = waiting.get(key(finding))?.shift();
      if (was === undefined) rest.push(finding);
      else matches.push({ before: was, after: finding });
    }
    now = rest;
    old = [...waiting.values()].flat();
  }
  return { matches, appeared: now, gone: old };
}

/** The findings of one state against those of the other. */
export function findingChanges(before: readonly Finding[], after: readonly Finding[]): FindingChanges {
  const { matches, appeared, gone } = matched(before, after);
  const turned = (from: Finding['status'], to: Finding['status']) =>
    matches.filter((match) => match.before.status === from && match.after.status === to).map((match) => match.after);
  return {
    appeared,
    fixed: gone,
    acknowledged: turned('open', 'acknowledged'),
    reopened: turned('acknowledged', 'open'),
  };
}
