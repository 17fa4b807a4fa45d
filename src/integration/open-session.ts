/** From a check to a session: what the audience may see, and where the site will stand. */
import type { Rec } from '../content/record.ts';
import type { Graph } from '../graph/graph.ts';
import type { Audience } from '../model/audience.ts';
import { RECORD_TYPES } from '../model/record-types.ts';
import { evidencePublication } from '../publish/evidence-files.ts';
import type { Checked } from '../rules/check.ts';
import { openSession, type Session } from './session.ts';

export interface SessionOptions {
  readonly mode: Session['mode'];
  readonly audience: Audience;
  readonly base: string;
  readonly site: string | null;
  readonly cache: boolean;
}

/** Every record that the audience may see. An auditor sees all of them, drafts marked as drafts. */
function visibleRecords(graph: Graph): readonly Rec[] {
  return RECORD_TYPES.flatMap((type) => [...graph.index.all(type)]);
}

/** `portal` → `/portal/`: a slash at both ends, as Vite writes a base. */
export function normalBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/** Opens the session of a check that passed its gate (or, in development, of any). */
export async function openChecked(checked: Checked, options: SessionOptions): Promise<Session> {
  const records = visibleRecords(checked.graph);
  const evidence = await evidencePublication(checked.corpus, checked.graph.index.all('evidence'));
  const opened: Session = { ...checked, ...options, base: normalBase(options.base), records, evidence };
  openSession(opened);
  return opened;
}
