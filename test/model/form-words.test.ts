/** The form of a field in words, as comments, hovers and reference pages say it. */
import { expect, test } from 'vitest';
import { fieldAt } from '../../src/model/fields-of.ts';
import { formOf } from '../../src/model/form-words.ts';
import { fromDotted } from '../../src/model/path.ts';

test.each([
  ['incident', 'title', ''],
  ['incident', 'times', ''],
  ['incident', 'id', 'an id such as INC-2026-001'],
  ['incident', 'boundary', 'one of inside, outside'],
  ['incident', 'lead', 'the name of a role'],
  ['incident', 'review', 'the name of a review'],
  ['incident', 'events', 'a list, each the name of an event'],
  ['incident', 'personalData.categories', 'a list'],
  ['incident', 'timeline.0.actor', 'the name of a role or vendor, or the word system, or the word external'],
  ['event', 'triagedBy', 'the name of a role or vendor, or the word system'],
  [
    'training',
    'subject',
    'the name of a policy version, or a short name in lower case with hyphens, such as incident-commander',
  ],
  ['obligation', 'stages.0.after', 'the name of a stage, or the word clock-start'],
  ['disclosure', 'incidents', 'a list with at least one entry, each the name of an incident'],
  [
    'remediation',
    'sources.0',
    'the name of an incident, access review, vendor, finding of a review or finding of a tabletop',
  ],
  ['deviation', 'records.0', 'the name of a record, role, period, schedule or component'],
  ['portal', 'calendar.workingDays', 'a list with at least one entry, each one of mon, tue, wed, thu, fri, sat, sun'],
  ['incident', 'significance.factors', 'a mapping'],
  ['incident', 'confidential', 'a mapping'],
] as const)('%s %s: %s', (kind, path, words) => {
  const field = fieldAt(kind, fromDotted(path));
  expect(field && formOf(field)).toBe(words);
});
