/** TIME-4: a thing that has happened cannot lie after the instant of the check. */
import type { Graph, Owner } from '../../graph/graph.ts';
import type { Field } from '../../model/fields-of.ts';
import type { Path } from '../../model/path.ts';
import { RECORD_TYPES } from '../../model/record-types.ts';
import { formatInstant } from '../../model/time/instant.ts';
import { spanOf } from '../../model/time/span.ts';
import { faultsOf, visitFields, type Wanted } from '../../model/visit-fields.ts';
import { at, defineRule, type Fault } from '../rule.ts';

interface Judgeable extends Owner {
  readonly data: object;
  readonly faults: readonly Path[];
}

const happened: Wanted = ({ temporal }) => temporal === 'happened';

function futureDates(owner: Judgeable, graph: Graph): Fault[] {
  const faults: Fault[] = [];
  const judge = (value: unknown, _field: Field, path: Path) => {
    if (typeof value !== 'string' && typeof value !== 'number') return;
    const span = spanOf(value);
    if (!span || span.precision === 'unknown' || span.earliest <= graph.asOf) return;
    faults.push({
      at: at(owner, ...path),
      ...(owner.type === 'tombstones' ? { subject: 'portal' } : {}),
      message: `${owner.type === 'tombstones' ? owner.file : owner.id}: ${path.join('.')} is ${value}, which is after the check's “now”, ${formatInstant(graph.asOf)}`,
    });
  };
  visitFields(owner.type, owner.data, judge, { wanted: happened, skip: faultsOf(owner) });
  return faults;
}

export const inTheFuture = defineRule({
  code: 'TIME-4',
  on: [...RECORD_TYPES, 'portal'],
  // Before the order of times is judged: one date with a wrong year is one fault.
  stage: 'references',
  text: {
    what: 'An instant or date of a thing that has happened lies after the instant of the check. Due and expiry dates, effective and active spans, holdings, shifts, retirements, periods and holidays may lie ahead.',
    why: 'A record of something that has not happened yet is either a slip of the keyboard or evidence prepared in advance; neither survives a sample.',
    fix: 'Correct the date. If the check is made for too early an instant, move asOf in content/portal.yaml, or leave it out.',
    sources: ['S022', 'CC7.3'],
  },
  check(subject, graph) {
    const registers = subject.type === 'portal' && graph.tombstones ? futureDates(graph.tombstones, graph) : [];
    return [...futureDates(subject, graph), ...registers];
  },
});
