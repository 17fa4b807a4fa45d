/** The record types of the content contract and the id prefixes that fix them. */

export const RECORD_TYPES = [
  'policy',
  'plan',
  'incident',
  'event',
  'review',
  'remediation',
  'control',
  'control-change',
  'role',
  'on-call',
  'period',
  'threshold',
  'obligation',
  'vendor',
  'access-review',
  'training',
  'tabletop',
  'system-description',
  'disclosure',
  'evidence',
  'population',
  'deviation',
] as const;

export type RecordType = (typeof RECORD_TYPES)[number];

/** What a file of a content root can be: a record type, or one of the two registers that are not records. */
export type FileKind = RecordType | 'portal' | 'tombstones';

/** The id prefix of each record type that has one; commitments (`CMT`) live in portal.yaml. */
export const PREFIX_OF = {
  incident: 'INC',
  event: 'EVT',
  review: 'PIR',
  remediation: 'REM',
  tabletop: 'TTX',
  disclosure: 'DIS',
  deviation: 'DEV',
  evidence: 'EVD',
  'control-change': 'CHG',
  control: 'CTL',
  'access-review': 'ACR',
  obligation: 'OBL',
  vendor: 'VND',
  population: 'POP',
  training: 'TRN',
} as const satisfies Partial<Record<RecordType, string>>;

export type PrefixedType = keyof typeof PREFIX_OF;

const TYPE_OF_PREFIX: ReadonlyMap<string, RecordType> = new Map(
  (Object.entries(PREFIX_OF) as [PrefixedType, string][]).map(([type, prefix]) => [prefix, type]),
);

/** Prefixes of ids that may stand in a text or a link: the record types' and the portal's commitments'. */
export const ID_PREFIXES: readonly [string, ...string[]] = ['CMT', ...TYPE_OF_PREFIX.keys()];

/** The record type that an id's prefix fixes, or null where the prefix is not one of the contract's. */
export function typeOfId(id: string): RecordType | null {
  return TYPE_OF_PREFIX.get(id.slice(0, id.indexOf('-'))) ?? null;
}
