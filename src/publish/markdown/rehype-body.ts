/** What a published text has beyond its Markdown: tables that scroll, tasks and footnotes that can be heard, safe links. */
import type { Element, ElementContent, Root } from 'hast';
import { FOOTNOTE_LABEL } from './footnotes.ts';

/** The rehype plugin. It walks by itself: `unist-util-visit` gives a name to a function for every node of every text. */
export function rehypeBody() {
  return (tree: Root): void => {
    let tables = 0;
    const readyIn = (parent: Root | Element): void => {
      for (const [index, node] of parent.children.entries()) {
        if (node.type !== 'element') continue;
        ready(node);
        // A block wider than its page is scrolled, and the keyboard must reach it.
        if (node.tagName === 'table' && !isScroller(parent)) {
          tables += 1;
          parent.children[index] = scroller(node, tables);
        }
        readyIn(node);
      }
    };
    readyIn(tree);
  };
}

function ready(node: Element): void {
  if (node.tagName === 'a') readyLink(node);
  else if (node.tagName === 'th' || node.tagName === 'td') readyCell(node);
  else if (node.tagName === 'li') readyTask(node);
  else if (node.tagName === 'section') readyFootnotes(node);
  else if (node.tagName === 'pre') node.properties.tabIndex = 0;
  else if (node.tagName === 'img') node.properties.loading = 'lazy';
}

function isScroller(node: Root | Element): boolean {
  return 'tagName' in node && node.tagName === 'div';
}

function scroller(table: Element, number: number): Element {
  return {
    type: 'element',
    tagName: 'div',
    properties: { className: ['table-scroll'], role: 'group', ariaLabel: `Table ${number}`, tabIndex: 0 },
    children: [table],
  };
}

function readyLink({ properties }: Element): void {
  if (/^https?:/i.test(String(properties.href ?? ''))) properties.rel = ['noreferrer', 'noopener'];
  if (properties.ariaDescribedBy !== undefined) properties.ariaDescribedBy = [FOOTNOTE_LABEL];
}

/** Alignment by a class: the attribute is out of use, and the security policy allows no inline style. */
function readyCell({ tagName, properties }: Element): void {
  if (tagName === 'th') properties.scope = 'col';
  if (typeof properties.align === 'string') properties.className = [`align-${properties.align}`];
  delete properties.align;
}

function readyTask(item: Element): void {
  const box = item.children.flatMap(withParagraph).find(isCheckbox);
  if (box !== undefined) box.properties.ariaLabel = box.properties.checked === true ? 'Done' : 'Not done';
}

function withParagraph(node: ElementContent): ElementContent[] {
  return node.type === 'element' && node.tagName === 'p' ? node.children : [node];
}

function isCheckbox(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'input';
}

/** The label that the parser names `footnote-label` could be a heading's anchor too. */
function readyFootnotes(section: Element): void {
  for (const child of section.children) {
    if (child.type === 'element' && child.properties.id === 'footnote-label') child.properties.id = FOOTNOTE_LABEL;
  }
  section.properties.ariaLabelledBy = [FOOTNOTE_LABEL];
}
