/** Markdown documents and their parts, written by the serialiser that other tools read them with. */
import type { PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { guardLine } from '../text/safe.ts';

export type Cell = readonly PhrasingContent[];

export function paragraph(...children: readonly PhrasingContent[]): RootContent {
  return { type: 'paragraph', children: [...children] };
}

export function heading(depth: 2 | 3, ...children: readonly PhrasingContent[]): RootContent {
  return { type: 'heading', depth, children: [...children] };
}

function rowOf(cells: readonly Cell[]): Table['children'][number] {
  return { type: 'tableRow', children: cells.map((cell): TableCell => ({ type: 'tableCell', children: [...cell] })) };
}

export function table(head: readonly Cell[], rows: readonly (readonly Cell[])[]): RootContent {
  return { type: 'table', children: [rowOf(head), ...rows.map(rowOf)] };
}

/** What is folded away behind a summary; both are of the report's own words. */
export function folded(summary: string, ...content: readonly RootContent[]): readonly RootContent[] {
  return [
    { type: 'html', value: `<details><summary>${summary}</summary>` },
    ...content,
    { type: 'html', value: '</details>' },
  ];
}

/** The document as text: no line of it is read as an order by the system that prints it. */
export function documentText(content: readonly RootContent[]): string {
  const text = toMarkdown(
    { type: 'root', children: [...content] },
    { bullet: '-', extensions: [gfmToMarkdown({ tablePipeAlign: false })] },
  );
  return text.split('\n').map(guardLine).join('\n');
}
