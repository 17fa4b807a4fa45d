/** The vulnerabilities that a remediation names which is not done. */
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { type FieldVisitor, faultsOf, visitFields } from '../../model/visit-fields.ts';
import { type Hit, hitsOf } from './hit.ts';

const CVE = /(?<![A-Za-z0-9])CVE-\d{4}-\d{4,19}(?!\d)/gi;

/** The CVE ids of a text, in capitals. */
export function cvesIn(text: string): Hit[] {
  return hitsOf(text, CVE, 'a CVE id');
}

const memory = new WeakMap<Graph, ReadonlyMap<string, Rec<'remediation'>>>();

/** CVE ids, in capitals, with the first remediation that names them and is not done. */
export function unfixed(graph: Graph): ReadonlyMap<string, Rec<'remediation'>> {
  const known = memory.get(graph);
  if (known) return known;
  const found = new Map<string, Rec<'remediation'>>();
  for (const remediation of graph.approved('remediation')) {
    if (remediation.data.status === 'done') continue;
    const texts = [graph.corpus.bodyText(remediation.file)];
    const add: FieldVisitor = (value) => {
      if (typeof value === 'string') texts.push(value);
    };
    visitFields('remediation', remediation.data, add, { skip: faultsOf(remediation) });
    for (const text of texts) {
      for (const { from, to } of cvesIn(text)) {
        const id = text.slice(from, to).toUpperCase();
        if (!found.has(id)) found.set(id, remediation);
      }
    }
  }
  memory.set(graph, found);
  return found;
}
