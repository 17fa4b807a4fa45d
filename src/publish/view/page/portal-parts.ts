/**
 * Which pages a portal has, by the first step of their address. Auditors have them all. The others have those named
 * here and no more: a page that is added to the site is theirs only once it is entered.
 */
import type { Audience } from '../../../model/audience.ts';

const PUBLIC = ['', '404', 'search', 'a-z', 'policies', 'system-description', 'disclosures', 'components'];

const STAFF = [
  ...PUBLIC,
  ...['emergency', 'in-force', 'plans', 'obligations', 'roles', 'on-call', 'training', 'tabletops'],
  // Of what many records name.
  'linked-from',
];

const PARTS: Readonly<Record<Exclude<Audience, 'auditor'>, ReadonlySet<string>>> = {
  public: new Set(PUBLIC),
  staff: new Set(STAFF),
};

/**
 * Has the portal of this audience a page at that path?
 *
 * @param path below the site's base; it begins with `/`
 */
export function isPartOf(audience: Audience, path: string): boolean {
  if (audience === 'auditor') return true;
  const [, first = '', , third] = path.split(/[/#?]/);
  // Of each policy the public has one version: there is nothing to compare it with.
  if (audience === 'public' && third === 'compare') return false;
  return PARTS[audience].has(first.replace(/\.html$/, ''));
}
