/** The first half of a text's way to its readers: what they may read of it, in Markdown's own tree. */
import type { Image, Nodes, Parents, Root } from 'mdast';
import { headingText } from '../../../content/body/anchors.ts';
import type { BodyContext } from '../../../content/body/parse-body.ts';
import { parseTree } from '../../../content/body/syntax.ts';
import { readTarget } from '../../../content/body/target.ts';
import type { Audience } from '../../../model/audience.ts';
import { placeHeadings } from '../../markdown/headings.ts';
import { inlineReferences } from '../../markdown/inline-references.ts';
import { reparagraph } from '../../markdown/paragraphs.ts';
import { refuseUnsound } from '../../markdown/remark-body.ts';
import type { ProjectedBody } from '../projection.ts';
import { dropForOthers } from './audience.ts';

export interface Prepared {
  readonly tree: Root;
  readonly headings: ProjectedBody['headings'];
}

/** What the readers of a text see of what it names. */
export interface Shown {
  readonly audience: Audience;
  /** Is that evidence file, by its path from the root, published for them? */
  isServed(path: string): boolean;
  /** A text with a label in the place of each hidden id. */
  words(text: string): string;
}

function isHiddenImage(node: Image, file: string, shown: Shown): boolean {
  const target = readTarget(node.url, file, 'image');
  return target.kind === 'file' && !shown.isServed(target.path);
}

/** Labels for hidden ids, in running text and in what a browser says of a picture or a link. */
function relabel(parent: Parents, file: string, shown: Shown): void {
  parent.children = parent.children.map((child): Nodes => {
    if ('children' in child) relabel(child, file, shown);
    if (child.type === 'text') return { ...child, value: shown.words(child.value) };
    if (child.type === 'link') return { ...child, title: child.title ? shown.words(child.title) : null };
    if (child.type !== 'image') return child;
    const alt = shown.words(child.alt ?? '');
    // A picture that they may not see: the words that stand for it stay.
    if (isHiddenImage(child, file, shown)) return { type: 'text', value: alt };
    return { ...child, alt, title: child.title ? shown.words(child.title) : null };
  }) as typeof parent.children;
}

function headingsOf(node: Nodes, levels: ReadonlyMap<Nodes, number>): ProjectedBody['headings'] {
  if (node.type === 'heading') {
    const anchor = node.data?.hProperties?.id;
    const depth = levels.get(node) ?? node.depth;
    return [{ text: headingText(node), anchor: typeof anchor === 'string' ? anchor : '', depth }];
  }
  if (!('children' in node) || node.type === 'footnoteDefinition') return [];
  return node.children.flatMap((child) => headingsOf(child, levels));
}

/** The levels of headings as they are written. */
function levelsOf(node: Nodes, levels = new Map<Nodes, number>()): ReadonlyMap<Nodes, number> {
  if (node.type === 'heading') levels.set(node, node.depth);
  if ('children' in node) for (const child of node.children) levelsOf(child, levels);
  return levels;
}

/**
 * What the readers may read of a text, its headings with their anchors: the anchors of a text for fewer readers
 * say nothing of headings that the others alone see.
 *
 * @throws RenderError where the text holds what the contract refuses
 */
export function prepareText(text: string, mdx: boolean, context: BodyContext, shown: Shown): Prepared {
  const tree = parseTree(text, mdx);
  refuseUnsound(tree, text, mdx, context);
  dropForOthers(tree, shown.audience);
  inlineReferences(tree);
  if (mdx) reparagraph(tree);
  relabel(tree, context.file, shown);
  const levels = levelsOf(tree);
  placeHeadings(tree);
  return { tree, headings: headingsOf(tree, levels) };
}
