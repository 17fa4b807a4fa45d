/** The text of a policy version as clauses: what is printed under each heading, block by block. */
import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';
import { anchorer, headingText } from '../../content/body/anchors.ts';
import { parseTree } from '../../content/body/syntax.ts';
import type { Rec } from '../../content/record.ts';
import type { Site } from '../view/site.ts';
import { commitmentWords, factValue, readsAudience } from '../view/text/elements.ts';
import type { Value } from '../view/value/value.ts';

export interface TextBlock {
  readonly kind: 'paragraph' | 'item' | 'row' | 'code';
  readonly text: string;
}

export interface Clause {
  /** '' for the text before the first heading. */
  readonly anchor: string;
  readonly heading: string;
  readonly depth: number;
  readonly blocks: readonly TextBlock[];
}

/** Prints an element of the contract as the page prints it. */
export type Printed = (name: string, attributes: Readonly<Record<string, string>>) => string | 'children' | null;

type Element = MdxJsxFlowElement | MdxJsxTextElement;

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function attributesOf({ attributes }: Element): Readonly<Record<string, string>> {
  return Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute' && typeof one.value === 'string' ? [[one.name, one.value]] : [],
    ),
  );
}

function wordsOf(node: Nodes, printed: Printed): string {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'break') return ' ';
  if (node.type === 'image') return node.alt ?? '';
  if (isElement(node)) {
    const words = printed(node.name ?? '', attributesOf(node));
    if (words !== 'children') return words ?? '';
  }
  return 'children' in node ? node.children.map((child) => wordsOf(child, printed)).join('') : '';
}

function line(node: Nodes, printed: Printed): string {
  return wordsOf(node, printed).replace(/\s+/g, ' ').trim();
}

/** The blocks of a node in the order of reading; an entry of a list is one, and those within it are others. */
function* blocksOf(node: Nodes, printed: Printed, inItem: boolean): Generator<TextBlock> {
  if (node.type === 'paragraph') {
    yield { kind: inItem ? 'item' : 'paragraph', text: line(node, printed) };
  } else if (node.type === 'code') {
    yield { kind: 'code', text: node.value };
  } else if (node.type === 'tableRow') {
    yield { kind: 'row', text: node.children.map((cell) => line(cell, printed)).join(' · ') };
  } else if (isElement(node) && printed(node.name ?? '', attributesOf(node)) !== 'children') {
    const text = line(node, printed);
    if (text !== '') yield { kind: 'paragraph', text };
  } else if ('children' in node) {
    for (const child of node.children) yield* blocksOf(child, printed, inItem || node.type === 'listItem');
  }
}

interface Growing {
  readonly anchor: string;
  readonly heading: string;
  readonly depth: number;
  readonly blocks: TextBlock[];
}

/** Splits a body at its headings. */
export function splitClauses(text: string, mdx: boolean, printed: Printed): readonly Clause[] {
  return clausesIn(parseTree(text, mdx), printed);
}

function clausesIn(tree: Root, printed: Printed): readonly Clause[] {
  const anchorFor = anchorer();
  const clauses: Growing[] = [{ anchor: '', heading: '', depth: 1, blocks: [] }];
  for (const node of tree.children) {
    if (node.type === 'heading') {
      const heading = line(node, printed);
      clauses.push({ anchor: anchorFor(headingText(node)), heading, depth: node.depth, blocks: [] });
    } else {
      clauses.at(-1)?.blocks.push(...[...blocksOf(node, printed, false)].filter((block) => block.text !== ''));
    }
  }
  return clauses.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0);
}

function valueText(value: Value): string {
  return value.kind === 'text' || value.kind === 'code'
    ? value.text
    : value.kind === 'link'
      ? (value.id ?? value.text)
      : '';
}

/** The elements of a policy as its page prints them. */
function printedBy(site: Site, rec: Rec<'policy'>): Printed {
  return (name, { tier = '', target, to, of = '', is = '', as, only = '' }) => {
    if (name === 'Commitment') return commitmentWords(site, rec, tier, target, to);
    if (name === 'Fact') return valueText(factValue(site, of, is, as));
    if (name === 'Ref') return to ?? '';
    if (name === 'Audience' && !readsAudience(site, only)) return null;
    return 'children';
  };
}

/** The clauses of a version, as this site's audience reads them. */
export function clausesOf(site: Site, rec: Rec<'policy'>): readonly Clause[] {
  const tree = site.trees.get(rec.file);
  // Every element of such a text is resolved by now.
  if (tree !== undefined) return clausesIn(tree, () => 'children');
  return splitClauses(site.corpus.bodyText(rec.file), rec.body?.mdx === true, printedBy(site, rec));
}
