/** A golden case: findings and the texts that they point into, as `golden/<name>.json` writes them. */
import { readFile } from 'node:fs/promises';
import type { PrettyOptions } from '../../src/report/pretty/options.ts';
import { pretty } from '../../src/report/pretty/pretty.ts';
import { type CheckResult, compareFindings, type Finding, tally } from '../../src/rules/finding.ts';

export interface GoldenCase {
  readonly options?: Partial<PrettyOptions>;
  readonly blocked?: number;
  /** Lines of each file. */
  readonly sources: Readonly<Record<string, readonly string[]>>;
  readonly findings: readonly (Partial<Finding> & Pick<Finding, 'rule' | 'name' | 'message'>)[];
}

const OPTIONS: PrettyOptions = {
  color: false,
  columns: 80,
  failOn: 'deviation',
  quiet: false,
  rules: 103,
  elapsed: 840,
};

export function findingOf(part: GoldenCase['findings'][number]): Finding {
  return {
    severity: 'deviation',
    outcome: 'fail',
    status: 'open',
    help: 'Correct the record.',
    url: `/rules/${part.rule}/`,
    record: 'INC-2026-004',
    records: [part.record ?? 'INC-2026-004'],
    file: null,
    line: null,
    column: null,
    pointer: null,
    related: [],
    acknowledgedBy: null,
    ...part,
  };
}

export function resultOf(parts: GoldenCase['findings'], blocked = 0): CheckResult {
  const findings = parts.map(findingOf).sort(compareFindings);
  return {
    tool: { name: 'corroborate', version: '0.1.0' },
    root: '.',
    asOf: '2026-10-15T00:00:00Z',
    summary: { files: 210, records: 1190, recordsByType: { incident: 14 }, ...tally(findings), blocked },
    findings,
  };
}

export async function readCase(url: URL): Promise<GoldenCase> {
  return JSON.parse(await readFile(url, 'utf8')) as GoldenCase;
}

export function printCase(golden: GoldenCase): string {
  const lookup = (file: string) => golden.sources[file]?.join('\n') ?? null;
  return pretty(resultOf(golden.findings, golden.blocked), lookup, { ...OPTIONS, ...golden.options });
}
