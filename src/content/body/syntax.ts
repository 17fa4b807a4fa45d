/**
 * The one definition of the language that bodies are written in (content contract, section 4): CommonMark
 * with GFM, and in `.mdx` the syntax of MDX. The gate, the pages and the benchmark parse with it, so that
 * what is checked is what is published.
 */
import type { Root } from 'mdast';
import { fromMarkdown, type Options, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfm } from 'micromark-extension-gfm';
import { mdxjs } from 'micromark-extension-mdxjs';

/**
 * GFM's tree without its second pass over finished text. That pass makes links of what the specification
 * leaves alone (`"www.example.com"` in quotes, decoded references), without a place in the source, and
 * its links may be of a kind that the contract refuses (`xmpp:`).
 */
function gfmTree(): TreeExtension[] {
  return gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
}

function syntax(mdx: boolean): Options {
  if (!mdx) return { extensions: [gfm()], mdastExtensions: gfmTree() };
  return { extensions: [gfm(), mdxjs()], mdastExtensions: [...gfmTree(), mdxFromMarkdown()] };
}

const MARKDOWN = syntax(false);
const MDX = syntax(true);

/**
 * Extensions for `fromMarkdown` that read the text of a `.md` (`mdx` false) or `.mdx` file. Nothing in the
 * text is evaluated; JavaScript is only recognised, by acorn as in `@mdx-js/mdx`, so that it can be refused.
 */
export function markdownSyntax(mdx: boolean): Options {
  return mdx ? MDX : MARKDOWN;
}

/**
 * The syntax tree of a body.
 *
 * @throws {VFileMessage} where the text of a `.mdx` file is not MDX
 */
export function parseTree(text: string, mdx: boolean): Root {
  return fromMarkdown(text, markdownSyntax(mdx));
}
