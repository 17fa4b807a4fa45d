/** A graph of a few records, made of nothing but what a test is about. */
import type { Corpus, Register } from '../../src/content/corpus.ts';
import type { Rec } from '../../src/content/record.ts';
import { buildGraph, type Graph } from '../../src/graph/graph.ts';
import type { Path } from '../../src/model/path.ts';
import type { RecordType } from '../../src/model/record-types.ts';
import type { PortalData } from '../../src/model/records/portal.ts';
import { type Millis, parseInstant } from '../../src/model/time/instant.ts';

/** The instant of a text that is surely one. */
export function at(written: string): Millis {
  const instant = parseInstant(written);
  if (instant === null) throw new Error(`${written} is no instant`);
  return instant;
}

export interface Root {
  readonly portal?: Partial<PortalData>;
  readonly portalFaults?: readonly Path[];
  /** Types of which a file with many records could not be read. */
  readonly opaque?: readonly RecordType[];
  readonly asOf?: string;
  /** What else is known of the root's files. */
  readonly corpus?: Partial<Corpus>;
}

export function graphOf(records: readonly Rec[], root: Root = {}): Graph {
  const { portal = {}, portalFaults = [], opaque = [], asOf = '2026-07-01T00:00:00Z', corpus = {} } = root;
  const register = { type: 'portal', id: 'portal', data: portal, file: 'content/portal.yaml', base: [] };
  const made: Partial<Corpus> = {
    records,
    portal: { ...register, faults: portalFaults } as unknown as Register<'portal'>,
    tombstones: null,
    opaqueTypes: new Set(opaque),
    unreadable: [],
    publicFiles: [],
    evidenceFiles: new Map(),
    file: () => undefined,
    ...corpus,
  };
  return buildGraph(made as Corpus, at(asOf));
}

/** A record with faults, or of a certain file, or otherwise as it was read. */
export function read<T extends RecordType>(rec: Rec<T>, how: Partial<Rec<T>>): Rec<T> {
  return { ...rec, ...how };
}
