/** The name of a new record: the next free number, the next version, or what its author calls it. */
import semver from 'semver';
import type { Corpus } from '../../content/corpus.ts';
import { UsageError } from '../../content/errors.ts';
import { forms, isSlug, isVersion, parseRef } from '../../model/forms.ts';
import { PLACES } from '../../model/places.ts';
import { PREFIX_OF, type PrefixedType, type RecordType } from '../../model/record-types.ts';

/** Types whose ids are words of their author's, not numbers. */
const NAMED: ReadonlySet<RecordType> = new Set([
  'control',
  'obligation',
  'vendor',
  'role',
  'on-call',
  'period',
  'system-description',
]);

/** Types of which a file is a version. */
const VERSIONED: ReadonlySet<RecordType> = new Set(['policy', 'plan', 'threshold']);

const EXAMPLES: Partial<Record<RecordType, string>> = {
  policy: 'access@1.0.0',
  plan: 'ransomware@1.0.0',
  control: 'CTL-MON-2',
  obligation: 'OBL-GDPR-33',
  vendor: 'VND-CUMULUS',
  role: 'incident-commander',
  'on-call': 'primary',
  period: 'fy2027',
  'system-description': 'fy2027',
};

const PLAN = 'plan:';

/** Every id that a record of the type bears, or bore: withdrawn ones are never used again. */
function usedIds(corpus: Corpus, type: RecordType): ReadonlySet<string> {
  const withdrawn = corpus.tombstones?.faults.length === 0 ? corpus.tombstones.data.tombstones : [];
  const records = corpus.records.filter((rec) => rec.type === type);
  return new Set([
    ...records.flatMap(({ id, alias }) => (alias === null ? [id] : [id, alias])),
    ...withdrawn.map(({ id }) => id),
  ]);
}

/** `INC-2026-005`: one above the highest number of the year, as wide as those before it. */
function nextId(type: PrefixedType, used: ReadonlySet<string>, year: string): string {
  const prefix = PREFIX_OF[type];
  const numbered = new RegExp(`^${prefix}-(\\d{4})-(\\d+)(?:-|$)`);
  const found = [...used].map((id) => numbered.exec(id)).filter((match) => match !== null);
  const width = Math.max(3, ...found.map(([, , digits = '']) => digits.length));
  const highest = Math.max(0, ...found.map(([, of, digits]) => (of === year ? Number(digits) : 0)));
  return `${prefix}-${year}-${String(highest + 1).padStart(width, '0')}`;
}

function isNumbered(type: RecordType): type is PrefixedType {
  return Object.hasOwn(PREFIX_OF, type) && !NAMED.has(type);
}

function refuseForm(type: RecordType, name: string): never {
  const example = EXAMPLES[type] ?? (isNumbered(type) ? `${PREFIX_OF[type]}-2026-001` : '1.0.0');
  throw new UsageError(`${name} cannot name a ${type}: --id is a name such as ${example}.`);
}

/** A name in the form that records of the type have. */
function wellFormed(type: RecordType, name: string): string {
  if (type === 'policy' || type === 'plan') {
    const written = name.startsWith(PLAN) && type === 'plan' ? name.slice(PLAN.length) : name;
    const ref = parseRef(isSlug(written) ? `${written}@1.0.0` : written);
    if (ref === null || ref.clause !== null) return refuseForm(type, name);
    return `${type === 'plan' ? PLAN : ''}${ref.slug}@${ref.version}`;
  }
  if (type === 'threshold') return isVersion(name) ? name : refuseForm(type, name);
  if (!Object.hasOwn(PREFIX_OF, type)) return isSlug(name) ? name : refuseForm(type, name);
  const prefix = `${PREFIX_OF[type as PrefixedType]}-`;
  return forms.id.test(name) && name.startsWith(prefix) ? name : refuseForm(type, name);
}

/** The next minor version after all that there are. */
export function nextVersion(versions: readonly string[]): string {
  const highest = semver.rsort([...versions])[0];
  return highest === undefined ? '1.0.0' : (semver.inc(highest, 'minor') ?? highest);
}

function nextThreshold(used: ReadonlySet<string>): string {
  return nextVersion([...used].filter(isVersion));
}

/** The version after those of the same policy or plan. */
export function nextRef(corpus: Corpus, type: 'policy' | 'plan', slug: string): string {
  const prefix = `${type === 'plan' ? PLAN : ''}${slug}@`;
  const names = [...usedIds(corpus, type)].filter((id) => id.startsWith(prefix));
  return `${prefix}${nextVersion(names.map((id) => id.slice(prefix.length)).filter(isVersion))}`;
}

/**
 * The name of a new record.
 *
 * @param asked what `--id` says
 * @param year four digits, of the ids that are numbered
 * @throws UsageError for a name that is taken, of another form, or missing where only its author knows it
 */
export function nameOfNew(corpus: Corpus, type: RecordType, asked: string | undefined, year: string): string {
  const used = usedIds(corpus, type);
  if (asked === undefined) {
    if (type === 'threshold') return nextThreshold(used);
    if (isNumbered(type)) return nextId(type, used, year);
    const place = PLACES.find(({ kind }) => kind === type)?.folder ?? '';
    throw new UsageError(
      `A ${type} has a name of its own (${place}/): say which, such as --id ${EXAMPLES[type] ?? ''}.`,
    );
  }
  const name = wellFormed(type, asked);
  if (used.has(name)) throw new UsageError(`${name} is taken, or was withdrawn: ids are never used again.`);
  return name;
}

export function isVersioned(type: RecordType): boolean {
  return VERSIONED.has(type);
}
