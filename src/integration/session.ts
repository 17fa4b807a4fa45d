/**
 * What a build or a development server shows: the projection of the checked content for one audience, and
 * nothing else of it. One value for the process, behind a symbol of the global object: the command line, Astro's
 * content loader and the pages each load this module by a loader of their own, and must see the same value.
 */
import { SESSION_KEY } from '../publish/view/open-site.ts';
import type { Site } from '../publish/view/site.ts';
import type { Sketches } from './render/sketches.ts';

export interface Session extends Site {
  /** Records with faults reach a development server only; there they are left out of the collections. */
  readonly mode: 'build' | 'dev';
  /** The site's address; null where none was given. */
  readonly site: string | null;
  /** The HTML of texts as far as it was made when they were read. */
  readonly sketches: Sketches;
}

type Held = Session | 'types-only' | undefined;

/** Makes this the session of the process. */
export function openSession(session: Session): void {
  Reflect.set(globalThis, SESSION_KEY, session);
}

/** For `astro sync` and `astro check`, which want the collections' types and no content. */
export function openTypesOnly(): void {
  Reflect.set(globalThis, SESSION_KEY, 'types-only');
}

/** Lets the content go. */
export function closeSession(): void {
  Reflect.deleteProperty(globalThis, SESSION_KEY);
}

function held(): Held {
  return Reflect.get(globalThis, SESSION_KEY) as Held;
}

/**
 * The session of the process.
 *
 * @throws where nothing was checked: pages are only ever made from checked content
 */
export function session(): Session {
  const value = held();
  if (value !== undefined && value !== 'types-only') return value;
  throw new Error(
    'No content has been checked. The site is built by `corroborate build`, or by `astro build` with the corroborate integration in astro.config.mjs.',
  );
}

/** True where content was checked and can be shown. */
export function isSessionOpen(): boolean {
  const value = held();
  return value !== undefined && value !== 'types-only';
}

/** As `session`, but null where only the collections' types are wanted. */
export function sessionUnlessTypesOnly(): Session | null {
  return held() === 'types-only' ? null : session();
}
