/** The second half of a text's way to its readers: links, values and markup. */
import type { Nodes, Parents, Root } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import type { RenderContext } from '../../markdown/context.ts';
import { TO_HTML } from '../../markdown/footnotes.ts';
import { rehypeBody } from '../../markdown/rehype-body.ts';
import { rehypeSafe } from '../../markdown/rehype-safe.ts';
import { publishTree } from '../../markdown/remark-body.ts';
import type { ProjectedBody, ProjectedElement } from '../projection.ts';
import { resolveElements, type Writing } from './elements.ts';
import type { Prepared } from './prepare.ts';

const toMarkup = unified().use(remarkRehype, TO_HTML).use(rehypeBody).use(rehypeSafe).use(rehypeStringify).freeze();

/** A link to a heading that only others see: the words stay. */
function unlinkMissing(parent: Parents, anchors: ReadonlySet<string>): void {
  parent.children = parent.children.flatMap((child): Nodes[] => {
    if ('children' in child) unlinkMissing(child, anchors);
    const isMissing = child.type === 'link' && child.url.startsWith('#') && !anchors.has(child.url.slice(1));
    return isMissing ? child.children : [child];
  }) as typeof parent.children;
}

/** Nothing of the text would show: footnotes that nothing calls do not. */
function isEmpty(tree: Root): boolean {
  return tree.children.every(({ type }) => type === 'definition' || type === 'footnoteDefinition');
}

/** Places in a file tell how much stands before them. */
function withoutPlaces(tree: Root): Root {
  return JSON.parse(JSON.stringify(tree, (key, value: unknown) => (key === 'position' ? undefined : value))) as Root;
}

/** The text as its readers get it, as HTML. */
export function finishText(
  { tree, headings }: Prepared,
  context: RenderContext,
  writing: Omit<Writing, 'stated'>,
): ProjectedBody {
  const elements: ProjectedElement[] = [];
  const stated = (text: string, because: string) => {
    elements.push({ name: 'AsStated', attributes: { because }, text });
  };
  publishTree(tree, context);
  unlinkMissing(tree, new Set(headings.map(({ anchor }) => anchor)));
  resolveElements(tree, { ...writing, stated });
  const html = toMarkup.stringify(toMarkup.runSync(tree));
  // Who sees all versions of a policy can compare them.
  const isCompared = writing.rec.type === 'policy' && writing.view.audience === 'staff';
  const compared = isCompared ? withoutPlaces(tree) : null;
  const empty = isEmpty(tree);
  return { offsetLine: 1, mdx: false, readable: true, empty, headings, elements, text: '', html, tree: compared };
}
