/** Headings of a published text: below the page's own title, and with the anchors that clauses are named by. */
import type { Heading, Nodes, Root } from 'mdast';
import { anchorer, headingText } from '../../content/body/anchors.ts';

const LEVELS = [1, 2, 3, 4, 5, 6] as const;

/** Gives each heading its level and its anchor; those of footnotes begin no section and have none. */
export function placeHeadings(tree: Root): void {
  const shift = headingsIn(tree, true).some(({ depth }) => depth === 1) ? 1 : 0;
  for (const heading of headingsIn(tree, true)) {
    heading.depth = LEVELS[Math.min(heading.depth + shift, LEVELS.length) - 1] ?? heading.depth;
  }
  const nextAnchor = anchorer();
  for (const heading of headingsIn(tree, false)) {
    const id = nextAnchor(headingText(heading));
    if (id !== '') heading.data = { ...heading.data, hProperties: { id } };
  }
}

/** In the order of the text. */
function headingsIn(node: Nodes, footnotes: boolean): Heading[] {
  if (node.type === 'heading') return [node];
  if (!('children' in node) || (!footnotes && node.type === 'footnoteDefinition')) return [];
  return node.children.flatMap((child) => headingsIn(child, footnotes));
}
