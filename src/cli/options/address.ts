/** `--site` and `--base`: where the portal will stand. */
import { InvalidArgumentError } from 'commander';

/** An absolute http or https address, as written. */
export function parseSite(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const plain = url !== null && url.search === '' && url.hash === '' && url.username === '' && url.password === '';
  if (plain && (url.protocol === 'https:' || url.protocol === 'http:')) return text;
  throw new InvalidArgumentError('Expected an address such as https://trust.example.com.');
}

/** A path from the top of a site, such as `/portal/`. */
export function parseBase(text: string): string {
  if (/^\/(?:[A-Za-z0-9._~-]+\/?)*$/.test(text) && !/\/\.{1,2}(?:\/|$)/.test(text)) return text;
  throw new InvalidArgumentError('Expected a path from the top of the site, such as /portal/.');
}
