/** The text of a `.md` record → the HTML of its page. */
import type { Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseTree } from '../../content/body/syntax.ts';
import type { RenderContext } from './context.ts';
import { TO_HTML } from './footnotes.ts';
import { rehypeBody } from './rehype-body.ts';
import { rehypeSafe } from './rehype-safe.ts';
import { readyTree, refuseUnsound } from './remark-body.ts';

/** From a tree that is ready to be published to HTML. */
const toHtml = unified().use(remarkRehype, TO_HTML).use(rehypeBody).use(rehypeSafe).use(rehypeStringify).freeze();

/**
 * Renders a tree that was judged; it is changed on the way.
 *
 * @throws RenderError where the text names a file that is not published
 */
export function renderTree(tree: Root, context: RenderContext): string {
  readyTree(tree, false, context);
  return toHtml.stringify(toHtml.runSync(tree));
}

/**
 * Renders a body.
 *
 * @param text the body of a `.md` file, with LF line ends
 * @throws RenderError where the text holds what the contract refuses, or names a file that is not published
 */
export function renderMarkdown(text: string, context: RenderContext): string {
  const tree = parseTree(text, false);
  refuseUnsound(tree, text, false, context);
  return renderTree(tree, context);
}
