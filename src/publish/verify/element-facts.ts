/** What the verification needs to know of an element, wherever it stands. */
import type { Tag } from './plain-tags.ts';

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

/** An element by its tag. */
export type Element = Pick<Tag, 'name' | 'attributes'>;

/** What an element tells by itself, wherever it stands. */
export interface ElementFacts {
  readonly anchors: readonly string[];
  readonly references: readonly Reference[];
  readonly regions: readonly Omit<Region, 'filled'>[];
  readonly policies: readonly string[];
  readonly inline: readonly string[];
  readonly loads: boolean;
  /** It shows something by itself. */
  readonly shows: boolean;
  readonly searched: boolean;
}

function attributeOf({ attributes }: Element, name: string): string | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

const REGIONS: ReadonlyMap<string, Region['kind']> = new Map([
  ['data-record', 'record'],
  ['data-record-body', 'body'],
]);

function refreshOf(element: Element): readonly Reference[] {
  const target = /url\s*=\s*(.*)$/i.exec(attributeOf(element, 'content') ?? '')?.[1];
  return [{ element: 'meta', attribute: 'refresh', value: target ?? '' }];
}

function inlineOf({ name, attributes }: Element): readonly string[] {
  const handlers = attributes.filter((one) => /^(?:style|srcdoc|on.*)$/s.test(one.name));
  const isProgram = name === 'script' && attributes.every((one) => one.name !== 'src');
  return [
    ...(name === 'style' ? ['<style>'] : []),
    ...(isProgram ? ['<script> without src'] : []),
    ...handlers.map((one) => `${one.name} on <${name}>`),
  ];
}

function factsOf(element: Element): ElementFacts {
  const { name, attributes } = element;
  const httpEquiv = name === 'meta' ? attributeOf(element, 'http-equiv')?.toLowerCase() : undefined;
  const addresses = attributes.filter((one) => ADDRESSES.has(one.name));
  return {
    anchors: attributes.flatMap((one) => (one.name === 'id' ? [one.value] : [])),
    references: [
      ...(httpEquiv === 'refresh' ? refreshOf(element) : []),
      ...addresses.map(({ name: attribute, value }) => ({ element: name, attribute, value })),
    ],
    regions: attributes.flatMap((one) => {
      const kind = REGIONS.get(one.name);
      return kind === undefined ? [] : [{ record: one.value, kind, anchor: attributeOf(element, 'id') ?? null }];
    }),
    policies: httpEquiv === 'content-security-policy' ? [attributeOf(element, 'content') ?? ''] : [],
    inline: inlineOf(element),
    loads: name === 'script' || name === 'link',
    shows: name === 'img' || name === 'svg',
    searched: attributes.some((one) => one.name === 'data-pagefind-body'),
  };
}

function tellsNothing(facts: ElementFacts): boolean {
  return Object.values(facts).every(
    (fact: boolean | readonly unknown[]) => fact === false || (Array.isArray(fact) && fact.length === 0),
  );
}

/** Of the same few tags that stand on every page, each is looked at once; null for one that tells nothing. */
const known = new WeakMap<Element, ElementFacts | null>();

export function elementFacts(element: Element): ElementFacts | null {
  const seen = known.get(element);
  if (seen !== undefined) return seen;
  const all = factsOf(element);
  const facts = tellsNothing(all) ? null : all;
  known.set(element, facts);
  return facts;
}
