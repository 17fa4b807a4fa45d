/** EVD-3: evidence is not older than what it is evidence of. */
import type { Rec } from '../../content/record.ts';
import type { Backlink } from '../../graph/links.ts';
import { getAt, type Path } from '../../model/path.ts';
import { parseInstant } from '../../model/time/instant.ts';
import { isBefore, pointSpan } from '../../model/time/span.ts';
import { at, defineRule, type Fault } from '../rule.ts';
import { type Begun, begunAt } from './begun.ts';

interface Conflict {
  readonly link: Backlink;
  readonly begun: Begun;
  readonly certain: boolean;
}

/** Where the evidence ends: with its span, where that is written, else with its collection. */
function endOf(item: Rec<'evidence'>): { readonly path: Path; readonly written: string; readonly what: string } {
  const to = item.data.span?.to;
  return to === undefined
    ? { path: ['collectedAt'], written: item.data.collectedAt, what: 'was collected on' }
    : { path: ['span', 'to'], written: to, what: 'ends on' };
}

function toFault(item: Rec<'evidence'>, conflicts: readonly Conflict[]): Fault[] {
  const worst = conflicts.find((one) => one.certain) ?? conflicts[0];
  if (!worst) return [];
  const { path, written, what } = endOf(item);
  const { link, begun, certain } = worst;
  const began = `${link.from.id} (${begun.path.join('.')} ${String(getAt(link.from.data, begun.path))})`;
  return [
    {
      at: at(item, ...path),
      outcome: certain ? 'fail' : 'not-evidenced',
      message: certain
        ? `${item.id} ${what} ${written}, before what it is cited for began: ${began}`
        : `${item.id} ${what} ${written}; whether that is before what it is cited for began cannot be told: ${began}`,
      related: conflicts.flatMap((one) => [
        { at: at(one.link.from, ...one.link.path), message: `${one.link.from.id} cites it` },
        { at: at(one.link.from, ...one.begun.path), message: `${one.link.from.id}: began` },
      ]),
      past: true,
    },
  ];
}

export const evidenceSpan = defineRule({
  code: 'EVD-3',
  on: ['evidence'],
  text: {
    what: 'An evidence item was collected (or, where it is written, its span ended) before the thing began that it is cited for: an incident, a message that was sent, an exercise, a remediation, an access review, a vendor’s monitoring, training, a population or an event.',
    why: 'A log that ends before the incident began cannot show it. Evidence that is reused from an earlier occasion is the first thing a reviewer of evidence looks for.',
    fix: 'Cite the item that was collected for this occasion, or correct collectedAt or span from the file itself. If no better evidence exists, add a DEV record.',
    sources: ['S005', 'S041', 'S127', 'CC7.4'],
  },
  check(item, graph) {
    const end = pointSpan(parseInstant(endOf(item).written) ?? Infinity);
    const conflicts = graph.backlinks(item).flatMap((link): Conflict[] => {
      const begun = link.from.draft ? null : begunAt(link.from, link.path, item.data.span?.to !== undefined);
      const earlier = begun ? isBefore(end, begun.span) : 'no';
      return begun && earlier !== 'no' ? [{ link, begun, certain: earlier === 'yes' }] : [];
    });
    return toFault(item, conflicts);
  },
});
