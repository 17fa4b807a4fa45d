/** Goes through a page of any kind as a browser reads it. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { PageVisitor } from './plain-page.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function nameOf({ prefix, name }: Element['attrs'][number]): string {
  return prefix ? `${prefix}:${name}` : name;
}

function visit(node: Node, visitor: PageVisitor, isShown: boolean): void {
  if ('value' in node && isShown && node.value.trim() !== '') visitor.text(node.value);
  if (!('tagName' in node)) return;
  const attributes = node.attrs.map((attribute) => ({ name: nameOf(attribute), value: attribute.value }));
  visitor.begin({ name: node.tagName, attributes }, isShown);
  for (const child of node.childNodes) visit(child, visitor, isShown);
  if ('content' in node) for (const child of node.content.childNodes) visit(child, visitor, false);
  visitor.end();
}

/** Tells a visitor what stands in a page, as a browser's tree has it. */
export function visitParsed(html: string, visitor: PageVisitor): void {
  for (const child of parse(html).childNodes) visit(child, visitor, true);
}
