/** REF-7: a control that an incident names was in operation when the incident was detected. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { detectionOf, type Incident } from '../../graph/incidents.ts';
import type { Path } from '../../model/path.ts';
import { parseDate } from '../../model/time/instant.ts';
import type { Span } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';

interface Named {
  readonly id: string;
  readonly path: Path;
}

/** Every control that the incident names, at its first place. */
function namedControls(incident: Incident): readonly Named[] {
  const { controls = [], controlFailures = [], timeline = [] } = incident.data;
  const all = [
    ...controls.map((id, index): Named => ({ id, path: ['controls', index] })),
    ...controlFailures.map((id, index): Named => ({ id, path: ['controlFailures', index] })),
    ...timeline.flatMap(({ control }, index): Named[] =>
      control === undefined ? [] : [{ id: control, path: ['timeline', index, 'control'] }],
    ),
  ];
  return all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);
}

/** The bound that the control's active span breaks; null where it does not, or where it cannot be told. */
function brokenBound(control: Rec<'control'>, detection: Span): 'activeFrom' | 'activeTo' | null {
  const { activeFrom, activeTo } = control.data;
  if (detection.latest < (parseDate(activeFrom) ?? -Infinity)) return 'activeFrom';
  return activeTo !== undefined && detection.earliest >= (parseDate(activeTo) ?? Infinity) ? 'activeTo' : null;
}

function inactive(incident: Incident, { id, path }: Named, detection: Span, graph: Graph): Fault[] {
  const control = graph.get('control', id);
  const bound = control && brokenBound(control, detection);
  if (!control || !bound) return [];
  const detected = String(incident.data.times.detected ?? 'an earlier time');
  const span =
    bound === 'activeFrom' ? `began on ${control.data.activeFrom}` : `ended on ${String(control.data.activeTo)}`;
  return [
    {
      at: at(incident, ...path),
      message: `${incident.id} names ${id}, which ${span}; the incident was detected at ${detected}`,
      help: `Name the control that was in operation then, or correct ${bound} in ${control.file} if it is wrong.`,
      related: [
        { at: at(control, bound), message: `${id} ${span}` },
        { at: at(incident, 'times', 'detected'), message: `detected: ${detected}` },
      ],
    },
  ];
}

export const inactiveControl = defineRule({
  code: 'REF-7',
  on: ['incident'],
  text: {
    what: 'An incident names a control (in controls, controlFailures or its timeline) that was not active when the incident was detected.',
    why: 'An incident is evidence that a control operated. It cannot be evidence for one that did not exist yet, or no longer.',
    fix: 'Name the control that was in operation at detection, or correct the span of the control in the register.',
    sources: ['S003', 'S011', 'S024', 'CC7.4'],
  },
  check: (incident, graph) => {
    const detection = detectionOf(incident);
    return detection ? namedControls(incident).flatMap((named) => inactive(incident, named, detection, graph)) : [];
  },
});
