/** The site that this process builds, for pages: the one session that the integration opened. */
import type { Site } from './site.ts';

/** Where the process keeps what was checked: the integration writes it, pages read it. */
export const SESSION_KEY = Symbol.for('corroborate.session');

/**
 * The site of the process.
 *
 * @throws where nothing was checked: pages are only ever made from checked content
 */
export function openSite(): Site {
  const value: unknown = Reflect.get(globalThis, SESSION_KEY);
  if (value !== null && typeof value === 'object') return value as Site;
  throw new Error('No content has been checked: a page is rendered by a build or a development server of the portal.');
}
