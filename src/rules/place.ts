/** Turns what rules name — paths into records — into lines and columns, and only for findings. */
import type { Corpus } from '../content/corpus.ts';
import type { ContentFinding } from '../content/source.ts';
import { CATALOGUE, entryOf, type RuleCode, type Severity } from '../model/catalogue.ts';
import { pointerIn } from '../model/path.ts';
import type { RelatedPlace } from './finding.ts';
import type { Fault, Judged, Spot } from './rule.ts';

interface Located {
  readonly file: string | null;
  readonly line: number | null;
  readonly column: number | null;
  readonly pointer: string | null;
}

const NOWHERE: Located = { file: null, line: null, column: null, pointer: null };

function locate(corpus: Corpus, spot: Spot | null): Located {
  if (spot === null) return NOWHERE;
  if (spot.on === 'file') {
    const { file, position } = spot;
    return { ...NOWHERE, file, line: position?.line ?? null, column: position?.column ?? null };
  }
  const { file } = spot.owner;
  if (spot.on === 'text') return { file, line: spot.position.line, column: spot.position.column, pointer: null };
  const path = [...spot.owner.base, ...spot.path];
  const position = corpus.locate(file, path, spot.end);
  return { file, line: position?.line ?? null, column: position?.column ?? null, pointer: pointerIn(file, path) };
}

/** The record that a spot lies in; what stands in tombstones.yaml is the portal's (rules.md, "Whose"). */
function ownerOf(spot: Spot | null): string | null {
  if (spot === null || spot.on === 'file') return null;
  return spot.owner.type === 'tombstones' ? 'portal' : spot.owner.id;
}

/** The address of a rule's page, under the site's address where one is given. */
export function ruleUrl(code: string, site: string | null): string {
  return `${site?.replace(/\/$/, '') ?? ''}/rules/${code}/`;
}

/** A fault as a finding: placed, named, and not yet acknowledged. */
export function place(
  corpus: Corpus,
  code: RuleCode,
  fix: string,
  severity: Severity,
  fault: Fault,
  site: string | null,
): Judged {
  const record = fault.subject ?? ownerOf(fault.at) ?? 'portal';
  const related = (fault.related ?? []).map((other): RelatedPlace => {
    const { file, line, column } = locate(corpus, other.at);
    return { file, line, column, message: other.message };
  });
  const others = [
    ownerOf(fault.at),
    ...(fault.related ?? []).map((other) => ownerOf(other.at)),
    ...(fault.records ?? []),
  ];
  return {
    rule: code,
    name: CATALOGUE[code].name,
    severity,
    outcome: fault.outcome ?? 'fail',
    status: 'open',
    message: fault.message,
    help: fault.help ?? fix,
    url: ruleUrl(code, site),
    record,
    records: [...new Set([record, ...others.filter((id) => id !== null)])],
    ...locate(corpus, fault.at),
    related,
    acknowledgedBy: null,
    past: fault.past ?? false,
  };
}

/** A fault that the reading found (SYN), as a finding. */
export function placeSyntax(finding: ContentFinding, site: string | null): Judged {
  return {
    rule: finding.rule,
    name: entryOf(finding.rule).name,
    severity: 'error',
    outcome: 'fail',
    status: 'open',
    message: finding.message,
    help: finding.help,
    url: ruleUrl(finding.rule, site),
    record: finding.record,
    records: [finding.record],
    file: finding.file,
    line: finding.position?.line ?? null,
    column: finding.position?.column ?? null,
    pointer: finding.pointer,
    related: finding.related.map((other) => ({
      file: other.file,
      line: other.position?.line ?? null,
      column: other.position?.column ?? null,
      message: other.message,
    })),
    acknowledgedBy: null,
    past: false,
  };
}
