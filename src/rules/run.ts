/** Runs the rules over a corpus, stage by stage, and applies the acknowledged deviations. */
import type { Corpus } from '../content/corpus.ts';
import { buildGraph, type Graph } from '../graph/graph.ts';
import { keyOf } from '../graph/links.ts';
import { Blocked } from '../graph/poison.ts';
import { entryOf, type RuleCode, type Severity } from '../model/catalogue.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Path } from '../model/path.ts';
import type { Millis } from '../model/time/instant.ts';
import { acknowledge } from './acknowledge.ts';
import { RULES } from './index.ts';
import { place, placeSyntax } from './place.ts';
import { type Fault, type Judged, type Rule, type Spot, type Stage, TAINTING } from './rule.ts';
import { subjectsOf } from './subjects.ts';

export interface RunOptions {
  readonly asOf: Millis;
  /** The instant of the run itself; null where a flag fixed "now". */
  readonly runAt: Millis | null;
  readonly previous: Manifest | null;
  /** The site's address, for links to the rules' pages. */
  readonly site: string | null;
}

export interface Run {
  readonly graph: Graph;
  readonly findings: readonly Judged[];
  /** Pairs of rule and record that were not judged because something that the rule reads has an error. */
  readonly blocked: number;
}

/** What one stage found: findings, and the places that later stages must not read. */
interface StageResult {
  readonly findings: Judged[];
  readonly taints: Map<string, Path[]>;
  /** The rule of each pair of rule and record that was blocked. */
  readonly blocked: RuleCode[];
}

/** What the stages before have brought to light. */
interface Known {
  readonly findings: readonly Judged[];
  readonly blocked: readonly RuleCode[];
}

/** Null for what portal.yaml turns off. Throws `Blocked` where its setting for the rule has an error of its own. */
function severityOf(rule: Rule, fault: Fault, graph: Graph): Severity | null {
  const usual = fault.severity ?? entryOf(rule.code).severities[0];
  if (usual !== 'advisory') return usual;
  const set = graph.portal.data.severities?.[rule.code];
  return set === 'off' ? null : (set ?? usual);
}

function taint(result: StageResult, spots: readonly (Spot | null)[]): void {
  for (const spot of spots) {
    if (spot?.on !== 'field') continue;
    const key = keyOf(spot.owner);
    result.taints.set(key, [...(result.taints.get(key) ?? []), spot.path]);
  }
}

function evaluate(rule: Rule, graph: Graph, known: Known, site: string | null, result: StageResult): void {
  for (const subject of subjectsOf(rule, graph)) {
    let faults: readonly (readonly [Fault, Severity | null])[];
    try {
      const found = [...rule.check(subject, graph, known.findings, known.blocked)];
      faults = found.map((fault) => [fault, severityOf(rule, fault, graph)] as const);
    } catch (error) {
      if (!(error instanceof Blocked)) throw error;
      result.blocked.push(rule.code);
      continue;
    }
    for (const [fault, severity] of faults) {
      if (severity === null) continue;
      result.findings.push(place(graph.corpus, rule.code, rule.text.fix, severity, fault, site));
      if (severity === 'error' && (TAINTING as readonly Stage[]).includes(rule.stage))
        taint(result, [fault.at, ...(fault.taints ?? [])]);
    }
  }
}

function runStage(stage: Stage, graph: Graph, known: Known, site: string | null): StageResult {
  const result: StageResult = { findings: [], taints: new Map(), blocked: [] };
  for (const rule of RULES) {
    if (rule.stage === stage) evaluate(rule, graph, known, site, result);
  }
  return result;
}

function merged(
  taints: ReadonlyMap<string, readonly Path[]>,
  more: ReadonlyMap<string, readonly Path[]>,
): Map<string, readonly Path[]> {
  const all = new Map(taints);
  for (const [key, paths] of more) all.set(key, [...(all.get(key) ?? []), ...paths]);
  return all;
}

/** Every rule on every record: the findings, unsorted, with their status. */
export function run(corpus: Corpus, options: RunOptions): Run {
  const { asOf, runAt, previous, site } = options;
  let findings: readonly Judged[] = corpus.findings.map((finding) => placeSyntax(finding, site));
  let blocked: readonly RuleCode[] = [];
  let taints: ReadonlyMap<string, readonly Path[]> = new Map();
  let graph = buildGraph(corpus, asOf, previous, taints, runAt);
  for (const stage of [...TAINTING, 'records', 'findings'] as const) {
    const result = runStage(stage, graph, { findings, blocked }, site);
    findings = [...findings, ...result.findings];
    blocked = [...blocked, ...result.blocked];
    if (result.taints.size === 0) continue;
    taints = merged(taints, result.taints);
    graph = buildGraph(corpus, asOf, previous, taints, runAt);
  }
  findings = acknowledge(findings, graph);
  const last = runStage('last', graph, { findings, blocked }, site);
  return { graph, findings: [...findings, ...last.findings], blocked: blocked.length + last.blocked.length };
}
