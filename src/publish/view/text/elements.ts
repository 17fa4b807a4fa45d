/** What the elements of a text print (content contract, section 4). What they name was checked to exist. */
import type { Rec } from '../../../content/record.ts';
import { type Fact, factOf } from '../../../graph/facts.ts';
import { tierOf } from '../../../graph/policies.ts';
import { type Audience, isAudience, isLower } from '../../../model/audience.ts';
import { fieldAt } from '../../../model/fields-of.ts';
import { parseRef, splitFragment } from '../../../model/forms.ts';
import { getAt } from '../../../model/path.ts';
import { parseDuration, windowOf } from '../../../model/time/window.ts';
import { urlOf } from '../../urls.ts';
import { partAnchor, recordLink, registerLink } from '../links.ts';
import { isVisible, type Site } from '../site.ts';
import { isFixedWord } from '../value/enum-words.ts';
import { at } from '../value/field.ts';
import { link, text, type Value } from '../value/value.ts';
import { plainWords } from '../value/words.ts';
import { bandOf, durationProse, timeProse, windowProse } from './prose.ts';

function missing(element: string, what: string): never {
  throw new Error(`<${element}> names ${what}, which the check should have refused`);
}

const PARTS = {
  review: 'finding',
  tabletop: 'finding',
  incident: 'cause',
  obligation: 'stage',
  threshold: 'factor',
} as const;

/** The link of `<Ref to>`: a record, a clause, a part of a record, or a commitment. */
export function refValue(site: Site, to: string): Value {
  const { owner, fragment } = splitFragment(to);
  const rec = site.graph.find(owner);
  if (rec === undefined) return registerLink(site, owner.startsWith('CMT-') ? 'commitment' : 'component', owner);
  // In a sentence a record is called by its id, a version by its title.
  if (fragment === null || !isVisible(site, rec))
    return recordLink(site, rec, rec.type !== 'policy' && rec.type !== 'plan');
  const part = Object.hasOwn(PARTS, rec.type) ? PARTS[rec.type as keyof typeof PARTS] : null;
  const anchor = part === null ? fragment : partAnchor(part, fragment);
  const ref = parseRef(owner.replace(/^plan:/, ''));
  return link(
    `${urlOf(rec, site.base)}#${anchor}`,
    '',
    ref ? `${ref.slug} ${ref.version} § ${fragment}` : `${owner} · ${fragment}`,
  );
}

/** A value without a form of its own: a window in words, a reference by its title, a word of the contract as a word. */
function plainFact(site: Site, { record, paths }: Fact, written: string): Value {
  const [path = []] = paths;
  const window = parseDuration(written);
  if (window !== null) return text(windowProse(window));
  const field = fieldAt(record.type, path);
  if (field?.link) return at(site, record, path);
  return text(isFixedWord(record.type, path) ? plainWords(written) : written);
}

/** What `<Fact of is as>` prints: the value that the check compared. */
export function factValue(site: Site, of: string, is: string, as: string | undefined): Value {
  const state = factOf(site.graph, of, is, as);
  if (state.state !== 'found') return missing('Fact', `${is} of ${of}`);
  return valueOfFact(site, state.fact);
}

/** The value of a fact. */
export function valueOfFact(site: Site, fact: Fact): Value {
  const { record, paths, value, form } = fact;
  if (fact.class === 'confidential') return at(site, record, paths[0] ?? []);
  if (value.kind === 'duration') return text(durationProse(value.from, value.to));
  if (value.kind === 'time') {
    const as = form === 'date' || form === 'month' ? form : 'datetime';
    return text(
      form === 'text' ? value.written : timeProse(value.span, value.written, as, site.graph.portal.data.timeZone),
    );
  }
  if (value.kind === 'text') return plainFact(site, fact, value.text);
  if (typeof value.count === 'string') return text(value.count);
  return text(form === 'band' ? bandOf(value.count) : value.count.toLocaleString('en-GB'));
}

/** The policy whose terms a text quotes: itself, or the policy that a plan implements. */
function termsOf(site: Pick<Site, 'graph'>, rec: Rec): Rec<'policy'> {
  if (rec.type === 'policy') return rec as Rec<'policy'>;
  const named = rec.type === 'plan' ? (rec as Rec<'plan'>).data.implements : '';
  return site.graph.index.byName('policy', named) ?? missing('Commitment', `the policy of ${rec.id}`);
}

/** What `<Commitment tier target>` or `<Commitment tier to>` prints: the promise of the front matter. */
export function commitmentWords(
  site: Pick<Site, 'graph'>,
  rec: Rec,
  tierId: string,
  target: string | undefined,
  to: string | undefined,
): string {
  const tier = tierOf(termsOf(site, rec), tierId);
  const within =
    target === undefined
      ? tier?.escalation?.find((entry) => entry.to === to)?.within
      : getAt(tier?.targets ?? {}, [target]);
  const window = within as Parameters<typeof windowOf>[0] | undefined;
  return window === undefined
    ? missing('Commitment', `${target ?? to ?? 'nothing'} of ${tierId}`)
    : windowProse(windowOf(window));
}

/** Does this site's audience read what stands in `<Audience only>`? */
export function readsAudience(site: Site, only: string): boolean {
  const lowest: Audience = isAudience(only) ? only : missing('Audience', only);
  return !isLower(site.audience, lowest);
}

/** The rows of a claim: its own anchor, and that of what stands behind it. */
export function claimAnchors(id: string): { readonly own: string; readonly behind: string } {
  return { own: partAnchor('claim', id), behind: `#${partAnchor('behind', id)}` };
}
