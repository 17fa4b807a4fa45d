/**
 * From the tree of a record's text to the one that is published: anchors on headings, ids and files as
 * links to their pages, images by their address. Before that it judges the tree as the gate has done.
 */
import type { Link, Nodes, Parents, Root } from 'mdast';
import type { VFile } from 'vfile';
import type { BodyContext } from '../../content/body/parse-body.ts';
import { isBareAddress } from '../../content/body/read-target.ts';
import { readTree } from '../../content/body/read-tree.ts';
import { type RenderContext, RenderError } from './context.ts';
import { placeHeadings } from './headings.ts';
import { inlineReferences } from './inline-references.ts';
import { linkIds } from './link-ids.ts';
import { reparagraph } from './paragraphs.ts';
import { imageTarget, linkTarget } from './targets.ts';

export interface BodyPluginOptions {
  /** True for `.mdx` texts. */
  readonly mdx: boolean;
  /** The record of a file that is rendered; it must throw where there is none. */
  readonly contextOf: (file: VFile) => RenderContext;
}

/** The remark plugin. */
export function remarkBody({ mdx, contextOf }: BodyPluginOptions) {
  return (tree: Root, file: VFile): void => {
    const context = contextOf(file);
    refuseUnsound(tree, String(file), mdx, context);
    readyTree(tree, mdx, context);
  };
}

/** From a tree that was judged to the one that is published. */
export function readyTree(tree: Root, mdx: boolean, context: RenderContext): void {
  inlineReferences(tree);
  if (mdx) reparagraph(tree);
  placeHeadings(tree);
  publishTree(tree, context);
}

/** The second wall: what the gate refuses stops the build here too, however it came this far. */
export function refuseUnsound(tree: Root, text: string, mdx: boolean, context: BodyContext): void {
  const first = readTree(tree, { text, firstLine: 1, mdx }, context).refusals[0];
  if (first !== undefined) throw new RenderError(context.file, first.at.line, first.at.column, first.message);
}

/** Links and images get their addresses on the site, ids in running text become links. */
export function publishTree(tree: Root, context: RenderContext): void {
  publish(tree, false, context);
}

function publish(parent: Parents, inLink: boolean, context: RenderContext): void {
  parent.children = parent.children.flatMap((child): Nodes[] => {
    if (child.type === 'text') return linkIds(child, inLink, context);
    if (child.type === 'image') return [{ ...child, url: imageTarget(child, context) }];
    if (child.type === 'link') return publishedLink(child, context);
    if ('children' in child) publish(child, inLink, context);
    return [child];
  }) as typeof parent.children;
}

function publishedLink(node: Link, context: RenderContext): Nodes[] {
  const href = linkTarget(node, context);
  if (!isBareAddress(node)) publish(node, true, context);
  // A record that this audience may not see: the words stay, the link goes.
  return href === null ? node.children : [{ ...node, url: href }];
}
