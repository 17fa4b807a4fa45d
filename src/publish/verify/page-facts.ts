/** What the verification needs to know of a page, read from the tree that a browser would build from it. */
import { parse } from 'parse5';
import { type PageElement, type PageNode, plainTree } from './plain-tree.ts';

export interface Reference {
  readonly element: string;
  readonly attribute: string;
  readonly value: string;
}

/** An element that a page marks with `data-record` or `data-record-body`, by the id that it names. */
export interface Region {
  readonly record: string;
  readonly kind: 'record' | 'body';
  /** Its own `id`; null where it has none. */
  readonly anchor: string | null;
  /** It holds text other than white space, or an image. */
  readonly filled: boolean;
}

export interface PageFacts {
  readonly anchors: ReadonlySet<string>;
  readonly references: readonly Reference[];
  readonly regions: readonly Region[];
  /** Content of each `<meta http-equiv="content-security-policy">`, in order. */
  readonly policies: readonly string[];
  /** True where the first policy stands before anything that loads. */
  readonly policyFirst: boolean;
  /** Scripts, styles and handlers written into the page, in words. */
  readonly inline: readonly string[];
}

/** Attributes that name an address, on any element that has them. */
const ADDRESSES: ReadonlySet<string> = new Set([
  'href',
  'src',
  'srcset',
  'imagesrcset',
  'poster',
  'data',
  'action',
  'formaction',
  'cite',
  'background',
  'ping',
  'manifest',
  'xlink:href',
]);

interface Gathered {
  anchors: Set<string>;
  references: Reference[];
  regions: Region[];
  policies: string[];
  policyFirst: boolean;
  loads: number;
  inline: string[];
}

function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node;
}

function nameOf({ prefix, name }: PageElement['attrs'][number]): string {
  return prefix ? `${prefix}:${name}` : name;
}

function attributeOf({ attrs }: PageElement, name: string): string | undefined {
  return attrs.find((attribute) => nameOf(attribute) === name)?.value;
}

/** True where an element shows something: text, or a picture. */
function isFilled(element: PageElement): boolean {
  return element.childNodes.some((child) => {
    if ('value' in child) return child.value.trim() !== '';
    return isElement(child) && (child.tagName === 'img' || child.tagName === 'svg' || isFilled(child));
  });
}

function gatherMeta(element: PageElement, facts: Gathered): void {
  const content = attributeOf(element, 'content') ?? '';
  const kind = attributeOf(element, 'http-equiv')?.toLowerCase();
  if (kind === 'refresh') {
    const target = /url\s*=\s*(.*)$/i.exec(content)?.[1];
    facts.references.push({ element: 'meta', attribute: 'refresh', value: target ?? '' });
  }
  if (kind !== 'content-security-policy') return;
  if (facts.policies.length === 0) facts.policyFirst = facts.loads === 0;
  facts.policies.push(content);
}

const REGIONS: ReadonlyMap<string, Region['kind']> = new Map([
  ['data-record', 'record'],
  ['data-record-body', 'body'],
]);

function gatherAttribute(element: PageElement, attribute: string, value: string, facts: Gathered): void {
  if (attribute === 'id') facts.anchors.add(value);
  if (ADDRESSES.has(attribute)) facts.references.push({ element: element.tagName, attribute, value });
  if (attribute === 'style' || attribute === 'srcdoc' || attribute.startsWith('on')) {
    facts.inline.push(`${attribute} on <${element.tagName}>`);
  }
  const kind = REGIONS.get(attribute);
  if (kind === undefined) return;
  facts.regions.push({
    record: value,
    kind,
    anchor: attributeOf(element, 'id') ?? null,
    filled: isFilled(element),
  });
}

function gatherElement(element: PageElement, facts: Gathered): void {
  const { tagName, attrs } = element;
  if (tagName === 'meta') gatherMeta(element, facts);
  if (tagName === 'script' || tagName === 'link') facts.loads += 1;
  if (tagName === 'style') facts.inline.push('<style>');
  if (tagName === 'script' && attributeOf(element, 'src') === undefined) facts.inline.push('<script> without src');
  for (const attribute of attrs) gatherAttribute(element, nameOf(attribute), attribute.value, facts);
}

function gather(parent: Pick<PageElement, 'childNodes'>, facts: Gathered): void {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    gatherElement(child, facts);
    gather(child, facts);
    if ('content' in child) gather(child.content as Pick<PageElement, 'childNodes'>, facts);
  }
}

/** Reads the facts of one page. */
export function pageFacts(html: string): PageFacts {
  const facts: Gathered = {
    anchors: new Set(),
    references: [],
    regions: [],
    policies: [],
    policyFirst: false,
    loads: 0,
    inline: [],
  };
  gather(plainTree(html) ?? parse(html), facts);
  return facts;
}
