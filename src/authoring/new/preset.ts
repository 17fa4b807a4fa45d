/** What is known of a new record before its author writes a word: its name, how it begins, the day, where it comes from. */
import type { Rec } from '../../content/record.ts';
import { fieldsOf } from '../../model/fields-of.ts';
import { getAt, type Path } from '../../model/path.ts';
import type { RecordType } from '../../model/record-types.ts';
import { requiredWhen } from '../../model/required-when.ts';
import type { Finding } from '../../rules/finding.ts';
import type { Preset } from './sketch.ts';
import type { LinkKey, Source } from './source.ts';

/** "Now" as records write it: an instant to the second, and its day; days of records are days of UTC. */
export interface Moment {
  readonly instant: string;
  readonly day: string;
}

/** How a record of each type begins: what is true of any at the moment that it is made, and no more. */
const BEGINNINGS: Partial<Record<RecordType, (now: Moment) => Preset>> = {
  policy: () => ({ status: 'draft' }),
  incident: ({ instant }) => ({ status: 'open', times: { recordOpened: instant } }),
  event: () => ({ disposition: 'pending' }),
  review: () => ({ status: 'draft' }),
  remediation: ({ day }) => ({ createdAt: day, status: 'open' }),
  'control-change': () => ({ status: 'draft' }),
  tabletop: () => ({ status: 'draft' }),
  'system-description': () => ({ status: 'draft' }),
  disclosure: () => ({ status: 'draft' }),
  evidence: ({ instant }) => ({ collectedAt: instant }),
  population: ({ instant }) => ({ runAt: instant }),
};

function nameKeys(type: RecordType, name: string): Preset {
  const [slug = '', version = ''] = name.replace(/^plan:/, '').split('@');
  if (type === 'policy') return { policy: slug, version };
  if (type === 'plan') return { plan: slug, version };
  return type === 'threshold' ? { version: name } : { id: name };
}

function texts(rec: Rec, path: Path): readonly string[] {
  const value = getAt(rec.data, path);
  return Array.isArray(value) ? value.filter((one: unknown) => typeof one === 'string') : [];
}

function single(key: string, value: unknown): Preset {
  return typeof value === 'string' ? { [key]: value } : {};
}

function several(key: string, values: readonly unknown[]): Preset {
  return values.length === 0 ? {} : { [key]: values };
}

/** What the source says that the new record has to repeat, where a rule holds both to the same. */
function repeated(type: RecordType, { rec }: Source, open: readonly Finding[]): Preset {
  if (type === 'deviation') {
    const rules = [...new Set(open.filter(({ record }) => record === rec.id).map(({ rule }) => rule))];
    return rules.length === 1 ? { rule: rules[0] } : {};
  }
  if (type === 'incident' && rec.type === 'event') return single('source', getAt(rec.data, ['source']));
  if (rec.type !== 'incident') return {};
  if (type === 'review') {
    const causes = getAt(rec.data, ['rootCauses']);
    const ids = Array.isArray(causes) ? causes.map((cause: unknown) => getAt(cause, ['id'])) : [];
    return several(
      'rootCauses',
      ids.filter((id) => typeof id === 'string'),
    );
  }
  if (type !== 'disclosure') return {};
  const effects = texts(rec, ['commitmentsAffected']).map((commitment) => ({ commitment, statement: null }));
  return { ...several('effect', effects), extent: several('components', texts(rec, ['components'])) };
}

export interface Origin {
  readonly source: Source;
  readonly link: LinkKey;
}

/** All that is known of a new record. */
export function presetOf(
  type: RecordType,
  name: string,
  now: Moment,
  origin: Origin | null,
  findings: readonly Finding[],
): Preset {
  const open = findings.filter(({ severity, status }) => severity === 'deviation' && status === 'open');
  const linked = origin && { [origin.link.key]: origin.link.isList ? [origin.source.name] : origin.source.name };
  return {
    ...nameKeys(type, name),
    ...BEGINNINGS[type]?.(now),
    ...(origin ? repeated(type, origin.source, open) : {}),
    ...linked,
  };
}

/** Keys that this record must have, though others of its type need not: of an open incident, its lead. */
export function demandedOf(type: RecordType, preset: Preset): readonly Path[] {
  const blank = Object.fromEntries(
    [...fieldsOf(type).keys].flatMap(([key, { optional, keys }]) =>
      optional ? [] : [[key, keys.size > 0 ? {} : null]],
    ),
  );
  const demanded: Path[] = [];
  for (;;) {
    const known = Object.fromEntries(demanded.map(([key]) => [String(key), null]));
    const more = requiredWhen(type, { ...known, ...blank, ...preset });
    const added = more.map(({ path }) => path).filter((path) => !demanded.some((one) => one.join() === path.join()));
    if (added.length === 0) return demanded;
    demanded.push(...added);
  }
}
