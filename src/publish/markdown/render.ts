/** The text of a `.md` record → the HTML of its page. */
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { type RenderContext, RenderError } from './context.ts';
import { TO_HTML } from './footnotes.ts';
import { rehypeBody } from './rehype-body.ts';
import { rehypeSafe } from './rehype-safe.ts';
import { remarkBody } from './remark-body.ts';
import { remarkContract } from './remark-contract.ts';

function contextOf(file: VFile): RenderContext {
  if (file.data.record === undefined) throw new RenderError(file.path, 1, 1, 'the text belongs to no record');
  return file.data.record;
}

const processor = unified()
  .use(remarkContract, { mdx: false })
  .use(remarkBody, { mdx: false, contextOf })
  .use(remarkRehype, TO_HTML)
  .use(rehypeBody)
  .use(rehypeSafe)
  .use(rehypeStringify)
  .freeze();

/**
 * Renders a body.
 *
 * @param text the body of a `.md` file, with LF line ends
 * @throws RenderError where the text holds what the contract refuses, or names a file that is not published
 */
export function renderMarkdown(text: string, context: RenderContext): string {
  return String(processor.processSync(new VFile({ value: text, path: context.file, data: { record: context } })));
}
