/** A rule in words: what its page and `explain` both say besides its text. */
import { entryOf, type RuleCode, type Severity, type Subject } from '../model/catalogue.ts';
import type { CaseCounts, Example } from './example.ts';

const BLOCKS: Readonly<Record<Severity, string>> = {
  error: 'blocks until the content is corrected',
  deviation: 'blocks until it is acknowledged',
  advisory: 'blocks only with --fail-on advisory',
};

export interface SeverityWords {
  readonly severity: Severity;
  readonly blocks: string;
}

export function severitiesOf(code: RuleCode): readonly SeverityWords[] {
  return entryOf(code).severities.map((severity) => ({ severity, blocks: BLOCKS[severity] }));
}

/** `error or deviation` */
export function severityWords(code: RuleCode): string {
  return entryOf(code).severities.join(' or ');
}

function plain(subject: Subject): string {
  return subject === 'portal' ? 'the portal as a whole' : subject.replaceAll('-', ' ');
}

/** `incident, review or tabletop` */
function either(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

/** Whether a finding of the rule can be acknowledged, and on what. */
export function acknowledgement(code: RuleCode): string {
  const { concerns, severities } = entryOf(code);
  if (concerns.length > 0) {
    const which = severities.includes('error') ? 'A deviation' : 'It';
    return `${which} can be acknowledged, by a DEV record on: ${either(concerns.map(plain))}.`;
  }
  return severities.includes('error')
    ? 'It cannot be acknowledged: an error is corrected, by an edit that is true.'
    : 'It needs no acknowledgement.';
}

function counted(count: number, words: string): string {
  return `${count} ${words}`;
}

/** `6 tests: 3 break it, 1 cannot be decided, 2 do not` */
export function testWords({ fails, undecided, passes }: CaseCounts): string {
  const parts = [
    ...(fails > 0 ? [counted(fails, fails === 1 ? 'breaks it' : 'break it')] : []),
    ...(undecided > 0 ? [counted(undecided, 'cannot be decided')] : []),
    counted(passes, passes === 1 ? 'does not' : 'do not'),
  ];
  return `${counted(fails + undecided + passes, 'tests')}: ${parts.join(', ')}`;
}

/** What has to be known about an example besides its lines. */
export function exampleNotes({ files, sealed, asOf, runAt }: Example): readonly string[] {
  const aside = files.filter(({ act }) => act === 'aside').map(({ file }) => file);
  return [
    ...(asOf === null ? [] : [`The check is made for ${asOf}.`]),
    ...(runAt === null ? [] : [`The check is run at ${runAt}.`]),
    ...(sealed.length === 0 ? [] : [`Sealed anew after the edit: ${sealed.join(', ')}.`]),
    ...(aside.length === 0 ? [] : [`Also edited, so that the rest agrees: ${aside.join(', ')}.`]),
  ];
}
