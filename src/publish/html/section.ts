/** A section of a page as markup. */
import type { Block, Section } from '../view/block.ts';
import { exampleHtml } from './example.ts';
import { type Html, html } from './html.ts';
import { pictureHtml } from './picture.ts';
import { tableHtml } from './table.ts';
import { factsHtml, valueHtml } from './value.ts';

function blockHtml(block: Block, anchor: string): Html {
  switch (block.kind) {
    case 'facts':
      return factsHtml(block.facts);
    case 'table':
      return tableHtml(block.table);
    case 'picture':
      return pictureHtml(block.picture, `${anchor}--${block.picture.kind}`);
    case 'heading':
      return html`<h3>${valueHtml(block.value)}</h3>`;
    case 'words':
      return html`<div class="words">${valueHtml(block.value)}</div>`;
    case 'example':
      return exampleHtml(block.example);
    case 'body':
      throw new Error("a record's text is rendered by its page, in a section of its own");
  }
}

/** True for the section that stands for the record's own text. */
export function isText({ blocks }: Section): boolean {
  return blocks.some((block) => block.kind === 'body');
}

/** A section with its heading. @throws for the one that stands for the record's own text */
export function sectionHtml({ anchor, title, blocks }: Section): Html {
  const heading = html`<h2 id="${anchor}">${title}</h2>`;
  return html`<section aria-labelledby="${anchor}">${heading}${blocks.map((block) => blockHtml(block, anchor))}</section>`;
}
