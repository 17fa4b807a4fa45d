/** The remark plugin that makes a processor read exactly the language that the gate reads. */
import type { Root } from 'mdast';
import type { Processor } from 'unified';
import { parseTree } from '../../content/body/syntax.ts';

export function remarkContract(this: Processor, { mdx }: { readonly mdx: boolean }): void {
  this.parser = (text: string): Root => parseTree(text, mdx);
}
