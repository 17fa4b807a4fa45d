/** Workflow commands that put findings beside the lines of a pull request (GitHub Actions). */
import { blocks, type FailOn, type Finding } from '../../rules/finding.ts';
import { repositoryPath } from '../repository-path.ts';
import { safe } from '../text/safe.ts';

/** GitHub shows ten of a level for each step. */
export const MOST_ANNOTATIONS = 10;

/** One harmless line, with the mark escaped by which a command escapes others. */
function messageText(text: string): string {
  return safe(text).replaceAll('%', '%25');
}

/** A property ends at a colon or a comma besides. */
function propertyText(text: string): string {
  return messageText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function levelOf(finding: Finding, failOn: FailOn): string {
  if (blocks(finding, failOn)) return 'error';
  return finding.status === 'open' ? 'warning' : 'notice';
}

/** `::error file=…,line=…,col=…,title=…::message`. */
export function annotation(finding: Finding, root: string, failOn: FailOn): string {
  const { file, line, column } = finding;
  const outcome = finding.outcome === 'not-evidenced' ? ', not evidenced' : '';
  const properties: readonly (readonly [string, string | null])[] = [
    ['file', file === null ? null : repositoryPath(root, file)],
    ['line', line === null ? null : String(line)],
    ['col', column === null ? null : String(column)],
    ['title', `${finding.rule} ${finding.name} (${finding.severity}${outcome})`],
  ];
  const written = properties.flatMap(([name, value]) => (value === null ? [] : [`${name}=${propertyText(value)}`]));
  return `::${levelOf(finding, failOn)} ${written.join(',')}::${messageText(finding.message)}%0A${messageText(finding.help)}`;
}
