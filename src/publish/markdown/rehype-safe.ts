/** The last step before a text is HTML or a module: all but what `SAFE` lists is taken out. */
import type { Element, Nodes, Parents, Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
// Its types make elements of `.mdx` texts known as nodes of an HTML tree.
import type {} from 'mdast-util-mdx';
import { PLACEHOLDER, SAFE } from './schema.ts';

type JsxNode = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * The rehype plugin. The contract's elements, which the guard has let through, are no HTML: a placeholder
 * stands for each while the HTML around and within it is cleaned.
 */
export function rehypeSafe() {
  return (tree: Root): Root => {
    const elements: JsxNode[] = [];
    conceal(tree, elements);
    const safe = sanitize(tree, SAFE) as Root;
    reveal(safe, elements);
    return safe;
  };
}

function conceal(parent: Parents, elements: JsxNode[]): void {
  parent.children = parent.children.map((child): Nodes => {
    if ('children' in child) conceal(child, elements);
    if (child.type !== 'mdxJsxFlowElement' && child.type !== 'mdxJsxTextElement') return child;
    elements.push(child);
    const properties = { dataIndex: elements.length - 1 };
    return { type: 'element', tagName: PLACEHOLDER, properties, children: child.children };
  }) as typeof parent.children;
}

function reveal(parent: Parents, elements: readonly JsxNode[]): void {
  parent.children = parent.children.map((child): Nodes => {
    if ('children' in child) reveal(child, elements);
    if (child.type !== 'element' || child.tagName !== PLACEHOLDER) return child;
    return revealed(child, elements);
  }) as typeof parent.children;
}

function revealed(placeholder: Element, elements: readonly JsxNode[]): Nodes {
  const element = elements[Number(placeholder.properties.dataIndex)];
  if (element === undefined) throw new Error('an element of a text was lost while its HTML was cleaned');
  return { ...element, children: placeholder.children } as JsxNode;
}
