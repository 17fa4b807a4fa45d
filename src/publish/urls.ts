/** The addresses of the site: every record has one, and it never changes while the record keeps its id. */
import type { Rec } from '../content/record.ts';
import type { RecordType } from '../model/record-types.ts';
import { parseInstant } from '../model/time/instant.ts';

/** What an address is made from. */
export type Addressed = { readonly [T in RecordType]: Pick<Rec<T>, 'id' | 'data'> & { readonly type: T } }[RecordType];

/** Folders of the types whose page is `/<folder>/<id>/`. */
const FOLDERS = {
  incident: 'incidents',
  review: 'reviews',
  remediation: 'remediations',
  control: 'controls',
  'control-change': 'control-changes',
  role: 'roles',
  'on-call': 'on-call',
  period: 'periods',
  threshold: 'thresholds',
  obligation: 'obligations',
  vendor: 'vendors',
  'access-review': 'access-reviews',
  tabletop: 'tabletops',
  'system-description': 'system-description',
  disclosure: 'disclosures',
  evidence: 'evidence',
  population: 'populations',
  deviation: 'deviations',
} as const satisfies Partial<Record<RecordType, string>>;

/** A name as one segment of an address. What is no plain name (a criterion of the portal's own) is percent-encoded. */
export function segmentOf(name: string): string {
  return encodeURIComponent(name);
}

/** The page of the event log that holds an event: the month in which it was received, by UTC. */
export function eventMonth(receivedAt: string): string {
  const instant = parseInstant(receivedAt);
  return instant === null ? 'undated' : new Date(instant).toISOString().slice(0, 7);
}

/** The page of one version of a policy or plan. */
export function versionPath(kind: 'policies' | 'plans', slug: string, version: string): string {
  return `/${kind}/${segmentOf(slug)}/${segmentOf(version)}/`;
}

/** The permanent page of a policy: the approved version in force. */
export function policyPath(slug: string): string {
  return `/policies/${segmentOf(slug)}/`;
}

export function criterionPath(id: string): string {
  return `/criteria/${segmentOf(id)}/`;
}

export function rulePath(code: string): string {
  return `/rules/${segmentOf(code)}/`;
}

/** Where an evidence file is served: its name is its content. */
export function evidenceFilePath(sha256: string, extension: string): string {
  return `/evidence/files/${sha256}.${extension}`;
}

function pathOf(rec: Addressed): string {
  switch (rec.type) {
    case 'policy':
      return versionPath('policies', rec.data.policy, rec.data.version);
    case 'plan':
      return versionPath('plans', rec.data.plan, rec.data.version);
    case 'event':
      return `/events/${eventMonth(rec.data.receivedAt)}/#${rec.id}`;
    case 'training':
      return `/training/#${rec.id}`;
    default:
      return `/${FOLDERS[rec.type]}/${segmentOf(rec.id)}/`;
  }
}

/** A path of the site below the base that it is served from; `base` begins with `/`. */
export function withBase(base: string, path: string): string {
  return base.endsWith('/') ? `${base.slice(0, -1)}${path}` : `${base}${path}`;
}

/** The path without the base; it begins with `/`. */
export function withoutBase(base: string, path: string): string {
  const whole = path.startsWith('/') ? path : `/${path}`;
  if (`${whole}/` === base) return '/';
  return whole.startsWith(base) ? whole.slice(base.length - 1) : whole;
}

/**
 * The address of a record: its page, or its row on the page of its log.
 *
 * @param base the path that the site is served from, `/` where it has a host of its own
 */
export function urlOf(rec: Rec, base = '/'): string {
  return withBase(base, pathOf(rec as Addressed));
}
