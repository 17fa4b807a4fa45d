/** Findings as the rows of a Markdown table. */
import type { PhrasingContent, RootContent } from 'mdast';
import type { Finding } from '../../rules/finding.ts';
import { repositoryPath } from '../repository-path.ts';
import { type Cell, table } from './document.ts';
import { BREAK, code, phrasing, words } from './phrasing.ts';

function ruleCell({ rule, name, url }: Finding): Cell {
  const label: PhrasingContent[] = [words(rule)];
  return [/^https?:/.test(url) ? { type: 'link', url, children: label } : words(rule), BREAK, words(name)];
}

function standing({ severity, outcome, status, acknowledgedBy }: Finding): Cell {
  const undecided = outcome === 'not-evidenced' ? [BREAK, words('not evidenced')] : [];
  const by = status === 'open' ? [] : [BREAK, ...phrasing(`acknowledged by ${acknowledgedBy ?? 'a deviation'}`)];
  return [words(severity), ...undecided, ...by];
}

/** `incidents/2026/INC-2026-005.md:155`. */
function placeCell({ file, line }: Pick<Finding, 'file' | 'line'>, root: string): Cell {
  if (file === null) return [words('the content as a whole')];
  const path = repositoryPath(root, file);
  return [code(line === null ? path : `${path}:${line}`)];
}

function whatCell(finding: Finding, root: string): Cell {
  const related = finding.related.flatMap((place): PhrasingContent[] => [
    BREAK,
    ...phrasing(`${place.message}: `),
    ...placeCell(place, root),
  ]);
  return [...phrasing(finding.message), ...related, BREAK, { type: 'emphasis', children: phrasing(finding.help) }];
}

const HEAD: readonly Cell[] = [[words('Rule')], [words('Severity')], [words('Where')], [words('What, and what to do')]];

/** One row a finding. */
export function findingsTable(findings: readonly Finding[], root: string): RootContent {
  return table(
    HEAD,
    findings.map((finding) => [
      ruleCell(finding),
      standing(finding),
      placeCell(finding, root),
      whatCell(finding, root),
    ]),
  );
}
