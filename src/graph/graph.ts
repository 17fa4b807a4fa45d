/** The records of a content root with their links, as rules and pages read them. */
import type { Corpus, Register } from '../content/corpus.ts';
import type { Rec } from '../content/record.ts';
import type { Manifest } from '../model/manifest.ts';
import type { Path } from '../model/path.ts';
import { RECORD_TYPES, type RecordType } from '../model/record-types.ts';
import { type Calendar, calendarOf } from '../model/time/calendar.ts';
import type { Millis } from '../model/time/instant.ts';
import { type Backlink, keyOf, type Link, linkTable } from './links.ts';
import { namedAsUsed } from './names-in-use.ts';
import { Blocked, poisoned } from './poison.ts';
import { type Index, indexRecords } from './record-index.ts';

/** A record, portal.yaml or tombstones.yaml: what a finding can stand on. */
export type Owner = Pick<Rec, 'id' | 'file' | 'base'> & { readonly type: Rec['type'] | 'portal' | 'tombstones' };

export interface Graph {
  /** "Now": the instant that the check is made for. Throws `Blocked` where portal.yaml should say it and cannot be read. */
  readonly asOf: Millis;
  /** The instant of the run itself, for what grows old by it; null where a flag fixed "now". */
  readonly runAt: Millis | null;
  readonly portal: Register<'portal'>;
  readonly tombstones: Register<'tombstones'> | null;
  readonly corpus: Corpus;
  readonly index: Index;
  readonly calendar: Calendar;
  /** The manifest of an earlier build, where one was given. */
  readonly previous: Manifest | null;
  /** Every record of a type in the order of ids, drafts included. Throws `Blocked` where some could not be read. */
  all<T extends RecordType>(type: T): readonly Rec<T>[];
  /** The records that satisfy something: those that are no drafts. Throws as `all` does. */
  approved<T extends RecordType>(type: T): readonly Rec<T>[];
  /** The record of that name. Throws `Blocked` where a file that may hold it could not be read. */
  get<T extends RecordType>(type: T, name: string): Rec<T> | undefined;
  /** A record of any type. */
  find(name: string): Rec | undefined;
  /** Links that lead nowhere. */
  readonly broken: readonly Link[];
  /** Links of other records' fields to this one, in the order of their records. */
  backlinks(rec: Pick<Rec, 'type' | 'id'>): readonly Backlink[];
}

/** Further faults found by rules that run before the others, by the key of the record. */
export type Taints = ReadonlyMap<string, readonly Path[]>;

function viewed(rec: Rec, taints: Taints): Rec {
  const faults = [...rec.faults, ...(taints.get(keyOf(rec)) ?? [])];
  return faults.length === 0 ? rec : { ...rec, faults, data: poisoned(rec.data, faults) };
}

function viewedPortal(corpus: Corpus, taints: Taints): Register<'portal'> {
  const faults = [...corpus.portal.faults, ...(taints.get('portal:portal') ?? [])];
  return { ...corpus.portal, faults, data: poisoned(corpus.portal.data, faults) };
}

function viewedTombstones(register: Register<'tombstones'> | null): Register<'tombstones'> | null {
  return register && { ...register, data: poisoned(register.data, register.faults) };
}

/**
 * Builds the graph of a corpus.
 *
 * @param asOf the instant of the check, in milliseconds since the epoch
 * @param previous the manifest of an earlier build, for the rules that look back
 * @param taints faults found by earlier rules: what they name is seen as faulty from now on
 * @param runAt the instant of the run, or null where a flag fixed `asOf`
 */
export function buildGraph(
  corpus: Corpus,
  asOf: Millis,
  previous: Manifest | null = null,
  taints: Taints = new Map(),
  runAt: Millis | null = null,
): Graph {
  const portal = viewedPortal(corpus, taints);
  const named = namedAsUsed(corpus.records, (records) => indexRecords(records, corpus.opaqueTypes, corpus.portal));
  const raw = indexRecords(named, corpus.opaqueTypes, corpus.portal);
  const records = named.map((rec) => viewed(rec, taints));
  const isSound = portal.faults.length === 0 && records.every((rec, at) => rec === named[at]);
  const index = isSound ? raw : indexRecords(records, corpus.opaqueTypes, portal);
  const table = linkTable(
    raw,
    RECORD_TYPES.flatMap((type) => raw.all(type)),
  );
  const approved = new Map<RecordType, readonly Rec[]>();
  let calendar: Calendar | undefined;
  const nowInDoubt = runAt !== null && portal.faults.some(([key]) => key === undefined || key === 'asOf');
  const all = <T extends RecordType>(type: T): readonly Rec<T>[] => {
    if (index.isOpaque(type)) throw new Blocked(`some records of type ${type} could not be read`);
    return index.all(type);
  };
  const graph: Graph = {
    get asOf() {
      if (nowInDoubt) throw new Blocked('portal.yaml may fix another instant');
      return asOf;
    },
    runAt,
    portal,
    tombstones: viewedTombstones(corpus.tombstones),
    corpus,
    index,
    previous,
    get calendar() {
      calendar ??= calendarOf(portal.data.calendar);
      return calendar;
    },
    all,
    approved: <T extends RecordType>(type: T) => {
      const known = approved.get(type);
      if (known) return known as readonly Rec<T>[];
      const list = all(type).filter((rec) => !rec.draft);
      approved.set(type, list);
      return list;
    },
    get: (type, name) => {
      const rec = index.byName(type, name);
      if (!rec && index.isOpaque(type)) throw new Blocked(`a file of type ${type} could not be read`);
      return rec;
    },
    find: (name) => index.anyByName(name),
    broken: table.broken,
    backlinks(rec) {
      const found = table.backlinks(rec);
      if (isSound) return found;
      return found.map((link) => ({ ...link, from: index.byName(link.from.type, link.from.id) ?? link.from }));
    },
  };
  return graph;
}
