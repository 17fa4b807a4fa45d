/** What is wrong with the approval of a public communication (COM-8; COM-10 then says nothing of the approver). */
import type { Graph } from '../../graph/graph.ts';
import { hasAuthority, isEntitled } from '../../graph/holders.ts';
import type { Incident } from '../../graph/incidents.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { isAfter, pointSpan, spanOf, type Verdict } from '../../model/time/span.ts';

export type Communication = NonNullable<Incident['data']['communications']>[number];

export interface Flaw {
  readonly key: 'approvedBy' | 'approvedAt';
  /** Completes the sentence "the public communication of … …". */
  readonly why: string;
  readonly verdict: Exclude<Verdict, 'no'>;
}

export function flawOf(communication: Communication, graph: Graph): Flaw | null {
  const { audience, approvedBy, approvedAt, at } = communication;
  if (audience !== 'public') return null;
  const flaw = (key: Flaw['key'], why: string, verdict: Flaw['verdict'] = 'yes'): Flaw => ({ key, why, verdict });
  if (approvedBy === undefined) return flaw('approvedBy', 'was approved by nobody');
  const sent = spanOf(at);
  const when = parseInstant(approvedAt ?? '') ?? sent?.earliest ?? 0;
  if (!isEntitled(graph, approvedBy, 'public-statement', when))
    return flaw('approvedBy', `was approved by ${approvedBy}, which has no authority public-statement`);
  if (approvedAt === undefined) return flaw('approvedAt', `was approved by ${approvedBy}, and nothing says when`);
  if (!hasAuthority(graph, approvedBy, 'public-statement', when))
    return flaw('approvedBy', `was approved by ${approvedBy} at ${approvedAt}, when nobody held that role`);
  const late = sent ? isAfter(pointSpan(when), sent) : 'no';
  if (late === 'no') return null;
  return late === 'yes'
    ? flaw('approvedAt', `was approved at ${approvedAt}, after it was sent`)
    : flaw('approvedAt', `may have been sent before it was approved (${approvedAt})`, 'undecidable');
}
