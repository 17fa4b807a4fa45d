/** How a period stands: its records, and what the rules found on them. */
import type { Period } from '../../../graph/periods.ts';
import { RULE_COUNT } from '../../../rules/texts.ts';
import { listingsOf } from '../../listing/listing.ts';
import { findingsOn } from '../list/findings.ts';
import type { Site } from '../site.ts';
import { type Fact, fact, mark, text } from '../value/value.ts';

/** The status strip of a period. Acknowledged is not green. */
export function statusFacts(site: Site, period: Period): readonly Fact[] {
  const records = listingsOf(site, period.id).flatMap((listing) => listing.records);
  const found = [period.id, ...records.map(({ id }) => id)].flatMap((id) => findingsOn(site, id));
  const open = found.filter(({ status, outcome }) => status === 'open' && outcome === 'fail').length;
  const undecided = found.filter(({ status, outcome }) => status === 'open' && outcome === 'not-evidenced').length;
  const known = found.filter(({ status }) => status === 'acknowledged').length;
  return [
    fact('Records in its populations', text(records.length)),
    fact('Rules run', text(RULE_COUNT)),
    fact('Open', mark(String(open), open > 0 ? 'bad' : 'good')),
    fact('Acknowledged', mark(String(known), known > 0 ? 'warn' : 'good')),
    fact('Not evidenced', mark(String(undecided), undecided > 0 ? 'warn' : 'good')),
  ];
}
