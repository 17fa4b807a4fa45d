/** The picture of a chain as SVG: columns of records, and what leads to what. Each record is a link. */
import type { ChainColumn, ChainNode, ChainPicture } from '../picture/chain.ts';
import { type Html, html } from './html.ts';

const NODE_WIDTH = 118;
const NODE_HEIGHT = 40;
const COLUMN = 150;
const ROW = 52;
const TOP = 30;

interface Placed extends ChainNode {
  readonly x: number;
  readonly y: number;
}

function heightOf({ nodes, more }: ChainColumn): number {
  return (nodes.length + (more > 0 ? 1 : 0)) * ROW;
}

/** Nodes in the middle of their column's height. */
function place(column: ChainColumn, index: number, tallest: number): readonly Placed[] {
  const top = TOP + Math.round((tallest - heightOf(column)) / 2);
  return column.nodes.map((node, row) => ({ ...node, x: index * COLUMN + 4, y: top + row * ROW }));
}

function nodeHtml({ id, words, href, x, y }: Placed): Html {
  const box = html`<rect class="node" x="${x}" y="${y}" width="${NODE_WIDTH}" height="${NODE_HEIGHT}" rx="3"/><text class="node-id" x="${x + 8}" y="${y + 17}">${id}</text> <text class="node-words" x="${x + 8}" y="${y + 32}">${words}</text>`;
  return href === null ? box : html`<a href="${href}">${box}</a>`;
}

function edgeHtml(from: Placed, to: Placed): Html {
  const [x1, y1] = [from.x + NODE_WIDTH, from.y + NODE_HEIGHT / 2];
  const [x2, y2] = [to.x, to.y + NODE_HEIGHT / 2];
  const bend = Math.max(18, (x2 - x1) / 2);
  return html`<path class="edge" d="M${x1} ${y1}C${x1 + bend} ${y1} ${x2 - bend} ${y2} ${x2} ${y2}"/>`;
}

function columnHtml(column: ChainColumn, index: number, nodes: readonly Placed[], tallest: number): Html {
  const x = index * COLUMN + 4;
  const title = html`<text class="column-title" x="${x}" y="16">${column.title}</text>`;
  const below = (nodes.at(-1)?.y ?? TOP) + ROW;
  const more =
    column.more > 0
      ? html`<text class="node-words" x="${x + 8}" y="${below + 18}">and ${column.more} more</text>`
      : null;
  const none =
    column.nodes.length === 0
      ? html`<text class="node-none" x="${x}" y="${TOP + Math.round(tallest / 2) + 4}">none</text>`
      : null;
  return html`${title}${nodes.map(nodeHtml)}${more}${none}`;
}

function describe({ columns }: ChainPicture): string {
  return columns
    .map(({ title, nodes, more }) => {
      const names = nodes.map(({ id, words }) => `${id} (${words})`).join(', ') || 'none';
      return `${title}: ${names}${more > 0 ? ` and ${more} more` : ''}.`;
    })
    .join(' ');
}

/** The picture. It is a group of links: a screen reader meets each, after the description. */
export function chainHtml(picture: ChainPicture, id: string): Html {
  const tallest = Math.max(ROW, ...picture.columns.map(heightOf));
  const placed = picture.columns.map((column, index) => place(column, index, tallest));
  const byId = new Map(placed.flat().map((node) => [node.id, node]));
  const edges = picture.edges.flatMap(([a, b]) => {
    const [from, to] = [byId.get(a), byId.get(b)];
    return from === undefined || to === undefined ? [] : [edgeHtml(from, to)];
  });
  const width = picture.columns.length * COLUMN - (COLUMN - NODE_WIDTH) + 8;
  const height = TOP + tallest;
  const columns = picture.columns.map((column, index) => columnHtml(column, index, placed[index] ?? [], tallest));
  return html`<svg class="picture chain" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">${picture.title}</title><desc id="${id}-desc">${describe(picture)}</desc>${edges}${columns}</svg>`;
}
