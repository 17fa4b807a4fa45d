/** `[text][label]` and `![alt][label]` as links and images of their own: every target is then in one place. */
import type { Definition, Nodes, Parents, Root } from 'mdast';

/** Replaces all references by what their definitions say, and takes the definitions out. */
export function inlineReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  collect(tree, definitions);
  if (definitions.size > 0) replace(tree, definitions);
}

/** Of several definitions of a label the first counts. */
function collect(node: Nodes, definitions: Map<string, Definition>): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collect(child, definitions);
}

function replace(parent: Parents, definitions: ReadonlyMap<string, Definition>): void {
  parent.children = parent.children.flatMap((child): Nodes[] => {
    if (child.type === 'definition') return [];
    if ('children' in child) replace(child, definitions);
    return [inlined(child, definitions)];
  }) as typeof parent.children;
}

function inlined(node: Nodes, definitions: ReadonlyMap<string, Definition>): Nodes {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const definition = definitions.get(node.identifier);
  if (definition === undefined) return node;
  const { url, title = null } = definition;
  const position = node.position === undefined ? {} : { position: node.position };
  if (node.type === 'linkReference') return { type: 'link', url, title, children: node.children, ...position };
  return { type: 'image', url, title, alt: node.alt ?? null, ...position };
}
