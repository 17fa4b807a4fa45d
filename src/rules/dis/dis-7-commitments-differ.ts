/** DIS-7: the commitments that a disclosure says were affected are those of the incidents. */
import { at, defineRule, type Fault } from '../rule.ts';
import { incidentsOf, isSettled, severityFor } from './issued.ts';

export const commitmentsDiffer = defineRule({
  code: 'DIS-7',
  on: ['disclosure'],
  text: {
    what: 'The commitments in a disclosure’s effect and the commitmentsAffected of its incidents differ, in either direction.',
    why: 'An incident is disclosed because of the commitments that it touched (DC 4). A commitment missing on one side means that either the record or the report is wrong about why it matters.',
    fix: 'Name the same commitments in the disclosure’s effect and in the incidents’ commitmentsAffected.',
    sources: ['S048', 'S053', 'DC 2', 'DC 4'],
  },
  check(disclosure, graph) {
    const severity = severityFor(disclosure, graph);
    const incidents = incidentsOf(disclosure, graph);
    const stated = new Set(disclosure.data.effect.map((entry) => entry.commitment));
    const affected = new Map(
      incidents.flatMap((incident) =>
        (incident.data.commitmentsAffected ?? []).map((id, index) => [id, { incident, index }] as const),
      ),
    );
    const missing = [...affected].flatMap(([id, { incident, index }]): Fault[] =>
      stated.has(id)
        ? []
        : [
            {
              at: at(disclosure, 'effect'),
              severity,
              message: `${incident.id} affected ${id}; the effect of ${disclosure.id} does not name it`,
              related: [{ at: at(incident, 'commitmentsAffected', index), message: `${incident.id}: affected` }],
            },
          ],
    );
    const extra = disclosure.data.effect.flatMap((entry, index): Fault[] =>
      affected.has(entry.commitment)
        ? []
        : [
            {
              at: at(disclosure, 'effect', index, 'commitment'),
              severity,
              message: `${disclosure.id} names ${entry.commitment}; none of ${incidents.map((incident) => incident.id).join(', ')} says that it was affected`,
              related: incidents.map((incident) => ({
                at: at(incident, 'commitmentsAffected'),
                message: `${incident.id}: commitmentsAffected`,
              })),
            },
          ],
    );
    const past = isSettled(disclosure, graph);
    return [...missing, ...extra].map((fault) => ({ ...fault, past }));
  },
});
