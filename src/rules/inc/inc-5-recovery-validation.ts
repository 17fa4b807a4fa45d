/** INC-5: somebody made sure that the recovery is one. */
import { hasReached } from '../../graph/incidents.ts';
import { at, defineRule } from '../rule.ts';

export const recoveryValidation = defineRule({
  code: 'INC-5',
  on: ['incident'],
  text: {
    what: 'A recovered or closed incident has no recoveryValidation, though recovery applied.',
    why: 'Restoring is half of recovery; the auditor asks who confirmed that the system was whole before it went back into use, and how.',
    fix: 'Write recoveryValidation (by, at, method, evidence). Where there was nothing to recover, list recovery under phasesNotApplicable; where nobody validated, add a DEV record.',
    sources: ['S030', 'S080', 'S120', 'CC7.5'],
  },
  check: (incident) => {
    const { status, recoveryValidation: validation, phasesNotApplicable = [] } = incident.data;
    if (!hasReached(incident, 'recovered') || validation !== undefined) return [];
    if (phasesNotApplicable.some(({ phase }) => phase === 'recovery')) return [];
    return [
      {
        at: at(incident, 'recoveryValidation'),
        message: `${incident.id} is ${status}, and nobody is recorded to have validated its recovery`,
        related: [{ at: at(incident, 'status'), message: `status: ${status}` }],
        // Nobody validates a recovery after the incident is closed.
        past: status === 'closed',
      },
    ];
  },
});
