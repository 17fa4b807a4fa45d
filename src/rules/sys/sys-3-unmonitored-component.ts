/** SYS-3: what is in scope is watched. */
import { at, defineRule } from '../rule.ts';

export const unmonitoredComponent = defineRule({
  code: 'SYS-3',
  on: ['portal'],
  text: {
    what: 'A component in scope has no detection source in monitoredBy.',
    why: 'What nobody watches has no incidents on record, whatever happens to it. A system within the boundary that monitoring does not reach is a gap in CC7.2.',
    fix: 'Name the detection sources that watch the component (monitoredBy), or connect it to one; if it is not part of the system, set inScope: false.',
    sources: ['S044', 'S117', 'S174', 'CC7.2'],
  },
  check: (portal) =>
    (portal.data.components ?? []).flatMap((component, index) =>
      !component.inScope || (component.monitoredBy ?? []).length > 0
        ? []
        : [
            {
              at: at(portal, 'components', index, 'monitoredBy'),
              subject: component.id,
              message: `The component ${component.id} is in scope, and no detection source watches it`,
            },
          ],
    ),
});
