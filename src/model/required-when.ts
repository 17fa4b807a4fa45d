/**
 * What the contract asks of a key in some cases only, where no rule of its own names the case (rules.md,
 * "One fault, one finding"). SYN-3 reports it beside the schema's faults.
 */
import type { Path } from './path.ts';
import type { FileKind } from './record-types.ts';

/** A record as parsed, before anything is known of its form. */
export type Raw = Readonly<Record<string, unknown>>;

export interface MissingKey {
  readonly path: Path;
  /** Completes the sentence "… is required because …". */
  readonly because: string;
  /** The form asked for, where the key is there and its value is not of that form. */
  readonly expected?: string;
}

/** The status `unknown` is an imported record's alone. */
const KNOWN_STATUS = 'one of open, contained, recovered, closed, stood-down, merged (unknown only where imported)';

function absent(raw: Raw, keys: readonly string[], because: string): MissingKey[] {
  return keys.filter((key) => raw[key] === undefined).map((key) => ({ path: [key], because }));
}

function isRaw(value: unknown): value is Raw {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function policy(raw: Raw): MissingKey[] {
  if (raw.status === 'approved') return absent(raw, ['effectiveFrom'], 'the version is approved');
  if (raw.status === 'retired') return absent(raw, ['effectiveFrom', 'effectiveTo'], 'the version is retired');
  return [];
}

function timeline(raw: Raw): MissingKey[] {
  if (!Array.isArray(raw.timeline)) return [];
  return raw.timeline.flatMap((entry: unknown, index) =>
    isRaw(entry)
      ? absent(entry, ['phase', 'kind', 'actor'], 'the record is not an imported one').map((missing) => ({
          ...missing,
          path: ['timeline', index, ...missing.path],
        }))
      : [],
  );
}

/** Lists that are written and hold nothing, though they must. */
function empty(raw: Raw, keys: readonly string[], because: string): MissingKey[] {
  return keys
    .filter((key) => Array.isArray(raw[key]) && raw[key].length === 0)
    .map((key) => ({ path: [key], because, expected: 'a list with at least one entry' }));
}

function incident(raw: Raw): MissingKey[] {
  const ended = raw.status === 'stood-down' || raw.status === 'merged';
  const standDown = ended ? absent(raw, ['standDown'], `the incident is ${String(raw.status)}`) : [];
  if (raw.imported !== undefined) return standDown;
  // Nothing follows from a case that is itself in doubt.
  if (raw.status === 'unknown')
    return [{ path: ['status'], because: 'only imported records may have it', expected: KNOWN_STATUS }];
  const lead = absent(raw, ['lead'], 'every incident has a lead');
  const because = 'the incident is no longer open';
  const assessed =
    raw.status === 'open'
      ? []
      : [
          ...absent(raw, ['severity', 'boundary', 'controls'], because),
          ...empty(raw, ['severity', 'controls'], because),
        ];
  const detected = isRaw(raw.times) ? absent(raw.times, ['detected'], 'every incident was detected at some time') : [];
  return [
    ...standDown,
    ...lead,
    ...assessed,
    ...detected.map((missing) => ({ ...missing, path: ['times', ...missing.path] })),
    ...timeline(raw),
  ];
}

/** A draft may lack what its approval brings. */
function approval(keys: readonly string[]) {
  return (raw: Raw): MissingKey[] =>
    raw.status === 'draft' ? [] : absent(raw, keys, 'the record is approved (a draft says status: draft)');
}

function remediation(raw: Raw): MissingKey[] {
  const risk = raw.status === 'accepted-risk' || raw.status === 'cancelled';
  return risk
    ? absent(
        raw,
        ['acceptedRisk'],
        `the remediation is ${raw.status === 'cancelled' ? 'cancelled' : 'an accepted risk'}`,
      )
    : [];
}

function evidence(raw: Raw): MissingKey[] {
  if (raw.file !== undefined) return absent(raw, ['sha256'], 'a file is named');
  return raw.url === undefined ? [{ path: ['file'], because: 'an evidence item has a file or a url' }] : [];
}

function deviation(raw: Raw): MissingKey[] {
  const given = ['expires', 'remediation', 'historical'].filter((key) => raw[key] !== undefined && raw[key] !== false);
  return given.length === 0
    ? [{ path: ['expires'], because: 'a deviation ends: write expires, remediation or historical: true' }]
    : [];
}

function disclosure(raw: Raw): MissingKey[] {
  const timing = isRaw(raw.timing) && Object.keys(raw.timing).length === 0;
  const missing = timing ? [{ path: ['timing', 'detected'], because: 'a disclosure states at least one time' }] : [];
  return [...missing, ...approval(['approvedBy', 'approvedAt', 'sha256'])(raw)];
}

const CASES: Partial<Record<FileKind, (raw: Raw) => MissingKey[]>> = {
  policy,
  incident,
  review: approval(['approvedBy', 'approvedAt']),
  'control-change': approval(['approvedBy', 'approvedAt']),
  tabletop: approval(['afterAction']),
  'system-description': approval(['approvedBy', 'approvedAt', 'sha256']),
  disclosure,
  remediation,
  evidence,
  deviation,
};

/** The keys that a record must have in its own case and does not have. */
export function requiredWhen(kind: FileKind, raw: Raw): readonly MissingKey[] {
  return CASES[kind]?.(raw) ?? [];
}
