/** What each holder of a required role had to be trained on, and what the training records show (TRN-1). */
import type { Rec } from '../content/record.ts';
import { parseRef } from '../model/forms.ts';
import { deadline } from '../model/time/deadline.ts';
import { parseDate, utcDay } from '../model/time/instant.ts';
import { daySpan, pointSpan } from '../model/time/span.ts';
import { parseDuration } from '../model/time/window.ts';
import { gapsIn, overlap, type Stretch } from './coverage.ts';
import type { Graph } from './graph.ts';
import { Blocked } from './poison.ts';
import { holdingSpan, type Requirement, type Role, requirementsOf } from './required-roles.ts';

export type Training = Rec<'training'>;
export const KINDS = ['training', 'acknowledgement'] as const;
export type TrainingKind = (typeof KINDS)[number];

/** A holder bound by a major version of a policy through a role. */
export interface Bound {
  readonly holder: string;
  /** The holding's place in the role. */
  readonly index: number;
  /** `incident-response 2.x`. */
  readonly subject: { readonly slug: string; readonly major: number };
  readonly requirement: Requirement;
  /** From taking the role or from the version, whichever is later, for as long as both last. */
  readonly span: Stretch;
  /** The last day on which the first training is in time. */
  readonly due: string;
}

function majorOf(version: string): number {
  return Number(version.split('.')[0]);
}

/** The spans of one major version of one policy as one: its minor versions follow each other. */
function majors(graph: Graph, roleId: string): readonly Requirement[] {
  const found = new Map<string, Requirement>();
  for (const one of requirementsOf(graph, roleId)) {
    const key = `${one.policy.data.policy}@${majorOf(one.policy.data.version)}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, to: Math.max(known.to, one.to) } : one);
  }
  return [...found.values()];
}

const GRACE = parseDuration('P30D') ?? { kind: 'elapsed', ms: 30 * 86_400_000, smallest: 'day' };

/** Who had to be trained on what, by when; those whose time ended before it was due had not. */
export function boundTo(graph: Graph, role: Role): readonly Bound[] {
  return majors(graph, role.id).flatMap((requirement) =>
    role.data.holdings.flatMap((holding, index): Bound[] => {
      const span = overlap(requirement, holdingSpan(holding));
      if (!span) return [];
      const due = utcDay(deadline(pointSpan(span.from), GRACE, graph.calendar).latest);
      const { policy, version } = requirement.policy.data;
      return [
        { holder: holding.holder, index, subject: { slug: policy, major: majorOf(version) }, requirement, span, due },
      ];
    }),
  );
}

/** The records of a kind that count for a holder, by the day of completion. Throws `Blocked` where a file of them could not be read. */
export function trainingsOf(graph: Graph, bound: Bound, kind: TrainingKind): readonly Training[] {
  if (graph.index.isOpaque('training')) throw new Blocked('a file of training records could not be read');
  return graph
    .all('training')
    .filter(({ data }) => {
      if (data.holder !== bound.holder || data.kind !== kind) return false;
      const ref = parseRef(data.subject);
      return ref?.slug === bound.subject.slug && majorOf(ref.version) === bound.subject.major;
    })
    .sort((a, b) => (a.data.completedOn < b.data.completedOn ? -1 : 1));
}

/** The first stretch from the end of the due day on, so far, that no record covers; `expiresOn` is the last good day. */
export function lapseOf(graph: Graph, bound: Bound, trainings: readonly Training[]): Stretch | null {
  const from = daySpan(bound.due).latest;
  const to = Math.min(graph.asOf + 1, bound.span.to);
  if (graph.asOf <= from || to <= from) return null;
  const valid = trainings.map(({ data }) => ({
    from: parseDate(data.completedOn) ?? Infinity,
    to: data.expiresOn === undefined ? Infinity : daySpan(data.expiresOn).latest + 1,
  }));
  return gapsIn({ from, to }, valid)[0] ?? null;
}
