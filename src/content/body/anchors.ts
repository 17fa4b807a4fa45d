/** Anchors of headings: the ids of clauses and the addresses within a page (content contract, section 2). */
import GithubSlugger, { slug } from 'github-slugger';
import type { Nodes } from 'mdast';

/** `4.2 `, `4. `, `§ 4 `: a section number and the space behind it. */
const SECTION_NUMBER = /^(?:§\s*)?\d+(?:\.\d+)*[.)]?\s+/;

/** The slug of a heading's text without its section number; runs of `-` are one, none stands at an end. */
export function anchorOf(text: string): string {
  const title = text.replace(/\s+/g, ' ').trim().replace(SECTION_NUMBER, '');
  return slug(title).replace(/-{2,}/g, '-').replace(/^-|-$/g, '');
}

/**
 * Gives the headings of one body their anchors, in order: one that is taken already gets github-slugger's
 * `-1`, `-2`; a text without a letter or digit has none ('').
 */
export function anchorer(): (text: string) => string {
  const slugger = new GithubSlugger();
  return (text) => {
    const anchor = anchorOf(text);
    return anchor === '' ? '' : slugger.slug(anchor);
  };
}

/**
 * The text of a heading that its anchor is made of. What only some readers see (`<Audience>`) is no part of
 * it: an address is the same on every portal and gives nothing away.
 */
export function headingText(node: Nodes): string {
  return textWithin(node, DEEPEST);
}

/** Deeper text is refused (rule SYN-5), and not looked at here. */
const DEEPEST = 256;

function textWithin(node: Nodes, levels: number): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'mdxJsxTextElement' && node.name === 'Audience') return '';
  if (!('children' in node) || levels === 0) return '';
  return node.children.map((child) => textWithin(child, levels - 1)).join('');
}
