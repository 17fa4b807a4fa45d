/** DIS-4: the extent that a disclosure states is the records'. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Path } from '../../model/path.ts';
import { at, defineRule, type Fault, type RelatedSpot } from '../rule.ts';
import { type CountName, countOf, isPossible, together } from './counts.ts';
import { type Disclosure, incidentsOf, isSettled, severityFor } from './issued.ts';

type Incident = Rec<'incident'>;
const COUNTS = ['customers', 'subjects', 'records'] as const satisfies readonly CountName[];

function countPath(name: CountName): Path {
  return name === 'customers' ? ['customerData', 'customers'] : ['personalData', name];
}

function dataClassesOf(incident: Incident, graph: Graph): readonly string[] {
  const own =
    graph.portal.data.components?.filter((component) => incident.data.components?.includes(component.id)) ?? [];
  return [
    ...own.flatMap((component) => component.dataClasses ?? []),
    ...(incident.data.personalData?.categories ?? []),
  ];
}

function unlisted(
  disclosure: Disclosure,
  key: 'components' | 'dataClasses',
  known: ReadonlySet<string>,
  noun: string,
  related: readonly RelatedSpot[],
): Fault[] {
  return (disclosure.data.extent[key] ?? []).flatMap((entry, index) =>
    known.has(entry)
      ? []
      : [
          {
            at: at(disclosure, 'extent', key, index),
            message: `${disclosure.id} names the ${noun} ${entry}; its incidents have ${known.size > 0 ? [...known].join(', ') : 'none'}`,
            related,
          },
        ],
  );
}

function wrongCount(disclosure: Disclosure, name: CountName, incidents: readonly Incident[]): Fault[] {
  const stated = disclosure.data.extent[name];
  if (stated === undefined) return [];
  const counts = incidents.map((incident) => countOf(incident, name));
  if (isPossible(stated, together(counts))) return [];
  const said = incidents.map((incident, index) => `${incident.id} ${counts[index] ?? 'nothing'}`).join(', ');
  return [
    {
      at: at(disclosure, 'extent', name),
      message: `${disclosure.id} states ${stated} ${name}; the records say ${said}`,
      related: incidents.map((incident) => ({
        at: at(incident, ...countPath(name)),
        message: `${incident.id}: ${name}`,
      })),
    },
  ];
}

export const extentContradicts = defineRule({
  code: 'DIS-4',
  on: ['disclosure'],
  text: {
    what: 'A component, data class, count or band in a disclosure’s extent is not that of its incidents. Counts of several incidents lie between the largest and the sum; a band must hold such a value.',
    why: 'The extent is what report users act on. Understated it misleads them, overstated it alarms them; either way the description is not fairly presented.',
    fix: 'Write the components, data classes and counts as the incident records have them; or correct the records, if they are wrong.',
    sources: ['S047', 'S053', 'DC 4'],
  },
  check(disclosure, graph) {
    const incidents = incidentsOf(disclosure, graph);
    const components = new Set(incidents.flatMap((incident) => incident.data.components ?? []));
    const classes = new Set(incidents.flatMap((incident) => dataClassesOf(incident, graph)));
    const spots = incidents.map((incident) => ({
      at: at(incident, 'components'),
      message: `${incident.id}: components`,
    }));
    const severity = severityFor(disclosure, graph);
    const faults = [
      ...unlisted(disclosure, 'components', components, 'component', spots),
      ...unlisted(disclosure, 'dataClasses', classes, 'data class', spots),
      ...COUNTS.flatMap((name) => wrongCount(disclosure, name, incidents)),
    ];
    const past = isSettled(disclosure, graph);
    return faults.map((fault) => ({ ...fault, severity, past }));
  },
});
