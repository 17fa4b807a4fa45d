/** Which of its two names a record goes by. */
import { expect, test } from 'vitest';
import type { Rec } from '../../src/content/record.ts';
import { recordOf } from '../support/record.ts';
import { graphOf, read } from './graph-of.ts';

/** A control that says one name and lies in a place that says another. */
const control = (own: string, place: string | null, file = 'a'): Rec =>
  read(recordOf('control', own, {}), { alias: place, file });
const using = (...controls: string[]): Rec => recordOf('incident', 'INC-1', { controls });

/** The names under which the controls of a root stand. */
const names = (...records: readonly Rec[]) =>
  graphOf(records)
    .all('control')
    .map(({ id, alias, file }) => `${id} (${alias ?? '-'}) ${file}`);

test('its own where both agree', () => expect(names(control('CTL-1', null), using('CTL-1'))).toEqual(['CTL-1 (-) a']));

test('its own where no other record says', () => expect(names(control('CTL-1', 'CTL-2'))).toEqual(['CTL-1 (CTL-2) a']));

test('its own where others use it, or use both', () => {
  expect(names(control('CTL-1', 'CTL-2'), using('CTL-1'))).toEqual(['CTL-1 (CTL-2) a']);
  expect(names(control('CTL-1', 'CTL-2'), using('CTL-1', 'CTL-2'))).toEqual(['CTL-1 (CTL-2) a']);
});

test('that of its place where others use that alone', () => {
  expect(names(control('CTL-1', 'CTL-2'), using('CTL-2'))).toEqual(['CTL-2 (CTL-1) a']);
});

test('that of its place where its own is another record’s by right', () => {
  expect(names(control('CTL-1', 'CTL-2', 'b'), control('CTL-1', null))).toEqual(['CTL-1 (-) a', 'CTL-2 (CTL-1) b']);
});

test('a part of it is a use of it too', () => {
  const incident = (id: string, place: string): Rec =>
    read(recordOf('incident', id, { rootCauses: [{ id: 'patch' }] } as object), { alias: place });
  const remediation = recordOf('remediation', 'REM-1', { rootCauses: ['INC-2#patch'] });
  const [first] = graphOf([incident('INC-1', 'INC-2'), remediation]).all('incident');
  expect(first?.id).toBe('INC-2');
});

test('what a record says of itself is no use', () => {
  const change = read(recordOf('disclosure', 'DIS-1', { supersedes: 'DIS-2' }), { alias: 'DIS-2' });
  expect(
    graphOf([change])
      .all('disclosure')
      .map(({ id }) => id),
  ).toEqual(['DIS-1']);
});
