/** Bare ids, `<Ref>`s, links and images of a text that lead nowhere. */
import type { BodyReference } from '../../content/body.ts';
import type { Rec } from '../../content/record.ts';
import type { Graph } from '../../graph/graph.ts';
import { linkedTo, mentioned } from '../../graph/mentions.ts';
import type { Resolution } from '../../graph/resolve.ts';
import { isRuleCode } from '../../model/catalogue.ts';
import type { LinkTarget } from '../../model/link.ts';
import { typeOfId } from '../../model/record-types.ts';
import { type Fault, inText } from '../rule.ts';
import { lackOf } from './lack.ts';

const withdrawn = new WeakMap<Graph, ReadonlySet<string>>();

function isTombstoned(graph: Graph, name: string): boolean {
  const known = withdrawn.get(graph) ?? new Set(graph.tombstones?.data.tombstones.map((one) => one.id));
  withdrawn.set(graph, known);
  return known.has(name);
}

/** The kinds of thing that an id may name. */
function targetsOf(name: string): readonly LinkTarget[] {
  const type = typeOfId(name);
  if (type !== null) return [type];
  return name.startsWith('CMT-') ? ['commitment'] : ['anything'];
}

function named(graph: Graph, rec: Rec, reference: BodyReference, to: Resolution, how: string): Fault {
  const { words, help, related } = lackOf(graph, to, { name: reference.target, targets: targetsOf(reference.target) });
  return {
    at: inText(rec, reference.at),
    message: `${rec.id} ${how} ${reference.target} in its text, ${words}`,
    help,
    related,
  };
}

const KIND_OF: Readonly<Record<string, string>> = { link: 'links to', image: 'shows', definition: 'links to' };

function local(graph: Graph, rec: Rec, reference: BodyReference, to: Resolution): Fault {
  const { target, form } = reference;
  const heading = to.state === 'no-part' ? lackOf(graph, to, { name: target, targets: [], part: 'heading' }) : null;
  const written = target.startsWith('/') ? `public${target}` : target;
  return {
    at: inText(rec, reference.at),
    message: `${rec.id} ${KIND_OF[form] ?? 'names'} ${target} in its text, ${heading?.words ?? 'but there is no such file'}`,
    help: heading?.help ?? `Correct the path, or add ${written.split('#')[0] ?? written}.`,
    related: heading?.related ?? [],
  };
}

function judge(graph: Graph, rec: Rec, reference: BodyReference): Fault | null {
  const { form, target } = reference;
  if (form === 'external') return null;
  if (form === 'bare-id' && isTombstoned(graph, target)) return null;
  const isName = form === 'bare-id' || form === 'ref-element';
  const to = isName ? mentioned(graph, target) : linkedTo(graph, rec, target);
  if (to.state === 'found' || to.state === 'unreadable') return null;
  if (!isName) return local(graph, rec, reference, to);
  if (form === 'bare-id' && isRuleCode(target)) return null;
  return named(graph, rec, reference, to, form === 'bare-id' ? 'speaks of' : 'refers to');
}

/** The references of a record's text that lead nowhere, in its order. */
export function danglingTexts(graph: Graph, rec: Rec): readonly Fault[] {
  return (rec.body?.references ?? [])
    .map((reference) => judge(graph, rec, reference))
    .filter((fault) => fault !== null);
}
