/** All findings by their standing; rules with many findings have pages of their own, linked and counted here. */
import { entryOf } from '../../../model/catalogue.ts';
import type { Finding } from '../../../rules/finding.ts';
import { row, type Section, section, type Table, tableBlock } from '../block.ts';
import { findingTable } from '../list/findings.ts';
import { ruleLink } from '../list/subjects.ts';
import { addressOf, perSite, type Site } from '../site.ts';
import { link, text } from '../value/value.ts';
import { counted, plainWords } from '../value/words.ts';
import { findingsOfRule, findingsParts, RULE_CODES } from './rules.ts';

interface Standing {
  readonly title: string;
  readonly is: (finding: Finding) => boolean;
}

const open = (finding: Finding) => finding.status === 'open';
const failing = (finding: Finding) => open(finding) && finding.outcome === 'fail';

/** Each finding has exactly one of these, as in the summary of a check. */
const STANDINGS: readonly Standing[] = [
  { title: 'Open errors', is: (finding) => failing(finding) && finding.severity === 'error' },
  { title: 'Open deviations', is: (finding) => failing(finding) && finding.severity === 'deviation' },
  { title: 'Open, not evidenced', is: (finding) => open(finding) && finding.outcome === 'not-evidenced' },
  { title: 'Open advisories', is: (finding) => failing(finding) && finding.severity === 'advisory' },
  { title: 'Acknowledged deviations', is: (finding) => !open(finding) },
];

const longRules = perSite((site) => new Set(findingsParts(site).map(({ key }) => key.split('/')[0])));

/** Rules whose findings stand on pages of their own. */
function longTable(site: Site): Table {
  const codes = RULE_CODES.filter((code) => longRules(site).has(code));
  return {
    caption: 'Rules with many findings',
    columns: [{ label: 'Rule' }, { label: 'Name' }, { label: 'Findings' }],
    rows: codes.map((code) =>
      row([
        ruleLink(site, code),
        text(plainWords(entryOf(code).name)),
        link(addressOf(site, `/findings/${code}/`), counted(findingsOfRule(site, code).length, 'finding')),
      ]),
    ),
    empty: '',
    note: null,
  };
}

function standingSection(site: Site, { title, is }: Standing): Section {
  const all = site.result.findings.filter(is);
  const here = all.filter((finding) => !longRules(site).has(finding.rule));
  const caption =
    here.length === all.length
      ? `${title}: ${all.length}`
      : `${title}: ${all.length}, of which ${here.length} here and the others by rule above`;
  return section(title, tableBlock(findingTable(site, here, caption)));
}

/** The sections of the page of all findings. */
export function findingsSections(site: Site): readonly Section[] {
  const long = longRules(site).size === 0 ? [] : [section('By rule', tableBlock(longTable(site)))];
  return [...long, ...STANDINGS.map((standing) => standingSection(site, standing))];
}
