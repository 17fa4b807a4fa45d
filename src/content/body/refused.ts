/** Nodes that stand for nothing the contract allows: raw HTML, code, expressions. */
import type { Html, Nodes } from 'mdast';
import { ELEMENT_NAMES } from '../body.ts';
import { placeOf, refuse, type State, withinLine } from './reading.ts';

export type RefusedNode = Extract<
  Nodes,
  { type: 'html' | 'yaml' | 'mdxjsEsm' | 'mdxFlowExpression' | 'mdxTextExpression' }
>;

export function refuseNode(state: State, node: RefusedNode): void {
  const at = placeOf(state, node);
  if (node.type === 'html') refuseHtml(state, node);
  else if (node.type === 'mdxjsEsm') {
    const word = node.value.startsWith('export') ? 'export' : 'import';
    refuse(
      state,
      at,
      `A line that begins with "${word}" is code in a .mdx text, which is not allowed`,
      'Delete it; to begin a sentence with this word, put another before it.',
    );
  } else if (node.type !== 'yaml') {
    const help = node.value.trimStart().startsWith('/*')
      ? 'A comment belongs in the front matter, behind a #.'
      : 'To print a value of a record write <Fact … />; to write a brace as text put \\ before it.';
    refuse(state, at, 'An expression in braces is code in a .mdx text, which is not allowed', help);
  }
}

function refuseHtml(state: State, node: Html): void {
  const at = placeOf(state, node);
  const name = /^<\/?([A-Za-z][A-Za-z0-9.:-]*)/.exec(node.value)?.[1];
  if (name === undefined) {
    const what = node.value.startsWith('<!--') ? 'An HTML comment' : 'This';
    refuse(
      state,
      at,
      `${what} is raw HTML, which is not allowed`,
      'A comment belongs in the front matter, behind a #.',
    );
  } else if ((ELEMENT_NAMES as readonly string[]).includes(name)) {
    refuse(
      state,
      withinLine(at, 0, node.value.startsWith('</') ? 2 + name.length : 1 + name.length),
      `<${name}> is read as raw HTML in a .md text, which is not allowed`,
      `Rename the file to .mdx to use <${name}>.`,
    );
  } else {
    refuse(
      state,
      withinLine(at, 0, 1 + name.length),
      `<${name}> is raw HTML, which is not allowed`,
      'Write it in Markdown; to write a "<" as text put \\ before it.',
    );
  }
}
