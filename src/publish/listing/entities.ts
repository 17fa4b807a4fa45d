/** The populations that a period is examined by, and the columns of their listings: plain values, named as records name them. */
import type { Rec } from '../../content/record.ts';
import { currentTier } from '../../graph/incidents.ts';
import { getAt, type Path } from '../../model/path.ts';
import type { RecordType } from '../../model/record-types.ts';

/** A cell as data: what JSON holds exactly, and CSV as text. */
export type Cell = string | number | null;

export interface ListingColumn<T extends RecordType> {
  readonly name: string;
  readonly value: (rec: Rec<T>) => Cell;
}

export interface Entity<T extends RecordType = RecordType> {
  /** The last step of its address: `/periods/fy2026/incidents/`. */
  readonly name: 'incidents' | 'events' | 'reviews' | 'remediations' | 'exercises';
  readonly type: T;
  /** By which of its dates a record belongs to a period. */
  readonly by: string;
  readonly columns: readonly ListingColumn<T>[];
}

/** Lists become words with spaces between, as the logs write them. */
function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.map(String).join(' ');
  return null;
}

/** A field as it is written, by its dotted path. */
function field<T extends RecordType>(name: string): ListingColumn<T> {
  const path: Path = name.split('.');
  return { name, value: (rec) => cellOf(getAt(rec.data, path)) };
}

function fields<T extends RecordType>(...names: readonly string[]): readonly ListingColumn<T>[] {
  return names.map((name) => field<T>(name));
}

function countOf<T extends RecordType>(name: string): ListingColumn<T> {
  return {
    name: `${name}.count`,
    value: (rec) => {
      const list = getAt(rec.data, [name]);
      return Array.isArray(list) ? list.length : 0;
    },
  };
}

function entity<T extends RecordType>(definition: Entity<T>): Entity {
  return definition as unknown as Entity;
}

export const ENTITIES: readonly Entity[] = [
  entity<'incident'>({
    name: 'incidents',
    type: 'incident',
    by: 'detected',
    columns: [
      ...fields<'incident'>('id', 'externalId', 'title', 'status'),
      { name: 'tier', value: (rec) => currentTier(rec) },
      ...fields<'incident'>(
        'times.occurred',
        'times.detected',
        'times.triaged',
        'times.declared',
        'times.contained',
        'times.recovered',
        'times.closed',
        'boundary',
        'lead',
        'personalData.involved',
        'customerData.involved',
        'significance.decision',
        'review',
        'remediations',
        'disclosures',
      ),
    ],
  }),
  entity<'event'>({
    name: 'events',
    type: 'event',
    by: 'receivedAt',
    columns: fields(
      'id',
      'externalId',
      'source',
      'receivedAt',
      'triagedAt',
      'triagedBy',
      'disposition',
      'incident',
      'duplicateOf',
      'tier',
      'reason',
    ),
  }),
  entity<'review'>({
    name: 'reviews',
    type: 'review',
    by: 'heldOn',
    columns: [
      ...fields<'review'>('id', 'status', 'incidents', 'heldOn', 'approvedBy', 'approvedAt'),
      countOf<'review'>('findings'),
    ],
  }),
  entity<'remediation'>({
    name: 'remediations',
    type: 'remediation',
    by: 'createdAt',
    columns: fields(
      'id',
      'title',
      'kind',
      'sources',
      'owner',
      'createdAt',
      'due',
      'status',
      'completedAt',
      'verification.result',
      'verification.at',
      'controlChanges',
    ),
  }),
  entity<'tabletop'>({
    name: 'exercises',
    type: 'tabletop',
    by: 'heldOn',
    columns: [
      ...fields<'tabletop'>('id', 'status', 'type', 'heldOn', 'scenario.class', 'policy', 'facilitator'),
      countOf<'tabletop'>('findings'),
    ],
  }),
];
