/** A portal's headers as other hosts than Netlify and Cloudflare Pages are told them: what SECURITY.md shows. */
import type { Audience } from '../../src/model/audience.ts';
import { EVIDENCE_FOLDER, EVIDENCE_HEADERS, type Header, headersOf } from '../../src/publish/headers.ts';

function directives(headers: readonly Header[], indent: string): readonly string[] {
  return headers.map(([name, value]) => `${indent}add_header ${name} "${value}" always;`);
}

/** For the server block of nginx. A block that adds headers of its own loses those around it. */
export function nginxText(audience: Audience): string {
  const headers = headersOf(audience);
  return [
    ...directives(headers, ''),
    `location ^~ /${EVIDENCE_FOLDER} {`,
    ...directives([...headers, ...EVIDENCE_HEADERS], '  '),
    '}',
  ].join('\n');
}

/** Headers that CloudFront takes in a form of its own, and nowhere else. */
function security(headers: ReadonlyMap<string, string>) {
  const value = (name: string) => headers.get(name) ?? '';
  return {
    ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: value('Content-Security-Policy') },
    StrictTransportSecurity: {
      Override: true,
      AccessControlMaxAgeSec: Number(/\d+/.exec(value('Strict-Transport-Security'))?.[0]),
    },
    ContentTypeOptions: { Override: true },
    FrameOptions: { Override: true, FrameOption: value('X-Frame-Options') },
    ReferrerPolicy: { Override: true, ReferrerPolicy: value('Referrer-Policy') },
  };
}

const OWN_FORM = new Set([
  'Content-Security-Policy',
  'Strict-Transport-Security',
  'X-Content-Type-Options',
  'X-Frame-Options',
  'Referrer-Policy',
]);

/** The configuration of a response headers policy, with that of evidence where it is for that behaviour. */
export function cloudFrontPolicy(audience: Audience) {
  const headers = headersOf(audience);
  const custom = headers.filter(([name]) => !OWN_FORM.has(name));
  return {
    Name: 'corroborate-portal',
    SecurityHeadersConfig: security(new Map(headers)),
    CustomHeadersConfig: {
      Quantity: custom.length,
      Items: custom.map(([Header, Value]) => ({ Header, Value, Override: true })),
    },
  };
}
