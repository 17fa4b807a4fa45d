/**
 * What pages are made from: what an audience may see of the checked content, and where the site is served. It is
 * read from a projection's text (`../projection/site.ts`), and knows nothing beyond it.
 */
import type { Root } from 'mdast';
import type { Corpus } from '../../content/corpus.ts';
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { keyOf } from '../../graph/links.ts';
import type { History } from '../../history/log.ts';
import type { Audience } from '../../model/audience.ts';
import { maySee } from '../../model/may-see.ts';
import type { Path } from '../../model/path.ts';
import type { FileKind, RecordType } from '../../model/record-types.ts';
import type { CheckResult } from '../../rules/finding.ts';
import type { EvidencePublication } from '../evidence-files.ts';
import type { PublicFile } from '../public-files.ts';
import { withBase } from '../urls.ts';

export interface Site {
  readonly graph: Graph;
  readonly result: CheckResult;
  readonly corpus: Corpus;
  readonly audience: Audience;
  /** The path that the site is served from, with a slash at both ends. */
  readonly base: string;
  /** Every record that the audience may see, by type and id. */
  readonly records: readonly Rec[];
  readonly evidence: EvidencePublication;
  /** The files below `public/`. */
  readonly publicFiles: readonly PublicFile[];
  /** Texts that were rendered with the projection, by the path of their record's file. */
  readonly rendered: ReadonlyMap<string, string>;
  /** The trees of texts that were rendered with the projection and are compared with others, likewise. */
  readonly trees: ReadonlyMap<string, Root>;
  /** What staff are trained in, for portals that do not show who was trained when. */
  readonly trainingSubjects: readonly string[];
  /** What git says of the content; null where it says nothing, or may not. */
  readonly history: History | null;
  /** The content root as whoever edits it has it on this machine: in development only. A site that is built has null. */
  readonly workingRoot: string | null;
}

/** Makes a view of the whole site once and remembers it: pages ask for it hundreds of times. */
export function perSite<T>(make: (site: Site) => T): (site: Site) => T {
  const memory = new WeakMap<Site, { readonly value: T }>();
  return (site) => {
    const known = memory.get(site);
    if (known !== undefined) return known.value;
    const value = make(site);
    memory.set(site, { value });
    return value;
  };
}

/** In development a record with faults has no page: the findings page speaks of it. */
const isSound = (rec: Rec): boolean => rec.faults.length === 0;

const visibleKeys = perSite((site) => new Set(site.records.filter(isSound).map(keyOf)));

/** Has that record a page on this site? */
export function isVisible(site: Site, rec: Pick<Rec, 'type' | 'id'>): boolean {
  return visibleKeys(site).has(keyOf(rec));
}

const byType = perSite((site) => {
  const lists = new Map<RecordType, Rec[]>();
  for (const rec of site.records.filter(isSound)) {
    const list = lists.get(rec.type);
    if (list) list.push(rec);
    else lists.set(rec.type, [rec]);
  }
  return lists;
});

/** The visible records of one type in the order of their ids, drafts included. */
export function recordsOf<T extends RecordType>(site: Site, type: T): readonly Rec<T>[] {
  return (byType(site).get(type) ?? []) as readonly Rec[] as readonly Rec<T>[];
}

/** The visible record of that name. @throws where there is none: pages are only asked for what exists */
export function recordOf<T extends RecordType>(site: Site, type: T, name: string): Rec<T> {
  const rec = site.graph.index.byName(type, name);
  if (rec === undefined || !isVisible(site, rec)) throw new Error(`the site has no ${type} ${name}`);
  return rec;
}

/** May the readers of this site see a field? Auditors see every one, the confidential ones as withheld. */
export function shows({ audience }: Pick<Site, 'audience'>, type: FileKind, path: Path): boolean {
  return audience === 'auditor' || maySee(audience, type, path);
}

/** Is this the portal that has everything: findings, provenance, what stands behind each claim? */
export function isForAuditors({ audience }: Pick<Site, 'audience'>): boolean {
  return audience === 'auditor';
}

/** The address of a path of the site, which begins with `/`. */
export function addressOf(site: Site, path: string): string {
  return withBase(site.base, path);
}
