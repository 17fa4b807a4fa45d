/** `<Audience only>` resolved: what is for higher readers is taken out of a text's tree, with all that it leaves empty. */
import type { Nodes, Parents, Root } from 'mdast';
import { type Audience, isAudience, isLower } from '../../../model/audience.ts';

function isForOthers(node: Nodes, audience: Audience): boolean {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return false;
  if (node.name !== 'Audience') return false;
  const only = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === 'only')?.value;
  // A word that names no audience is for nobody.
  return typeof only !== 'string' || !isAudience(only) || isLower(audience, only);
}

/** Parts of a table keep their place; what else has lost all its content goes. */
const KEPT: ReadonlySet<string> = new Set(['root', 'table', 'tableRow', 'tableCell']);

function isEmpty(node: Nodes): boolean {
  if (KEPT.has(node.type) || !('children' in node)) return false;
  return node.children.every((child) => child.type === 'text' && child.value.trim() === '');
}

/** The white space around what was taken out is one space, and none at an end. */
function closeSeams(children: readonly Nodes[]): Nodes[] {
  const closed: Nodes[] = [];
  for (const child of children) {
    const last = closed.at(-1);
    if (child.type !== 'text' || last?.type !== 'text') closed.push(child);
    else closed[closed.length - 1] = { ...last, value: last.value.trimEnd() + joint(last.value, child.value) };
  }
  const first = closed[0];
  if (first?.type === 'text') closed[0] = { ...first, value: first.value.trimStart() };
  const end = closed.at(-1);
  if (end?.type === 'text') closed[closed.length - 1] = { ...end, value: end.value.trimEnd() };
  return closed;
}

function joint(before: string, after: string): string {
  if (/^\s*[.,;:!?)]/.test(after)) return after.trimStart();
  return /\s$/.test(before) || /^\s/.test(after) ? ` ${after.trimStart()}` : after;
}

/** Returns true where anything was taken out below the parent. */
function drop(parent: Parents, audience: Audience): boolean {
  let dropped = false;
  const children = parent.children.flatMap((child): Nodes[] => {
    if (isForOthers(child, audience)) {
      dropped = true;
      return [];
    }
    if (!('children' in child) || !drop(child, audience)) return [child];
    dropped = true;
    return isEmpty(child) ? [] : [child];
  });
  if (dropped) parent.children = closeSeams(children) as typeof parent.children;
  return dropped;
}

/** Takes out of a tree what its audience may not read. */
export function dropForOthers(tree: Root, audience: Audience): void {
  drop(tree, audience);
}
