/** Who may see what. */
import { describe, expect, test } from 'vitest';
import { AUDIENCE_NAMES, isAudience, isLower } from '../../src/model/audience.ts';
import { lowestReader, maySee } from '../../src/model/may-see.ts';
import { fromDotted } from '../../src/model/path.ts';

test('there are three audiences, each of which sees more than the one before', () => {
  expect(AUDIENCE_NAMES.filter(isAudience)).toEqual(['public', 'staff', 'auditor']);
  expect(isAudience('everybody')).toBe(false);
  const lower = AUDIENCE_NAMES.flatMap((a) => AUDIENCE_NAMES.filter((b) => isLower(a, b)).map((b) => `${a} ${b}`));
  expect(lower).toEqual(['public staff', 'public auditor', 'staff auditor']);
});

describe('the lowest reader of', () => {
  test.each([
    ['policy', 'owner', 'staff'],
    ['plan', 'title', 'staff'],
    ['role', 'decisionScope', 'staff'],
    ['on-call', 'shifts.0.holder', 'staff'],
    ['obligation', 'recipient', 'staff'],
    ['obligation', 'citation', 'public'],
    ['training', 'subject', 'staff'],
    ['training', 'kind', 'auditor'],
    ['tabletop', 'findings.0.id', 'staff'],
    ['tabletop', 'agenda', 'auditor'],
    ['remediation', 'title', 'staff'],
    ['remediation', 'due', 'auditor'],
    ['remediation', 'publicTitle', 'public'],
    ['incident', 'title', 'auditor'],
    ['review', 'findings', 'auditor'],
    ['incident', 'rootCauses.0.detail', null],
    ['incident', 'none', null],
    ['portal', 'organisation.name', 'public'],
    ['portal', 'timeZone', 'auditor'],
  ] as const)('%s %s is %s', (type, path, reader) => {
    expect(lowestReader(type, fromDotted(path))).toBe(reader);
    const able = AUDIENCE_NAMES.filter((audience) => maySee(audience, type, fromDotted(path)));
    expect(able).toEqual(reader === null ? [] : AUDIENCE_NAMES.slice(AUDIENCE_NAMES.indexOf(reader)));
  });
});
