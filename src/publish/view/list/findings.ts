/** Findings as pages list them: open ones first, acknowledged ones never as if they were none. */
import type { Finding } from '../../../rules/finding.ts';
import { type Row, row, type Table } from '../block.ts';
import { perSite, type Site } from '../site.ts';
import { mark, paragraphs, run, text, type Value, webLink } from '../value/value.ts';
import { plainWords } from '../value/words.ts';
import { editorAddress, sourceOf } from './source.ts';
import { ruleLink, subjectLink } from './subjects.ts';

/** Findings by every record that they speak of. */
const byRecord = perSite(({ result }) => {
  const found = new Map<string, Finding[]>();
  for (const finding of result.findings) {
    for (const name of finding.records) {
      const known = found.get(name);
      if (known) known.push(finding);
      else found.set(name, [finding]);
    }
  }
  return found;
});

/** The findings on a record; `alsoRelated` brings those that only compare with it. */
export function findingsOn(site: Site, name: string, alsoRelated = false): readonly Finding[] {
  const found = byRecord(site).get(name) ?? [];
  return alsoRelated ? found : found.filter((finding) => finding.record === name);
}

export function findingsAcknowledgedBy(site: Site, deviation: string): readonly Finding[] {
  return site.result.findings.filter((finding) => finding.acknowledgedBy === deviation);
}

/** `open error`, `acknowledged deviation`, `open deviation, not evidenced`. */
function standing(finding: Finding): Value {
  const words = `${finding.status} ${finding.severity}${finding.outcome === 'not-evidenced' ? ', not evidenced' : ''}`;
  if (finding.status === 'acknowledged') return mark(words, 'warn');
  return mark(words, finding.severity === 'advisory' ? 'plain' : 'bad');
}

/** Where the finding is mended: in the editor while the content is written, else in the repository. */
export function place(site: Site, { file, line, column }: Finding): Value {
  if (file === null) return text('no file of its own');
  const address = editorAddress(site, { file, line, column }) ?? sourceOf(site, file, line);
  const words = line === null ? file : `${file}, line ${line}`;
  return address === null ? text(words) : webLink(address, words);
}

function findingRow(site: Site, finding: Finding): Row {
  const by = finding.acknowledgedBy === null ? [] : [text('by'), subjectLink(site, finding.acknowledgedBy, true)];
  return row([
    run(ruleLink(site, finding.rule), text(plainWords(finding.name))),
    run(standing(finding), ...by),
    subjectLink(site, finding.record, true),
    paragraphs([text(`${finding.message}.`), ...(finding.status === 'open' ? [text(finding.help)] : [])]),
    place(site, finding),
  ]);
}

export function findingTable(site: Site, findings: readonly Finding[], caption: string): Table {
  return {
    caption,
    columns: [
      { label: 'Rule' },
      { label: 'Standing' },
      { label: 'On' },
      { label: 'What was found', wide: true },
      { label: 'Where' },
    ],
    rows: findings.map((finding) => findingRow(site, finding)),
    empty: 'No rule found anything here.',
    note: null,
  };
}

export const FINDINGS_ANCHOR = 'section--findings-and-deviations';

export interface RecordFindings {
  readonly own: Table;
  /** Findings on other records that compare with this one; null where there is none. */
  readonly related: Table | null;
}

/** What the rules found on a record, and on others with a view to it. */
export function recordFindings(site: Site, name: string): RecordFindings {
  const own = findingsOn(site, name);
  const related = findingsOn(site, name, true).filter((finding) => finding.record !== name);
  const caption = `Findings on ${name}`;
  return {
    own: { ...findingTable(site, own, caption), empty: 'No rule found anything on this record.' },
    related: related.length === 0 ? null : relatedTable(site, name, related),
  };
}

/** Policies and roles are compared with by many findings: those are counted here and stand on their own pages. */
const RELATED = 50;

function relatedTable(site: Site, name: string, findings: readonly Finding[]): Table {
  if (findings.length <= RELATED)
    return findingTable(site, findings, `Findings on other records that speak of ${name}`);
  const byRule = [...Map.groupBy(findings, (finding) => finding.rule)];
  return {
    caption: `Findings on other records that speak of ${name}: ${findings.length}`,
    columns: [{ label: 'Rule' }, { label: 'Findings', numeric: true }],
    rows: byRule.map(([rule, own]) => row([ruleLink(site, rule), text(own.length)])),
    empty: '',
    note: null,
  };
}
