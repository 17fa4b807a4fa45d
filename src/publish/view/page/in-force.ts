/** Which version of each policy was in force on any day: stretches of time within which the answer is the same. */
import type { Rec } from '../../../content/record.ts';
import { forceSpan, policyInForce } from '../../../graph/policies.ts';
import { type Millis, utcDay } from '../../../model/time/instant.ts';
import { MS } from '../../../model/time/window.ts';
import { row, type Table } from '../block.ts';
import { recordLink } from '../links.ts';
import { perSite, recordsOf, type Site } from '../site.ts';
import { timeValue } from '../value/moments.ts';
import { absent, list, text, type Value } from '../value/value.ts';
import { slugs } from './compare.ts';

interface Stretch {
  readonly from: Millis;
  /** Exclusive; infinite for the last. */
  readonly to: Millis;
  readonly versions: readonly Rec<'policy'>[];
}

/** All stretches, the latest first; before the first of them nothing was in force. */
const stretches = perSite((site): readonly Stretch[] => {
  const spans = recordsOf(site, 'policy').flatMap((rec) => (rec.draft ? [] : (forceSpan(site.graph, rec) ?? [])));
  const days = [...new Set(spans.flatMap(({ from, to }) => [from, to]))].filter(Number.isFinite).sort((a, b) => a - b);
  return days
    .map((from, index) => ({
      from,
      to: days[index + 1] ?? Infinity,
      versions: slugs(site).flatMap((slug) => policyInForce(site.graph, slug, from) ?? []),
    }))
    .toReversed();
});

function lastDay(site: Site, to: Millis): Value {
  return to === Infinity ? absent('no end is set') : timeValue(site, utcDay(to - MS.day));
}

/** One row a stretch; each row says from which day on and up to which, for a script that finds a day. */
export function inForceTable(site: Site): Table {
  return {
    caption: 'Days are those of UTC; a version begins at the start of its first day',
    columns: [{ label: 'From' }, { label: 'Up to' }, { label: 'Policies in force', wide: true }],
    rows: stretches(site).map(({ from, to, versions }) =>
      row(
        [
          timeValue(site, utcDay(from)),
          lastDay(site, to),
          list(
            versions.map((rec) => recordLink(site, rec)),
            false,
            text('none'),
          ),
        ],
        `from-${utcDay(from)}`,
      ),
    ),
    empty: 'No policy has been in force.',
    note: null,
  };
}
