/** What the approval of a disclosure releases of records that its readers may not see (rule catalogue, RED-1). */
import type { Rec } from '../content/record.ts';
import type { Span } from '../model/time/span.ts';
import type { Fact, FactForm } from './facts.ts';
import type { Graph } from './graph.ts';

const COUNTS: readonly string[] = ['customerData.customers', 'personalData.subjects', 'personalData.records'];

const BY_THE_DAY: readonly FactForm[] = ['date', 'month'];

/** A time that is not known finer than by the day prints no finer, whatever form is asked for. */
function isCoarse({ precision }: Span): boolean {
  return precision !== 'instant' && precision !== 'interval';
}

/** The approval of a disclosure releases its own incidents' times by the day, durations, and counts that are not small. */
export function isReleased(rec: Rec, fact: Fact, graph: Graph): boolean {
  if (fact.class === 'confidential' || rec.type !== 'disclosure') return false;
  if (!(rec as Rec<'disclosure'>).data.incidents.includes(fact.record.id)) return false;
  const { value, form } = fact;
  if (value.kind === 'duration') return true;
  if (value.kind === 'time')
    return fact.paths[0]?.[0] === 'times' && (BY_THE_DAY.includes(form) || isCoarse(value.span));
  if (value.kind !== 'count' || !COUNTS.includes(fact.paths[0]?.join('.') ?? '')) return false;
  if (form === 'band' || typeof value.count === 'string') return true;
  return value.count === 0 || value.count >= (graph.portal.data.smallCount ?? 10);
}
