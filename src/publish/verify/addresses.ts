/** Where an address that a page holds leads: into the site, elsewhere, or nowhere that is allowed. */
import type { Reference } from './element-facts.ts';

export type Destination =
  | { readonly kind: 'internal'; readonly path: string; readonly fragment: string }
  | { readonly kind: 'external' }
  | { readonly kind: 'refused'; readonly why: string };

export interface Origin {
  /** The path that the site is served from, with a slash at both ends. */
  readonly base: string;
  /** The site's own address; null where none was given. */
  readonly site: string | null;
}

/** Stands for the site's own host while addresses are resolved; it cannot be anybody's. */
const HERE = 'https://portal.invalid';

const ELSEWHERE: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    if (error instanceof URIError) return null;
    throw error;
  }
}

function internal(url: URL, base: string): Destination {
  const path = decoded(url.pathname);
  const fragment = decoded(url.hash.slice(1));
  if (path === null || fragment === null) return { kind: 'refused', why: 'is no well-formed address' };
  if (!path.startsWith(base)) return { kind: 'refused', why: `leads outside the site's base ${base}` };
  return { kind: 'internal', path: path.slice(base.length), fragment };
}

/**
 * Resolves one address.
 *
 * @param page the page's path within the site, without the base: `incidents/INC-2026-001/`
 */
export function destinationOf(value: string, page: string, origin: Origin): Destination {
  const text = value.trim();
  if (!URL.canParse(text, HERE)) return { kind: 'refused', why: 'is no address' };
  const from = page.split('/').map(encodeURIComponent).join('/');
  const url = new URL(text, `${HERE}${origin.base}${from}`);
  if (url.origin === HERE) return internal(url, origin.base);
  if (origin.site !== null && url.origin === new URL(origin.site).origin && url.pathname.startsWith(origin.base)) {
    return internal(url, origin.base);
  }
  return ELSEWHERE.has(url.protocol)
    ? { kind: 'external' }
    : { kind: 'refused', why: `has the scheme ${url.protocol}` };
}

/** Addresses in one attribute: a `srcset` names several. */
export function valuesOf(reference: Reference): readonly string[] {
  if (!reference.attribute.endsWith('srcset')) return [reference.value];
  return reference.value.split(',').map((candidate) => candidate.trim().split(/\s+/)[0] ?? '');
}

/** True where a browser fetches the address by itself, without a reader's click. */
export function loads(reference: Reference): boolean {
  if (reference.attribute === 'cite') return false;
  return !(reference.attribute === 'href' && (reference.element === 'a' || reference.element === 'area'));
}
