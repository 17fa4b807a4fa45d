/** `check`: reads a content root, runs every rule, and gives back one list of findings. */
import { readFile } from 'node:fs/promises';
import type { Corpus } from '../content/corpus.ts';
import { UsageError } from '../content/errors.ts';
import { type LoadOptions, loadContent } from '../content/load.ts';
import type { Graph } from '../graph/graph.ts';
import { type Manifest, manifest } from '../model/manifest.ts';
import { RECORD_TYPES, type RecordType } from '../model/record-types.ts';
import { formatInstant, type Millis, parseInstant } from '../model/time/instant.ts';
import { type CheckResult, compareFindings, type Finding, tally } from './finding.ts';
import type { Judged } from './rule.ts';
import { run } from './run.ts';
import { TOOL } from './tool.ts';

export interface CheckOptions extends LoadOptions {
  /** Where the root is said to be in reports; default `.`. */
  readonly shownRoot?: string | undefined;
  /** `--as-of`; else portal.yaml's `asOf`, else the current instant. */
  readonly asOf?: Millis | undefined;
  /** The current instant, where neither flag nor portal.yaml fixes one. */
  readonly now?: Millis | undefined;
  /** The path of an earlier build's manifest. */
  readonly previous?: string | undefined;
  readonly site?: string | undefined;
}

export interface Checked {
  readonly result: CheckResult;
  readonly corpus: Corpus;
  readonly graph: Graph;
}

async function readManifest(path: string): Promise<Manifest> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new UsageError(
      `The manifest ${path} cannot be read as JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const parsed = manifest.safeParse(value);
  if (!parsed.success)
    throw new UsageError(
      `${path} is not a manifest that a build wrote: ${parsed.error.issues[0]?.path.join('.') ?? ''}`,
    );
  return parsed.data;
}

function asOfOf(corpus: Corpus, options: CheckOptions): Millis {
  const faulty = corpus.portal.faults.some((fault) => fault.length === 0 || fault[0] === 'asOf');
  const written = faulty ? undefined : corpus.portal.data.asOf;
  return options.asOf ?? (written === undefined ? null : parseInstant(written)) ?? options.now ?? Date.now();
}

function countByType(corpus: Corpus): Partial<Record<RecordType, number>> {
  const counts = RECORD_TYPES.map((type) => [type, corpus.records.filter((rec) => rec.type === type).length] as const);
  return Object.fromEntries(counts.filter(([, count]) => count > 0));
}

/** A finding as the machine output prints it: what only the runner knew is left out. */
function published({ past: _past, ...finding }: Judged): Finding {
  return finding;
}

/**
 * Checks a content root. Reads only, apart from its cache.
 *
 * @throws UsageError (exit 2) for a root or manifest that cannot be read, NoContentError (exit 3) for a root
 * without portal.yaml or without any policy
 */
export async function check(root: string, options: CheckOptions = {}): Promise<Checked> {
  const previous = options.previous === undefined ? null : await readManifest(options.previous);
  const corpus = await loadContent(root, options);
  const asOf = asOfOf(corpus, options);
  const runAt = options.asOf === undefined ? (options.now ?? Date.now()) : null;
  const { graph, findings, blocked } = run(corpus, { asOf, runAt, previous, site: options.site ?? null });
  const sorted = findings.map(published).sort(compareFindings);
  const result: CheckResult = {
    tool: TOOL,
    root: options.shownRoot ?? '.',
    asOf: formatInstant(asOf),
    summary: {
      files: corpus.files.length,
      records: corpus.records.length,
      recordsByType: countByType(corpus),
      ...tally(sorted),
      blocked,
    },
    findings: sorted,
  };
  return { result, corpus, graph };
}
