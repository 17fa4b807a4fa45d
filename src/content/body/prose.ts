/** Questions about the prose of a body: where a stretch of text stands, and what is around it. */
import type { Body, BodyElement, ProseBlock, ProseSpan } from '../body.ts';
import type { Position } from '../source.ts';

/** The span that holds an offset of a block's text; the last one for the text's end. */
function spanAt(block: Pick<ProseBlock, 'spans'>, offset: number): ProseSpan | undefined {
  const { spans } = block;
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.from ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return spans[low];
}

/** Where a stretch of a block's text stands in the file; `to` is exclusive. */
export function placeInBlock(block: Pick<ProseBlock, 'spans'>, from: number, to: number): Position {
  const start = pointIn(spanAt(block, from), from);
  const last = spanAt(block, Math.max(from, to - 1));
  const end = pointIn(last, Math.max(from, to - 1));
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column + (to > from ? 1 : 0) };
}

function pointIn(span: ProseSpan | undefined, offset: number): { readonly line: number; readonly column: number } {
  if (span === undefined) return { line: 1, column: 1 };
  return { line: span.at.line, column: span.at.column + (span.fixed ? 0 : offset - span.from) };
}

/** The elements around an offset of a block's text, the innermost first. */
export function elementsAround(body: Body, block: ProseBlock, offset: number): BodyElement[] {
  const around: BodyElement[] = [];
  let index = spanAt(block, offset)?.element ?? null;
  while (index !== null) {
    const element: BodyElement | undefined = body.elements[index];
    if (element === undefined) return around;
    around.push(element);
    index = element.parent;
  }
  return around;
}

/**
 * The clauses that a text under a heading belongs to: the heading's own anchor, then those of the sections
 * around it. Text under `### Who` below `## Escalation` is text of the clause `escalation` too.
 */
export function clausesAround(body: Body, clause: string | null): string[] {
  const index = clause === null ? -1 : body.headings.findIndex(({ anchor }) => anchor === clause);
  const around: string[] = [];
  let depth = Number.POSITIVE_INFINITY;
  for (let i = index; i >= 0; i -= 1) {
    const heading = body.headings[i];
    if (heading === undefined || heading.depth >= depth) continue;
    depth = heading.depth;
    if (heading.anchor !== '') around.push(heading.anchor);
  }
  return around;
}
