/** Addresses and names of what records link to: records, parts of them, entries of portal.yaml, criteria. */
import type { Rec } from '../../content/record.ts';
import { resolveLink } from '../../graph/resolve.ts';
import { parseRef } from '../../model/forms.ts';
import type { LinkSpec, LinkTarget } from '../../model/link.ts';
import type { Path } from '../../model/path.ts';
import type { RecordType } from '../../model/record-types.ts';
import { hiddenLinkLabel } from '../projection/hidden-link.ts';
import { criterionPath, urlOf } from '../urls.ts';
import { isPartOf } from './page/portal-parts.ts';
import { addressOf, isForAuditors, isVisible, type Site } from './site.ts';
import { titleOf } from './title.ts';
import { link, mark, run, text, type Value } from './value/value.ts';

/**
 * Anchors of parts of a record. A heading's anchor never holds two hyphens in a row, so these never meet one.
 */
export function partAnchor(
  part: 'finding' | 'cause' | 'stage' | 'factor' | 'tier' | 'claim' | 'behind' | 'source' | 'withdrawn',
  id: string,
): string {
  // Some of these names are free text: an anchor holds no white space.
  return `${part}--${id.replace(/[^\p{L}\p{N}._-]+/gu, '-')}`;
}

/** Types that a reader knows by their title; versions have their name where space is short. */
const BY_TITLE: ReadonlySet<RecordType> = new Set(['role', 'on-call', 'system-description']);
const VERSIONS: ReadonlySet<RecordType> = new Set(['policy', 'plan', 'threshold']);

/** The name of a record, as its page's readers write it: `incident-response 2.1.0`, `INC-2026-004`. */
export function shortName(rec: Rec): string {
  const ref = parseRef(rec.id.replace(/^plan:/, ''));
  if (ref !== null) return `${ref.slug} ${ref.version}`;
  return rec.type === 'threshold' ? `threshold ${rec.id}` : rec.id;
}

/** A record without a page: one with faults (in development alone), or one that this audience may not see. */
function hidden(rec: Rec): Value {
  return text(rec.faults.length > 0 ? rec.id : 'restricted record');
}

/** A link to a record with its name and title; without link and name where the audience may not see it. */
export function recordLink(site: Site, rec: Rec, brief = false): Value {
  if (!isVisible(site, rec)) return hidden(rec);
  const href = urlOf(rec, site.base);
  if (BY_TITLE.has(rec.type) || (VERSIONS.has(rec.type) && !brief)) return link(href, titleOf(rec));
  return link(href, brief ? '' : titleOf(rec), shortName(rec));
}

const PART_OF: Partial<Record<LinkTarget, Parameters<typeof partAnchor>[0]>> = {
  'review-finding': 'finding',
  'tabletop-finding': 'finding',
  'root-cause': 'cause',
  'own-root-cause': 'cause',
  stage: 'stage',
  factor: 'factor',
};

/** The address of a part of a record, by the kind of link that names it. */
function partAddress(site: Site, rec: Rec, spec: LinkSpec, fragment: string): string {
  const part = spec.to.map((target) => PART_OF[target]).find((name) => name !== undefined);
  return `${urlOf(rec, site.base)}#${part === undefined ? fragment : partAnchor(part, fragment)}`;
}

/** A clause or another part of a record, such as `incident-response 2.1.0 § escalation`. */
function partLink(site: Site, rec: Rec, spec: LinkSpec, fragment: string): Value {
  if (!isVisible(site, rec)) return hidden(rec);
  const separator = spec.to.some((target) => target.endsWith('clause')) ? ' § ' : ' · ';
  return link(partAddress(site, rec, spec, fragment), '', `${shortName(rec)}${separator}${fragment}`);
}

type Component = NonNullable<Site['graph']['portal']['data']['components']>[number];

/** What the readers of this site call a component. */
export function componentName(site: Site, component: Component): string {
  return isForAuditors(site) ? component.name : (component.publicName ?? '');
}

/** Where an entry of portal.yaml, or a criterion, is listed; null for what has no place of its own on this site. */
function registerPath(site: Site, target: LinkTarget, value: string): string | null {
  if (target === 'commitment') return `/components/#${value}`;
  if (target === 'component' && isForAuditors(site)) return `/components/#${value}`;
  if (target === 'detection-source' && isForAuditors(site)) return `/components/#${partAnchor('source', value)}`;
  const path = target === 'criterion' ? criterionPath(value) : null;
  return path !== null && isPartOf(site.audience, path) ? path : null;
}

function registerName(site: Site, target: LinkTarget, value: string): string {
  const portal = site.graph.portal.data;
  if (target === 'component') return portal.components?.find((entry) => entry.id === value)?.name ?? value;
  if (target !== 'detection-source') return value;
  return portal.detectionSources?.find((entry) => entry.id === value)?.name ?? value;
}

/** An entry of portal.yaml or a criterion as a link. */
export function registerLink(site: Site, target: LinkTarget, value: string, brief = false): Value {
  const path = registerPath(site, target, value);
  if (path === null) return text(value);
  if (target !== 'commitment') return link(addressOf(site, path), registerName(site, target, value));
  const statement = site.graph.portal.data.commitments?.find((entry) => entry.id === value)?.statement ?? '';
  return link(addressOf(site, path), brief ? '' : statement, value);
}

function tierLink(from: Rec, value: string): Value {
  return from.type === 'policy' ? link(`#${partAnchor('tier', value)}`, value) : text(value);
}

/** The value of a link field as what it leads to. */
export function referenceValue(site: Site, spec: LinkSpec, value: string, from: Rec, path: Path, brief = false): Value {
  const label = hiddenLinkLabel(value);
  if (label !== null) return text(label);
  const target = resolveLink(site.graph.index, spec, value, from, path);
  // What was found when the content was checked and is not here is not for the readers of this site.
  if (target.state !== 'found') return isForAuditors(site) ? run(text(value), mark('not found', 'bad')) : text(value);
  if (target.rec === null) {
    const kind = spec.to[0];
    return kind === 'tier' ? tierLink(from, value) : registerLink(site, kind ?? 'criterion', value, brief);
  }
  if (target.fragment === null) return recordLink(site, target.rec, brief);
  return spec.to.includes('own-clause')
    ? link(`#${target.fragment}`, `§ ${target.fragment}`)
    : partLink(site, target.rec, spec, target.fragment);
}
