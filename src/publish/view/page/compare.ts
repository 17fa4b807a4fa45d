/** Comparing any two versions of a policy: which pairs there are, and what differs in each. */
import type { Rec } from '../../../content/record.ts';
import { type Direction, type TermChange, termChanges } from '../../../graph/term-changes.ts';
import type { Path } from '../../../model/path.ts';
import { clausesOf } from '../../redline/clauses.ts';
import { type RedClause, redline } from '../../redline/redline.ts';
import { urlOf } from '../../urls.ts';
import { row, type Table } from '../block.ts';
import { comparison, policyVersions } from '../by-type/policy-versions.ts';
import { partAnchor, recordLink } from '../links.ts';
import { recordsOf, type Site } from '../site.ts';
import { absent, link, mark, type Tone, text, type Value } from '../value/value.ts';
import { capitalised } from '../value/words.ts';

type Policy = Rec<'policy'>;

export interface Pair {
  readonly slug: string;
  readonly before: Policy;
  readonly after: Policy;
}

/** Every pair of versions of a policy, the later version first. */
export function pairsOf(site: Site, slug: string): readonly Pair[] {
  const versions = policyVersions(site, slug);
  return versions.flatMap((after, index) => versions.slice(index + 1).map((before) => ({ slug, before, after })));
}

export function slugs(site: Site): readonly string[] {
  return [...new Set(recordsOf(site, 'policy').map(({ data }) => data.policy))];
}

/** Versions against versions: each cell leads to their comparison. */
export function pairsTable(site: Site, slug: string): Table {
  const versions = policyVersions(site, slug);
  return {
    caption: `Any two versions of ${slug}`,
    columns: [{ label: 'Version' }, ...versions.slice(1).map(({ data }) => ({ label: `against ${data.version}` }))],
    rows: versions.slice(0, -1).map((after, index) =>
      row([
        recordLink(site, after),
        ...versions.slice(1).map((before, column): Value => {
          if (column < index) return absent('–');
          return link(comparison(site, before, after), `${before.data.version} → ${after.data.version}`);
        }),
      ]),
    ),
    empty: 'There is one version only: nothing to compare it with.',
    note: null,
  };
}

const TONES: Readonly<Record<Direction, Tone>> = { tightened: 'good', loosened: 'warn', changed: 'plain' };

/** What a version says of a term, as a link to the tier where it stands. */
function said(site: Site, rec: Policy, words: string | null, at: Path | null): Value {
  if (words === null || at === null) return absent('nothing promised');
  const tier = at[0] === 'severityTiers' ? rec.data.severityTiers?.[Number(at[1])]?.id : undefined;
  return tier === undefined ? text(words) : link(`${urlOf(rec, site.base)}#${partAnchor('tier', tier)}`, words);
}

function termRow(site: Site, { before, after }: Pair, change: TermChange) {
  return row([
    text(capitalised(change.term)),
    said(site, before, change.before, change.beforeAt),
    said(site, after, change.after, change.afterAt),
    mark(change.direction, TONES[change.direction]),
  ]);
}

/** Terms of the front matter that differ: targets, escalations, notifications, roles. */
export function termsTable(site: Site, pair: Pair): Table {
  return {
    caption: 'Terms that differ',
    columns: [
      { label: 'Term', wide: true },
      { label: pair.before.data.version },
      { label: pair.after.data.version },
      { label: 'Promise' },
    ],
    rows: termChanges(pair.before.data, pair.after.data).map((change) => termRow(site, pair, change)),
    empty: 'No term differs: both versions promise the same.',
    note: null,
  };
}

export function clauseChanges(site: Site, { before, after }: Pair): readonly RedClause[] {
  return redline(clausesOf(site, before), clausesOf(site, after));
}

const COUNTED = [
  ['changed', 'changed'],
  ['in', 'new'],
  ['out', 'deleted'],
  ['same', 'unchanged'],
] as const;

/** `3 clauses changed, 1 new, 1 moved, 9 unchanged`. */
export function changeWords(clauses: readonly RedClause[]): string {
  const counts = COUNTED.map(([state, word]) => [clauses.filter((one) => one.state === state).length, word] as const);
  const moved = clauses.filter((one) => one.moved).length;
  const parts = [...counts, [moved, 'moved'] as const].filter(([count]) => count > 0);
  return parts.length === 0
    ? 'Neither version has a text.'
    : `Clauses: ${parts.map((part) => part.join(' ')).join(', ')}.`;
}
