/** REF-5: every remediation answers something. */
import type { Graph } from '../../graph/graph.ts';
import { splitFragment } from '../../model/forms.ts';
import { at, defineRule } from '../rule.ts';

/** A vendor is a source by its notices alone; all other sources are checked to exist by REF-2. */
function leadsSomewhere(graph: Graph, source: string): boolean {
  const vendor = graph.get('vendor', splitFragment(source).owner);
  return vendor === undefined || (vendor.data.notices?.length ?? 0) > 0;
}

export const orphanRemediation = defineRule({
  code: 'REF-5',
  on: ['remediation'],
  text: {
    what: 'None of a remediation’s sources leads to a finding, an incident, an access review or a notice of a vendor.',
    why: 'Work that answers no finding cannot show that an identified gap was closed, and no gap leads to it.',
    fix: 'Name what the remediation answers in sources, or record the vendor’s notice that it goes back to.',
    sources: ['S001', 'S143', 'S182', 'CC4.2'],
  },
  check: (remediation, graph) => {
    const { sources } = remediation.data;
    if (sources.some((source) => leadsSomewhere(graph, source))) return [];
    const vendors = sources.map((source) => graph.get('vendor', source)).filter((one) => one !== undefined);
    return [
      {
        at: at(remediation, 'sources'),
        message: `${remediation.id} answers only ${sources.join(', ')}, and there is no notice of ${sources.length === 1 ? 'it' : 'them'}`,
        help: `Add the notice under notices in ${vendors.map((vendor) => vendor.file).join(', ')}, or name the incident, finding or access review that ${remediation.id} answers.`,
        related: vendors.map((vendor) => ({ at: at(vendor, 'notices'), message: `the notices of ${vendor.id}` })),
      },
    ];
  },
});
