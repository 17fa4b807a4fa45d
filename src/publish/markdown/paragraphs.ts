/**
 * `@mdx-js/mdx` takes the paragraph away around a sentence that is one element (`<Claim …>…</Claim>` on
 * lines of its own). Here it gets it back: a claim is a sentence of the text like any other.
 */
import type { Nodes, Paragraph, Parents, PhrasingContent, Root } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';

const BLOCKS: ReadonlySet<string> = new Set([
  'blockquote',
  'code',
  'definition',
  'footnoteDefinition',
  'heading',
  'list',
  'mdxJsxFlowElement',
  'paragraph',
  'table',
  'thematicBreak',
]);

/** Nodes whose children are blocks, before the paragraphs went. */
const FLOW: ReadonlySet<string> = new Set([
  'root',
  'blockquote',
  'listItem',
  'footnoteDefinition',
  'mdxJsxFlowElement',
]);

export function reparagraph(tree: Root): void {
  visit(tree);
}

function visit(parent: Parents): void {
  for (const child of parent.children) if ('children' in child) visit(child);
  if (!FLOW.has(parent.type) || !isFlow(parent)) return;
  const children: Nodes[] = [];
  let open: Paragraph | null = null;
  for (const child of parent.children) {
    if (child.type !== 'mdxJsxFlowElement' || isFlow(child)) {
      open = null;
      children.push(child);
      continue;
    }
    if (open !== null && isNextLine(open, child)) open.children.push({ type: 'text', value: ' ' }, toText(child));
    else {
      open = { type: 'paragraph', children: [toText(child)] };
      children.push(open);
    }
    if (child.position !== undefined) open.position = child.position;
  }
  parent.children = children as typeof parent.children;
}

/** True for the root, and for an element that holds blocks; a sentence holds words, and elements within its line. */
function isFlow(parent: Parents): boolean {
  return parent.type !== 'mdxJsxFlowElement' || parent.children.some(({ type }) => BLOCKS.has(type));
}

/** No blank line lies between: both stood in one paragraph. */
function isNextLine(previous: Nodes, next: Nodes): boolean {
  if (previous.position === undefined || next.position === undefined) return false;
  return next.position.start.line - previous.position.end.line <= 1;
}

function toText(element: MdxJsxFlowElement): PhrasingContent {
  return { ...element, type: 'mdxJsxTextElement', children: element.children as PhrasingContent[] };
}
