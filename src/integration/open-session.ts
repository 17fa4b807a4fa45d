/** From a check to a session: what the audience may see, and where the site will stand. */
import { resolve } from 'node:path';
import { historyOf } from '../history/log.ts';
import type { Audience } from '../model/audience.ts';
import { project } from '../publish/projection/project.ts';
import { projectionText, siteFrom } from '../publish/projection/site.ts';
import type { Checked } from '../rules/check.ts';
import type { Sketches } from './render/sketches.ts';
import { openSession, type Session } from './session.ts';

export interface SessionOptions {
  readonly mode: Session['mode'];
  readonly audience: Audience;
  readonly base: string;
  readonly site: string | null;
  readonly sketches: Sketches;
}

/** `portal` → `/portal/`: a slash at both ends, as Vite writes a base. */
export function normalBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Opens the session of a check that passed its gate (or, in development, of any). */
export async function openChecked(checked: Checked, options: SessionOptions): Promise<Session> {
  const { mode, audience, site, sketches } = options;
  const history = audience === 'auditor' ? await historyOf(checked.corpus.root) : null;
  const projection = projectionText(await project(checked, { audience, base: normalBase(options.base), history }));
  const workingRoot = mode === 'dev' && audience === 'auditor' ? resolve(checked.corpus.root) : null;
  const session: Session = { ...siteFrom(projection), mode, site, sketches, workingRoot };
  openSession(session);
  return session;
}
