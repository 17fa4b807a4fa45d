/** Acknowledged deviations: a valid `DEV-*` turns an open deviation into an acknowledged one, never into nothing. */
import type { Graph } from '../graph/graph.ts';
import { Blocked } from '../graph/poison.ts';
import type { Judged } from './rule.ts';

/** The deviation records that cover something: those without a finding of their own. */
function covering(findings: readonly Judged[], graph: Graph): ReadonlyMap<string, string> {
  const invalid = new Set(findings.filter((finding) => finding.severity === 'error').map((finding) => finding.record));
  const cover = new Map<string, string>();
  for (const deviation of graph.index.all('deviation')) {
    if (deviation.draft || invalid.has(deviation.id)) continue;
    try {
      for (const record of deviation.data.records) {
        const key = `${deviation.data.rule} ${record}`;
        if (!cover.has(key)) cover.set(key, deviation.id);
      }
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
