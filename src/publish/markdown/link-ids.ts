/** Bare ids in running text → links to their records. */
import type { Link, Text } from 'mdast';
import { bareIdsIn } from '../../content/body/ids.ts';
import type { RenderContext } from './context.ts';

/** The pieces of a text node, each id that has a page a link; within a link the id stays text. */
export function linkIds(node: Text, inLink: boolean, context: RenderContext): (Text | Link)[] {
  const ids = bareIdsIn(node.value);
  if (ids.length === 0) return [node];
  const pieces: (Text | Link)[] = [];
  let from = 0;
  for (const id of ids) {
    const destination = context.hrefOf(id.id);
    if (destination === null) continue;
    pieces.push({ type: 'text', value: node.value.slice(from, id.from) });
    if (destination.kind === 'restricted') pieces.push({ type: 'text', value: destination.label });
    else if (inLink) pieces.push({ type: 'text', value: id.id });
    else pieces.push({ type: 'link', url: destination.href, title: null, children: [{ type: 'text', value: id.id }] });
    from = id.to;
  }
  pieces.push({ type: 'text', value: node.value.slice(from) });
  return pieces.filter((piece) => piece.type === 'link' || piece.value !== '');
}
