/** The repository's documents, read as Markdown: their examples, outputs, tables and links. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import GithubSlugger from 'github-slugger';
import type { Code, Nodes, Root, Table } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toString as plain } from 'mdast-util-to-string';
import { gfm } from 'micromark-extension-gfm';

export const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

export interface Document {
  readonly text: string;
  /** Files that the document shows whole, by the path in the block's title. */
  readonly files: ReadonlyMap<string, string>;
  /** Outputs that it quotes, by the name in the comment above the block. */
  readonly outputs: ReadonlyMap<string, string>;
  /** Tables as rows of cells, the header among them, by the first header cell. */
  readonly tables: ReadonlyMap<string, readonly (readonly string[])[]>;
  readonly links: readonly string[];
  readonly anchors: ReadonlySet<string>;
}

function* nodesBelow(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesBelow(child);
}

function rowsOf(table: Table): readonly (readonly string[])[] {
  return table.children.map((row) => row.children.map((cell) => plain(cell)));
}

function titled(code: Code): [string, string][] {
  const path = /title="([^"]+)"/.exec(code.meta ?? '')?.[1];
  return path === undefined ? [] : [[path, `${code.value}\n`]];
}

/** A block stands below the comment `<!-- output: name -->`. */
function outputsOf(root: Root): [string, string][] {
  return root.children.flatMap((node, index): [string, string][] => {
    const before = root.children[index - 1];
    const name = before?.type === 'html' ? /^<!-- output: ([a-z-]+) -->$/.exec(before.value)?.[1] : undefined;
    return node.type === 'code' && name !== undefined ? [[name, node.value]] : [];
  });
}

/** Reads a document at the repository's root. */
export function documentAt(name: string): Document {
  const text = readFileSync(`${REPOSITORY}/${name}`, 'utf8');
  const root = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const nodes = [...nodesBelow(root)];
  const slugger = new GithubSlugger();
  return {
    text,
    files: new Map(nodes.flatMap((node) => (node.type === 'code' ? titled(node) : []))),
    outputs: new Map(outputsOf(root)),
    tables: new Map(
      nodes.flatMap((node) => (node.type === 'table' ? [[rowsOf(node)[0]?.[0] ?? '', rowsOf(node)]] : [])),
    ),
    links: nodes.flatMap((node) => (node.type === 'link' ? [node.url] : [])),
    anchors: new Set(nodes.flatMap((node) => (node.type === 'heading' ? [slugger.slug(plain(node))] : []))),
  };
}
