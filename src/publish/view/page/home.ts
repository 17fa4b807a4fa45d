/** The home page: what was checked and found, what holds now, what is open. */
import type { Rec } from '../../../content/record.ts';
import { responsePolicyAt } from '../../../graph/policies.ts';
import { RULE_CODES } from '../../../model/catalogue.ts';
import { parseInstant } from '../../../model/time/instant.ts';
import { RULE_COUNT } from '../../../rules/texts.ts';
import { policyPath } from '../../urls.ts';
import type { Table } from '../block.ts';
import { listTable, newestFirst } from '../list/lists.ts';
import { addressOf, recordsOf, type Site, shows } from '../site.ts';
import { instantWords } from '../value/moments.ts';
import type { Tone } from '../value/value.ts';
import { counted } from '../value/words.ts';

export interface Figure {
  readonly label: string;
  readonly count: number;
  readonly detail: string;
  readonly href: string;
  readonly tone: Tone;
}

function figure(label: string, count: number, detail: string, href: string, tone: Tone = 'plain'): Figure {
  return { label, count, detail, href, tone };
}

/** The status strip: what was read, judged and found. Acknowledged is not green. */
export function figures(site: Site): readonly Figure[] {
  const { summary } = site.result;
  const open = summary.errors + summary.deviations + summary.advisories;
  const kinds = [
    counted(summary.errors, 'error'),
    counted(summary.deviations, 'deviation'),
    counted(summary.advisories, 'advisory', 'advisories'),
  ];
  const to = (path: string) => addressOf(site, path);
  return [
    figure('Records', summary.records, `in ${summary.files} files`, to('/a-z/')),
    figure('Rules run', RULE_COUNT, `of ${RULE_CODES.length} in the catalogue`, to('/rules/')),
    figure('Open', open, kinds.join(', '), to('/findings/'), open > 0 ? 'bad' : 'good'),
    figure(
      'Acknowledged',
      summary.acknowledged,
      'deviations on file',
      to('/findings/#section--acknowledged-deviations'),
      summary.acknowledged > 0 ? 'warn' : 'good',
    ),
    figure(
      'Not evidenced',
      summary.notEvidenced,
      'cannot be decided from the record',
      to('/findings/#section--open-not-evidenced'),
      summary.notEvidenced > 0 ? 'warn' : 'good',
    ),
  ];
}

export interface CurrentPolicy {
  readonly rec: Rec<'policy'>;
  readonly href: string;
}

/** The incident response policy in force at as-of, at its permanent address. */
export function currentResponsePolicy(site: Site): CurrentPolicy | null {
  // Of what kind a policy is, the public does not learn.
  if (!shows(site, 'policy', ['kind'])) return null;
  const rec = responsePolicyAt(site.graph, site.graph.asOf);
  return rec === null ? null : { rec, href: addressOf(site, policyPath(rec.data.policy)) };
}

/** As-of in words. */
export function asOfWords(site: Site): string {
  return instantWords(parseInstant(site.result.asOf) ?? site.graph.asOf, site.graph.portal.data.timeZone);
}

const UNFINISHED = new Set(['open', 'contained', 'recovered']);
const NEWEST = 8;

export interface HomeView {
  readonly unfinished: Table;
  readonly newest: Table;
  readonly periods: Table;
}

export function homeView(site: Site): HomeView {
  const incidents = newestFirst(recordsOf(site, 'incident'));
  const unfinished = incidents.filter(({ data }) => UNFINISHED.has(data.status));
  const others = incidents.filter(({ data }) => !UNFINISHED.has(data.status)).slice(0, NEWEST);
  return {
    unfinished: listTable(site, 'incident', unfinished, {
      caption: `Not closed yet: ${unfinished.length}`,
      empty: 'Every incident is closed.',
    }),
    newest: listTable(site, 'incident', others, {
      caption: `The newest ${others.length} that are closed or ended otherwise`,
      empty: 'No incident has ended yet.',
    }),
    periods: listTable(site, 'period', recordsOf(site, 'period').toReversed(), {
      caption: 'Each with its criteria, complete listings, and where to find what is asked for',
      empty: 'No examination period is defined yet.',
    }),
  };
}
