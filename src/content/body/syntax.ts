/**
 * The one definition of the language that bodies are written in (content contract, section 4): CommonMark
 * with GFM, and in `.mdx` the syntax of MDX. The gate and the pages parse with it, so that what is checked is
 * what is published.
 */
import type { Root } from 'mdast';
import { fromMarkdown, type Options, type Extension as TreeExtension } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { mdxFromMarkdown } from 'mdast-util-mdx';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmFootnote } from 'micromark-extension-gfm-footnote';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import { gfmTable } from 'micromark-extension-gfm-table';
import { gfmTaskListItem } from 'micromark-extension-gfm-task-list-item';
import { mdxjs } from 'micromark-extension-mdxjs';

/**
 * The parts of GFM, each with the characters without which nothing of it can stand in a text. To look for
 * addresses, and for tables, costs half of the time that a text takes; most texts hold neither.
 */
const PARTS = [
  { extension: gfmAutolinkLiteral(), marks: /@|www\.|https?:/i },
  { extension: gfmFootnote(), marks: /\[\^/ },
  { extension: gfmStrikethrough(), marks: /~/ },
  { extension: gfmTable(), marks: /\||:-|-:/ },
  { extension: gfmTaskListItem(), marks: /\[/ },
] as const;

type Part = (typeof PARTS)[number];

/**
 * GFM's tree without its second pass over finished text. That pass makes links of what the specification
 * leaves alone (`"www.example.com"` in quotes, decoded references), without a place in the source, and
 * its links may be of a kind that the contract refuses (`xmpp:`).
 */
function gfmTree(): TreeExtension[] {
  return gfmFromMarkdown().map((extension) => ({ ...extension, transforms: [] }));
}

function syntaxOf(parts: readonly Part[], mdx: boolean): Options {
  const extensions = parts.map(({ extension }) => extension);
  if (!mdx) return { extensions, mdastExtensions: gfmTree() };
  return { extensions: [...extensions, mdxjs()], mdastExtensions: [...gfmTree(), mdxFromMarkdown()] };
}

const WHOLE = { markdown: syntaxOf(PARTS, false), mdx: syntaxOf(PARTS, true) };

/**
 * Extensions for `fromMarkdown` that read any text of a `.md` (`mdx` false) or `.mdx` file. Nothing in the
 * text is evaluated; JavaScript is only recognised, by acorn as in `@mdx-js/mdx`, so that it can be refused.
 */
export function markdownSyntax(mdx: boolean): Options {
  return mdx ? WHOLE.mdx : WHOLE.markdown;
}

const made = new Map<string, Options>();

/** What this one text needs of the whole. */
function syntaxFor(text: string, mdx: boolean): Options {
  const parts = PARTS.filter(({ marks }) => marks.test(text));
  const name = `${mdx} ${parts.map((part) => PARTS.indexOf(part)).join()}`;
  const known = made.get(name);
  if (known) return known;
  const syntax = syntaxOf(parts, mdx);
  made.set(name, syntax);
  return syntax;
}

/**
 * The syntax tree of a body.
 *
 * @throws {VFileMessage} where the text of a `.mdx` file is not MDX
 */
export function parseTree(text: string, mdx: boolean): Root {
  return fromMarkdown(text, syntaxFor(text, mdx));
}
