/** The figures of a text, each with its place; what stands in code or `<AsStated>` is none. */

import { type Figure, figuresIn } from '../content/body/figures.ts';
import type { Body, ProseBlock, ProseSpan } from '../content/body.ts';
import type { Position } from '../content/source.ts';

export interface ProseFigure {
  readonly figure: Figure;
  readonly position: Position;
  /** Indexes of the elements around it, innermost first. */
  readonly within: readonly number[];
  /** Anchor of the heading that it stands under. */
  readonly clause: string | null;
}

function ancestors(body: Body, index: number | null): number[] {
  const chain: number[] = [];
  for (let at = index; at !== null; at = body.elements[at]?.parent ?? null) chain.push(at);
  return chain;
}

function positionIn(span: ProseSpan, offset: number): Position {
  return span.fixed ? span.at : { line: span.at.line, column: span.at.column + offset - span.from };
}

function figuresOf(body: Body, block: ProseBlock): ProseFigure[] {
  return figuresIn(block.text).flatMap((figure) => {
    // A business day is a term of a calendar, not one of the forms that the catalogue calls figures.
    if (figure.kind === 'duration' && figure.qualifier !== null) return [];
    const spans = block.spans.filter((span) => span.from < figure.to && figure.from < span.to);
    const [first] = spans;
    if (!first || spans.some((span) => span.code)) return [];
    const within = ancestors(body, first.element);
    const stated = spans.every((span) =>
      ancestors(body, span.element).some((index) => body.elements[index]?.name === 'AsStated'),
    );
    return stated ? [] : [{ figure, position: positionIn(first, figure.from), within, clause: block.clause }];
  });
}

/** The figures of a text in its order. */
export function proseFigures(body: Body): readonly ProseFigure[] {
  return body.prose.flatMap((block) => figuresOf(body, block));
}
