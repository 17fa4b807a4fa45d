/** The model as data: schemas, links, classes and the catalogue agree with each other. */
import { describe, expect, test } from 'vitest';
import { CATALOGUE, entryOf, isConfigurable, RULE_CODES } from '../../src/model/catalogue.ts';
import { TRUST_SERVICES_CRITERIA } from '../../src/model/criteria.ts';
import { type Field, fieldAt, fieldsOf } from '../../src/model/fields-of.ts';
import { lowestReader, maySee } from '../../src/model/may-see.ts';
import { fromDotted, toPointer } from '../../src/model/path.ts';
import { type FileKind, RECORD_TYPES } from '../../src/model/record-types.ts';
import { SCHEMAS } from '../../src/model/registry.ts';
import { visitFields } from '../../src/model/visit-fields.ts';

/** Every field below one, with its dotted path. */
function flatten(field: Field, path: string): [string, Field][] {
  const below = [...field.keys].flatMap(([key, child]) => flatten(child, path === '' ? key : `${path}.${key}`));
  return [[path, field], ...below, ...(field.entry ? flatten(field.entry, path) : [])];
}

const allFields = RECORD_TYPES.flatMap((type) =>
  flatten(fieldsOf(type), '').map(([path, field]) => ({ type, path, field })),
);

describe('links', () => {
  const mirrored = allFields.flatMap(({ type, path, field }) =>
    Object.entries(field.link?.mirrors ?? {}).map(([target, back]) => ({ type, path, target, back })),
  );

  test.each(mirrored)('$type.$path ↔ $target $back exists and links', ({ type, target, back }) => {
    const owner =
      ({ 'review-finding': 'review', 'tabletop-finding': 'tabletop' } as Record<string, (typeof RECORD_TYPES)[number]>)[
        target
      ] ?? (target as typeof type);
    const other = allFields.find((one) => one.type === owner && one.path === back && one.field.link);
    expect(other?.field.link?.to.some((name) => name === type || name.startsWith(type))).toBe(true);
  });

  test('the pairs of REF-3 are all declared', () => {
    const pairs = mirrored.map(({ type, path, target }) => `${type}.${path}>${target}`);
    for (const pair of [
      'incident.remediations>remediation',
      'remediation.sources>incident',
      'incident.disclosures>disclosure',
      'disclosure.incidents>incident',
      'incident.review>review',
      'review.incidents>incident',
      'event.incident>incident',
      'incident.events>event',
      'remediation.controlChanges>control-change',
      'control-change.causes>remediation',
      'review.findings.remediations>remediation',
      'tabletop.findings.remediations>remediation',
      'remediation.sources>review-finding',
      'remediation.sources>tabletop-finding',
    ]) {
      expect(pairs).toContain(pair);
    }
  });
});

describe('what goes into a field', () => {
  const kinds: readonly FileKind[] = [...RECORD_TYPES, 'portal', 'tombstones'];
  const keys = (field: Field, path: string): [string, Field][] => [
    ...[...field.keys].flatMap(([key, child]): [string, Field][] => [
      [`${path}/${key}`, child],
      ...keys(child, `${path}/${key}`),
    ]),
    ...(field.entry ? keys(field.entry, path) : []),
  ];

  test.each(kinds)('%s: every key, and the type itself, says it in sentences', (kind) => {
    const said: readonly [string, Field][] = [['', fieldsOf(kind)], ...keys(fieldsOf(kind), '')];
    expect(said.filter(([, { doc }]) => !/^(?:[A-Z{]|draft|true).*\.$/s.test(doc)).map(([path]) => path)).toEqual([]);
  });

  test.each(kinds)('%s: a list of words says what each means, or none of them', (kind) => {
    const lists = keys(fieldsOf(kind), '').map(([path, { words }]) => ({ path, meanings: [...words.values()] }));
    const half = lists.filter(({ meanings }) => new Set(meanings.map((meaning) => meaning === '')).size > 1);
    expect(half).toEqual([]);
  });
});

describe('field classes', () => {
  test.each([
    ['incident', 'publicTitle', 'public'],
    ['incident', 'title', 'auditor'],
    ['incident', 'rootCauses.0.category', 'public'],
    ['incident', 'personalData.categories.0', 'public'],
    ['disclosure', 'timing.detected', 'public'],
    ['disclosure', 'approvedBy', 'auditor'],
    ['policy', 'severityTiers.0.targets.contain', 'public'],
    ['policy', 'owner', 'staff'],
    ['role', 'holdings', 'staff'],
    ['tabletop', 'findings.0.text', 'staff'],
    ['tabletop', 'scenario', 'auditor'],
    ['training', 'subject', 'staff'],
    ['training', 'holder', 'auditor'],
  ] as const)('%s.%s is read by %s at the lowest', (type, path, reader) =>
    expect(lowestReader(type, fromDotted(path))).toBe(reader),
  );

  test('what is confidential is read by nobody', () => {
    expect(lowestReader('incident', ['confidential', 'host'])).toBeNull();
    expect(lowestReader('incident', ['rootCauses', 0, 'detail'])).toBeNull();
    expect(maySee('auditor', 'incident', ['confidential', 'host'])).toBe(false);
  });
});

describe('dates', () => {
  const planned = allFields
    .filter(({ field }) => field.temporal === 'planned')
    .map(({ type, path }) => `${type}.${path}`);
  test.each([
    'remediation.due',
    'policy.effectiveFrom',
    'role.holdings.from',
    'role.retiredOn',
    'on-call.shifts.to',
    'period.end',
    'deviation.expires',
    'control.activeTo',
    'training.expiresOn',
  ])('%s may lie ahead', (path) => expect(planned).toContain(path));
  test.each([
    'remediation.completedAt',
    'incident.times.detected',
    'evidence.collectedAt',
    'tabletop.heldOn',
    'policy.approvals.at',
    'remediation.dueHistory.changedAt',
  ])('%s has happened', (path) => expect(planned).not.toContain(path));
});

describe('strictness', () => {
  test.each(Object.keys(SCHEMAS) as (keyof typeof SCHEMAS)[])('%s refuses an unknown key', (kind) => {
    const issues = SCHEMAS[kind].safeParse({ notAKey: 1 }).error?.issues ?? [];
    expect(issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes('notAKey'))).toBe(true);
  });

  test('a bare year is a time, a decimal is not', () => {
    const detected = (value: unknown) =>
      SCHEMAS.incident
        .safeParse({ times: { detected: value } })
        .error?.issues.filter((issue) => issue.path.join('.') === 'times.detected');
    expect(detected(2026)).toEqual([]);
    expect(detected(2026.5)).toHaveLength(1);
  });
});

describe('the catalogue', () => {
  test('has 125 rules and 61 criteria', () => {
    expect(RULE_CODES).toHaveLength(125);
    expect(TRUST_SERVICES_CRITERIA).toHaveLength(61);
    expect(new Set(Object.values(CATALOGUE).map((entry) => entry.name)).size).toBe(125);
  });

  test('says what every rule with deviations can be found on', () => {
    for (const code of RULE_CODES)
      expect(entryOf(code).concerns.length > 0, code).toBe(entryOf(code).severities.includes('deviation'));
  });

  test('lets only advisory rules be set', () => {
    expect(RULE_CODES.filter(isConfigurable)).toEqual(
      expect.arrayContaining(['TRI-5', 'PIR-4', 'REM-6', 'REM-7', 'TTX-6', 'PER-4', 'PER-5', 'DEV-3', 'POL-11']),
    );
    expect(isConfigurable('CLOCK-3')).toBe(false);
    expect(isConfigurable('PER-1')).toBe(false);
  });
});

test('pointers escape as RFC 6901 says', () => expect(toPointer(['a/b', 0, 'm~n'])).toBe('/a~1b/0/m~0n'));

test('a mapping with free keys is visited by key and by value', () => {
  const seen: string[] = [];
  visitFields('incident', { significance: { factors: { 'control-failure': 'yes' } } }, (value, field, path) => {
    if (path.length === 3) seen.push(`${field.link?.to.join() ?? '-'} ${String(value)}`);
  });
  expect(seen).toEqual(['factor control-failure', '- yes']);
  expect(fieldAt('incident', ['no', 'such'])).toBeNull();
});
