/** What the verification needs to know of a page, read from the tree that a browser would build from it. */
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

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

function isElement(node: Tree.ChildNode): node is Tree.Element {
  return 'tagName' in node;
}

function attributesOf(element: Tree.Element): ReadonlyMap<string, string> {
  return new Map(element.attrs.map((each) => [each.prefix ? `${each.prefix}:${each.name}` : each.name, each.value]));
}

/** True where an element shows something: text, or a picture. */
function isFilled(element: Tree.Element): boolean {
  return element.childNodes.some((child) => {
    if ('value' in child) return child.value.trim() !== '';
    return isElement(child) && (child.tagName === 'img' || child.tagName === 'svg' || isFilled(child));
  });
}

function gatherPolicy(attributes: ReadonlyMap<string, string>, facts: Gathered): void {
  if (attributes.get('http-equiv')?.toLowerCase() !== 'content-security-policy') return;
  if (facts.policies.length === 0) facts.policyFirst = facts.loads === 0;
  facts.policies.push(attributes.get('content') ?? '');
}

function gatherInline(element: Tree.Element, attributes: ReadonlyMap<string, string>, facts: Gathered): void {
  if (element.tagName === 'style') facts.inline.push('<style>');
  if (element.tagName === 'script' && !attributes.has('src')) facts.inline.push('<script> without src');
  for (const name of attributes.keys()) {
    if (name === 'style' || name === 'srcdoc' || name.startsWith('on'))
      facts.inline.push(`${name} on <${element.tagName}>`);
  }
}

function gatherElement(element: Tree.Element, facts: Gathered): void {
  const attributes = attributesOf(element);
  const id = attributes.get('id');
  if (id !== undefined) facts.anchors.add(id);
  if (element.tagName === 'meta') gatherPolicy(attributes, facts);
  if (element.tagName === 'meta' && attributes.get('http-equiv')?.toLowerCase() === 'refresh') {
    const target = /url\s*=\s*(.*)$/i.exec(attributes.get('content') ?? '')?.[1];
    facts.references.push({ element: 'meta', attribute: 'refresh', value: target ?? '' });
  }
  if (element.tagName === 'script' || element.tagName === 'link') facts.loads += 1;
  gatherInline(element, attributes, facts);
  for (const [attribute, value] of attributes) {
    if (ADDRESSES.has(attribute)) facts.references.push({ element: element.tagName, attribute, value });
  }
  for (const kind of ['record', 'body'] as const) {
    const record = attributes.get(kind === 'record' ? 'data-record' : 'data-record-body');
    if (record !== undefined) facts.regions.push({ record, kind, anchor: id ?? null, filled: isFilled(element) });
  }
}

function gather(parent: Tree.ParentNode, facts: Gathered): void {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    gatherElement(child, facts);
    gather(child, facts);
    if ('content' in child) gather(child.content, facts);
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
  gather(parse(html), facts);
  return facts;
}
