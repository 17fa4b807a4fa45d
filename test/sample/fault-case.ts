/** Faults of the sample organisation: one edit of it, and the one finding that must follow. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { check } from '../../src/rules/check.ts';
import type { Finding } from '../../src/rules/finding.ts';
import type { Edit } from '../support/edits.ts';
import { type Workbench, workbench } from '../support/workbench.ts';

/** A finding as a case expects it: `outcome` is fail and `severity` error where they are left out. */
export interface Expected {
  readonly rule: string;
  readonly record: string;
  /** Null where the place is in a text, or nowhere. */
  readonly pointer: string | null;
  readonly severity?: 'error' | 'deviation' | 'advisory';
  readonly outcome?: 'fail' | 'not-evidenced';
  readonly message?: string;
  /** What stands at the finding's place in the edited file; a place without a pointer says it. Empty: the file as a whole. */
  readonly begins?: string;
}

export interface FaultCase {
  readonly name: string;
  readonly edit: Edit;
  /** The file's seals are written anew as a part of the edit: an editor who changes a sealed text seals it again. */
  readonly reseal?: boolean;
  readonly expect: Expected;
  /** Further findings, where the catalogue itself says that two rules speak. */
  readonly also?: { readonly because: string; readonly expect: readonly Expected[] };
  /** What becomes of the sample's acknowledged deviations, named by the DEV record that covers them or by their own. */
  readonly standing?: {
    readonly because: string;
    readonly ends?: readonly string[];
    readonly opens?: readonly string[];
  };
  /** The instant of the run, where it matters. */
  readonly now?: string;
}

const SAMPLE = fileURLToPath(new URL('../..', import.meta.url));
const CASES = fileURLToPath(new URL('faults/', import.meta.url));

/** The sample organisation's content: what an organisation writes, and nothing of the engine. */
export function sampleBench(): Promise<Workbench> {
  return workbench(SAMPLE, ['policies', 'incidents', 'content', 'public']);
}

/** The instant of the run, unless a case says another: the one that the sample's portal.yaml fixes. */
const NOW = '2026-10-15T00:00:00Z';

/** The sample's standing findings, all of them acknowledged. */
export const STANDING: readonly (Expected & { readonly by: string })[] = [
  { rule: 'INC-9', record: 'INC-2025-001', pointer: '/imported', outcome: 'not-evidenced', by: 'DEV-2025-001' },
  { rule: 'TRI-1', record: 'EVT-2025-0031', pointer: '/events/12/triagedAt', by: 'DEV-2025-002' },
  { rule: 'TRI-1', record: 'EVT-2025-0032', pointer: '/events/13/triagedAt', by: 'DEV-2025-002' },
  { rule: 'CLOCK-3', record: 'INC-2026-004', pointer: '/escalations/2/at', by: 'DEV-2026-001' },
  { rule: 'DIS-1', record: 'INC-2026-006', pointer: '/significance/decision', by: 'DEV-2026-002' },
];

export interface Family {
  readonly file: string;
  readonly cases: readonly FaultCase[];
}

/** The files of cases, one for each family of rules. */
export function families(): readonly Family[] {
  return readdirSync(CASES)
    .sort()
    .map((file) => ({ file, cases: parse(readFileSync(join(CASES, file), 'utf8')) }));
}

/** What is compared of a finding. */
type Line = string;

function lineOf(finding: Omit<Expected, 'message' | 'begins'>, status: string, by: string | null): Line {
  const { rule, record, pointer, severity = 'error', outcome = 'fail' } = finding;
  return `${rule} ${severity} ${outcome} ${status} · ${record} · ${pointer ?? 'no pointer'}${by === null ? '' : ` · ${by}`}`;
}

type Standing = (typeof STANDING)[number];

function isNamed(names: readonly string[] = [], { by, record }: Standing): boolean {
  return names.includes(by) || names.includes(record);
}

function standingLine(one: Standing, isOpen: boolean): Line {
  const deviation = { ...one, severity: 'deviation' } as const;
  return isOpen ? lineOf(deviation, 'open', null) : lineOf(deviation, 'acknowledged', one.by);
}

/** The findings that a case must have, as comparable lines. */
export function wantedLines({ expect, also, standing }: Partial<FaultCase>): readonly Line[] {
  const kept = STANDING.filter((one) => !isNamed(standing?.ends, one));
  const found = [...(expect ? [expect] : []), ...(also?.expect ?? [])];
  return [
    ...kept.map((one) => standingLine(one, isNamed(standing?.opens, one))),
    ...found.map((one) => lineOf(one, 'open', null)),
  ].sort();
}

export interface Outcome {
  readonly lines: readonly Line[];
  /** The message of the finding that the case is about, and what stands at its place; null where there is none. */
  readonly message: string | null;
  readonly begins: string | null;
}

function textAt(root: string, { file, line, column }: Finding): string | null {
  if (file === null || line === null || column === null) return null;
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  return lines[line - 1]?.slice(column - 1) ?? null;
}

async function findingsOf(bench: Workbench, now: string): Promise<readonly Finding[]> {
  return (await check(bench.root, { now: Date.parse(now) })).result.findings;
}

/** Findings as comparable lines. */
export function linesOf(findings: readonly Finding[]): readonly Line[] {
  return findings.map((found) => lineOf(found, found.status, found.acknowledgedBy)).sort();
}

/** The findings of the sample as it is. */
export async function standingLines(bench: Workbench): Promise<readonly Line[]> {
  return linesOf(await findingsOf(bench, NOW));
}

/** Makes the edit, checks, and undoes it. */
export function outcomeOf(bench: Workbench, one: FaultCase): Promise<Outcome> {
  return bench.edited([one.edit], one.reseal ? [one.edit.file] : [], async () => {
    const findings = await findingsOf(bench, one.now ?? NOW);
    const own = findings.find(({ rule, record }) => rule === one.expect.rule && record === one.expect.record);
    return {
      lines: linesOf(findings),
      message: own?.message ?? null,
      begins: own ? textAt(bench.root, own) : null,
    };
  });
}
