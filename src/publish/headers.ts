/**
 * The HTTP headers that a portal should be served with. A static site cannot send them: a build writes them into a
 * file that Netlify and Cloudflare Pages obey, and SECURITY.md has them for other hosts.
 */
import type { Audience } from '../model/audience.ts';
import { CONTENT_SECURITY_POLICY } from './csp.ts';

export type Header = readonly [name: string, value: string];

/** Netlify and Cloudflare Pages read it at the top of what is published, and serve it to nobody. */
export const HEADERS_FILE = '_headers';

/** Where the files of evidence stand: to be saved, never shown by themselves. */
export const EVIDENCE_FOLDER = 'evidence/files/';

/** What a page may ask a browser for: nothing. */
const FEATURES = [
  'camera',
  'display-capture',
  'geolocation',
  'microphone',
  'payment',
  'publickey-credentials-get',
  'usb',
];

/** Nobody keeps a copy on the way of what only some may read. */
function caching(audience: Audience): readonly Header[] {
  return audience === 'public' ? [] : [['Cache-Control', 'private, no-store']];
}

/** For every file of the portal. A policy in a page cannot say who may frame it; one in a header can. */
export function headersOf(audience: Audience): readonly Header[] {
  return [
    ['Content-Security-Policy', `${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`],
    ['Strict-Transport-Security', 'max-age=31536000'],
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    ['Referrer-Policy', 'no-referrer'],
    ['X-Robots-Tag', 'noindex, nofollow, noarchive'],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', FEATURES.map((feature) => `${feature}=()`).join(', ')],
    ...caching(audience),
  ];
}

/** For files of evidence, besides: a browser saves them, also where it could show them. */
export const EVIDENCE_HEADERS: readonly Header[] = [['Content-Disposition', 'attachment']];

function rule(path: string, headers: readonly Header[]): string {
  return [path, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
}

/**
 * The text of the headers file.
 *
 * @param base the path that the portal is served from, with a slash at both ends
 */
export function headersText(audience: Audience, base: string): string {
  return rule(`${base}*`, headersOf(audience)) + rule(`${base}${EVIDENCE_FOLDER}*`, EVIDENCE_HEADERS);
}
