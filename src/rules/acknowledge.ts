/** Acknowledged deviations: a valid `DEV-*` turns an open deviation into an acknowledged one, never into nothing. */
import type { Rec } from '../content/record.ts';
import type { Graph } from '../graph/graph.ts';
import { Blocked } from '../graph/poison.ts';
import type { RuleCode } from '../model/catalogue.ts';
import type { Judged } from './rule.ts';

/** What an acknowledgement must have besides its rule and records, and what may end it. */
const RESTS_ON = ['reason', 'approvedBy', 'holder', 'approvedAt', 'expires', 'remediation', 'historical'] as const;

/** The rules whose errors make an acknowledgement void: it is invalid, or its time is over. */
const VOIDING: readonly string[] = ['DEV-1', 'DEV-2'] satisfies RuleCode[];

/** What a record acknowledges. Throws `Blocked` where something that it rests on has an error of its own. */
function acknowledgedBy({ data }: Rec<'deviation'>): readonly string[] {
  const { rule, records } = data;
  for (const key of RESTS_ON) void data[key];
  return records.map((record) => `${rule} ${record}`);
}

/** The deviation records that cover something. A fault of their text, or of a key that they need not have, does not undo them. */
function covering(findings: readonly Judged[], graph: Graph): ReadonlyMap<string, string> {
  const invalid = new Set(
    findings.filter(({ rule, severity }) => VOIDING.includes(rule) && severity === 'error').map(({ record }) => record),
  );
  const cover = new Map<string, string>();
  for (const deviation of graph.index.all('deviation')) {
    if (deviation.draft || invalid.has(deviation.id)) continue;
    try {
      for (const key of acknowledgedBy(deviation)) if (!cover.has(key)) cover.set(key, deviation.id);
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
    }
  }
  return cover;
}

/** The same findings, those covered by a deviation record marked as acknowledged by it. */
export function acknowledge(findings: readonly Judged[], graph: Graph): readonly Judged[] {
  const cover = covering(findings, graph);
  return findings.map((finding) => {
    const by = finding.severity === 'deviation' ? cover.get(`${finding.rule} ${finding.record}`) : undefined;
    return by === undefined ? finding : { ...finding, status: 'acknowledged', acknowledgedBy: by };
  });
}
