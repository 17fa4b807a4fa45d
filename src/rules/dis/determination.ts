/** Faults of a determination of significance itself (DIS-1). */
import type { Graph } from '../../graph/graph.ts';
import type { Incident } from '../../graph/incidents.ts';
import { decisiveAnswers, thresholdAt } from '../../graph/significance.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { at, type Fault } from '../rule.ts';

type Significance = NonNullable<Incident['data']['significance']>;

/** A closed incident leaves no question open. */
function unanswered(incident: Incident, significance: Significance, graph: Graph): Fault[] {
  if (incident.data.status !== 'closed') return [];
  if (significance.decision === 'pending') {
    return [
      {
        at: at(incident, 'significance', 'decision'),
        message: `${incident.id} is closed, and whether it must be disclosed is still pending`,
        related: [{ at: at(incident, 'status'), message: 'closed' }],
      },
    ];
  }
  const threshold = graph.get('threshold', significance.threshold);
  const factors = threshold?.data.factors ?? [];
  const missing = factors.flatMap((factor, index): Fault[] =>
    significance.factors[factor.id] !== undefined || !threshold
      ? []
      : [
          {
            at: at(incident, 'significance', 'factors', factor.id),
            message: `${incident.id} is closed without an answer to the factor ${factor.id}: “${factor.question}”`,
            related: [{ at: at(threshold, 'factors', index, 'question'), message: 'the question' }],
          },
        ],
  );
  const unknown = decisiveAnswers(graph, incident, 'unknown').map(
    (factor): Fault => ({
      at: at(incident, 'significance', 'factors', factor),
      message: `${incident.id} is closed with the decisive factor ${factor} unknown`,
      related: [{ at: at(incident, 'status'), message: 'closed' }],
    }),
  );
  return [...missing, ...unknown];
}

function belowDespiteFailure(incident: Incident, significance: Significance, graph: Graph): Fault[] {
  if (significance.decision !== 'below-threshold' || decisiveAnswers(graph, incident, 'yes').length > 0) return [];
  const { controlFailures = [], commitmentsAffected = [] } = incident.data;
  if (controlFailures.length === 0 && commitmentsAffected.length === 0) return [];
  const key = controlFailures.length > 0 ? 'controlFailures' : 'commitmentsAffected';
  return [
    {
      at: at(incident, 'significance', 'decision'),
      severity: 'deviation',
      message: `${incident.id} is held below the threshold, although ${controlFailures.length > 0 ? `${controlFailures.join(', ')} failed` : `${commitmentsAffected.join(', ')} was affected`}`,
      related: [{ at: at(incident, key), message: key }],
      past: true,
    },
  ];
}

function wrongThreshold(incident: Incident, significance: Significance, graph: Graph): Fault[] {
  const inForce = thresholdAt(graph, parseInstant(significance.decidedAt) ?? 0);
  if (inForce?.id === significance.threshold) return [];
  const named = graph.get('threshold', significance.threshold);
  return [
    {
      at: at(incident, 'significance', 'threshold'),
      severity: 'deviation',
      message: `${incident.id} was determined by threshold ${significance.threshold}; on ${significance.decidedAt} ${inForce ? inForce.id : 'none'} was in force`,
      related: [
        { at: at(incident, 'significance', 'decidedAt'), message: 'decided' },
        ...(named ? [{ at: at(named, 'effectiveFrom'), message: `${named.id} takes effect` }] : []),
      ],
      past: true,
    },
  ];
}

export function determination(incident: Incident, significance: Significance, graph: Graph): readonly Fault[] {
  return [
    ...unanswered(incident, significance, graph),
    ...belowDespiteFailure(incident, significance, graph),
    ...wrongThreshold(incident, significance, graph),
  ];
}
