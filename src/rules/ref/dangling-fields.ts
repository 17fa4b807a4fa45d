/** Link fields that lead nowhere, as REF-2 (or a rule that speaks for one kind of thing) tells them. */
import type { Register } from '../../content/corpus.ts';
import type { Rec } from '../../content/record.ts';
import { labelOf } from '../../content/schema/phrases.ts';
import type { Graph, Owner } from '../../graph/graph.ts';
import { brokenRegisterLinks, keyOf, type Link } from '../../graph/links.ts';
import type { LinkTarget } from '../../model/link.ts';
import { at, atKey, type Fault } from '../rule.ts';
import { lackOf } from './lack.ts';

type AnyLink = Link<Owner>;

/** Kinds of thing of which a rule of their own speaks (rules.md: one fault, one finding). */
const SPOKEN_FOR: readonly LinkTarget[] = ['detection-source', 'tier'];

const brokenByOwner = new WeakMap<Graph, ReadonlyMap<string, readonly AnyLink[]>>();

function brokenOf(graph: Graph, subject: Rec | Register<'portal'>): readonly AnyLink[] {
  if (subject.type === 'portal') {
    const { portal, tombstones } = graph.corpus;
    return [
      ...brokenRegisterLinks(graph.index, portal),
      ...(tombstones ? brokenRegisterLinks(graph.index, tombstones) : []),
    ];
  }
  const known = brokenByOwner.get(graph) ?? Map.groupBy(graph.broken, (link) => keyOf(link.from));
  brokenByOwner.set(graph, known);
  return known.get(keyOf(subject)) ?? [];
}

/** The broken links of a record (or of portal.yaml and tombstones.yaml) that name this kind of thing. */
export function brokenTo(graph: Graph, subject: Rec | Register<'portal'>, target: LinkTarget): readonly AnyLink[] {
  return brokenOf(graph, subject).filter((link) => link.spec.to.includes(target));
}

/** A broken link as a fault. */
export function dangling(graph: Graph, link: AnyLink): Fault {
  const { from, path, value, spec } = link;
  const isRegister = from.type === 'portal' || from.type === 'tombstones';
  const { words, help, related } = lackOf(graph, link.to, { name: value, targets: spec.to });
  return {
    // A factor is named by a key: of a mapping with a misspelt key nothing more can be said.
    ...(spec.to.includes('factor')
      ? { at: atKey(from, ...path), taints: [at(from, ...path.slice(0, -1))] }
      : { at: at(from, ...path) }),
    ...(isRegister ? { subject: 'portal' } : {}),
    message: `${isRegister ? from.file : from.id} names ${value} in ${labelOf(path)}, ${words}`,
    help,
    related,
  };
}

/** The link fields of a record that lead nowhere, but those that another rule reports. */
export function danglingFields(graph: Graph, subject: Rec | Register<'portal'>): readonly Fault[] {
  return brokenOf(graph, subject)
    .filter((link) => !link.spec.to.some((target) => SPOKEN_FOR.includes(target)))
    .map((link) => dangling(graph, link));
}
