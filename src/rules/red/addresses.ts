/** Addresses in a text: IP addresses, private hosts, URLs with credentials. */
import { isIPv4, isIPv6 } from 'node:net';
import { isMasked } from '../../content/secrets/masked.ts';
import { type Hit, hitsOf } from './hit.ts';

const IPV4 = /(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?!\w|\.\d|-\p{L})/gu;
/** Four numbers that are none: versions and sections. */
const NUMBERING =
  /(?:\b(?:versions?|releases?|builds?|firmware|sections?|clauses?|chapters?|articles?|annex|no|v)\.?|§)\s*$/i;
const LOOK_BACK = 20;
const IPV6 = /(?<![\w:.])[0-9A-Fa-f:.]{3,64}(?![\w:])/g;
const HOST = /(?<![A-Za-z0-9_.-])[A-Za-z0-9_][A-Za-z0-9_.-]{0,253}/g;
const PRIVATE = /^[A-Za-z0-9_].*\.(?:internal|local|corp|lan)$/i;
const CREDENTIALS =
  /(?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{0,30}:\/\/[^\s/:]{1,256}:[^\s/@]{1,256}@[^\s/"'<>)\]]{0,256}/g;

function ipv4(text: string): Hit[] {
  return hitsOf(text, IPV4, 'an IP address').filter(
    ({ from, to }) => isIPv4(text.slice(from, to)) && !NUMBERING.test(text.slice(Math.max(0, from - LOOK_BACK), from)),
  );
}

/** An address of the newer kind has at least two colons; `::` alone is none, nor is a stop at the sentence's end. */
function ipv6(text: string): Hit[] {
  return hitsOf(text, IPV6, 'an IP address').flatMap((hit): Hit[] => {
    const written = text.slice(hit.from, hit.to).replace(/\.+$/, '');
    const real = isIPv6(written) && /[0-9A-Fa-f]/.test(written);
    return real ? [{ ...hit, to: hit.from + written.length }] : [];
  });
}

function privateHosts(text: string): Hit[] {
  return hitsOf(text, HOST, 'a private host').flatMap((hit): Hit[] => {
    const written = text.slice(hit.from, hit.to).replace(/[.-]+$/, '');
    return PRIVATE.test(written) ? [{ ...hit, to: hit.from + written.length }] : [];
  });
}

function credentials(text: string): Hit[] {
  return hitsOf(text, CREDENTIALS, 'a URL with credentials').filter(({ from, to }) => !isMasked(text.slice(from, to)));
}

/** The addresses of a text; they may overlap. */
export function addressesIn(text: string): Hit[] {
  return [...ipv4(text), ...ipv6(text), ...privateHosts(text), ...credentials(text)];
}
