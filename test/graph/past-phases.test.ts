/** Which phases of an incident have passed: by its status, or by a later moment that is written. */
import { expect, test } from 'vitest';
import { isPast } from '../../src/graph/clocks.ts';
import { recordOf } from '../support/record.ts';

const detected = '2026-03-03T09:00:00Z';

test.each([
  ['open', {}, [false, false, false]],
  ['contained', {}, [true, true, false]],
  ['recovered', {}, [true, true, true]],
  ['stood-down', { contained: detected }, [true, false, false]],
  ['stood-down', { recovered: detected }, [true, true, false]],
  ['stood-down', { closed: detected }, [true, true, true]],
])('of an incident that is %s with %j the phases passed are %j', (status, times, passed) => {
  const incident = recordOf('incident', 'INC-1', { status, times } as object);
  expect((['triage', 'contain', 'recover'] as const).map((phase) => isPast(incident, phase))).toEqual(passed);
});
