/** TRI-4: what raised an event is a source that the portal knows. */
import { brokenTo, dangling } from '../ref/dangling-fields.ts';
import { at, defineRule } from '../rule.ts';

export const unknownSource = defineRule({
  code: 'TRI-4',
  on: ['portal', 'policy', 'incident', 'event'],
  stage: 'references',
  drafts: true,
  text: {
    what: 'An event, an incident, a component or the policy’s threshold names a detection source that portal.yaml does not have.',
    why: 'The description says how incidents are detected. A source that it does not know is monitoring that nobody described, or a misspelling that hides events from every count by source.',
    fix: 'Write the id of a source of portal.yaml (detectionSources), or add the new source there.',
    sources: ['S018', 'S069', 'S075', 'CC7.2', 'CC7.3'],
  },
  check: (subject, graph) =>
    brokenTo(graph, subject, 'detection-source').map((link) => {
      const fault = dangling(graph, link);
      return {
        ...fault,
        related: [
          ...(fault.related ?? []),
          { at: at(graph.portal, 'detectionSources'), message: 'the sources of the portal' },
        ],
      };
    }),
});
