/** INC-8: what happened inside the boundary happened to something that is in scope. */
import { at, defineRule } from '../rule.ts';

export const undeclaredComponent = defineRule({
  code: 'INC-8',
  on: ['incident'],
  text: {
    what: 'An incident inside the boundary names no component, or only components that are out of scope.',
    why: 'The boundary decides what the report covers. An incident that is inside it and touches nothing in scope contradicts itself.',
    fix: 'Name the component of portal.yaml that was affected; or write boundary: outside with the shared control decision.',
    sources: ['S058', 'S138', 'CC7.4'],
  },
  check: (incident, graph) => {
    const { boundary, components = [] } = incident.data;
    if (boundary !== 'inside') return [];
    const related = [{ at: at(incident, 'boundary'), message: 'boundary: inside' }];
    if (components.length === 0) {
      return [
        {
          at: at(incident, 'components'),
          message: `${incident.id} is inside the boundary and names no component`,
          related,
        },
      ];
    }
    const register = graph.portal.data.components ?? [];
    const named = components.map((id) => register.findIndex((one) => one.id === id));
    if (named.some((index) => register[index]?.inScope)) return [];
    return [
      {
        at: at(incident, 'components', 0),
        message: `${incident.id} is inside the boundary, but ${components.join(', ')} ${components.length === 1 ? 'is' : 'are'} out of scope`,
        related: [
          ...related,
          ...named.map((index) => ({
            at: at(graph.portal, 'components', index, 'inScope'),
            message: `${register[index]?.id ?? ''} is out of scope`,
          })),
        ],
      },
    ];
  },
});
