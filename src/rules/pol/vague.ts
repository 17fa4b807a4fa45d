/** What promises nothing: placeholders that were never filled in, and words that no clock can measure (POL-11). */

import { elementsAround, placeInBlock } from '../../content/body/prose.ts';
import type { Body, BodyElement, ProseBlock } from '../../content/body.ts';
import type { Position } from '../../content/source.ts';

export interface Found {
  readonly text: string;
  readonly position: Position;
}

const PLACEHOLDER = /\bTBD\b|\bTODO:|\{\{[^{}]*\}\}|<insert\b[^<>]*>|\blorem\s+ipsum\b/gi;
const VAGUE = /\b(?:as\s+soon\s+as\s+possible|promptly|appropriately|immediately|timely)\b/gi;
const BINDING = /\b(?:must|shall|will)\b/gi;
const SENTENCES = new Intl.Segmenter('en', { granularity: 'sentence' });

type Hit = { readonly text: string; readonly from: number; readonly to: number };

function hits(pattern: RegExp, text: string, offset = 0): readonly Hit[] {
  return [...text.matchAll(pattern)].map((match) => ({
    text: match[0],
    from: offset + match.index,
    to: offset + match.index + match[0].length,
  }));
}

function isCode(block: ProseBlock, { from, to }: Hit): boolean {
  return block.spans.some((span) => span.code && span.from < to && from < span.to);
}

export function placeholdersIn(body: Body): readonly Found[] {
  return body.prose.flatMap((block) =>
    hits(PLACEHOLDER, block.text)
      .filter((hit) => !isCode(block, hit))
      .map(({ text, from, to }) => ({ text, position: placeInBlock(block, from, to) })),
  );
}

/** Does a commitment, or a figure stated with its reason, make the sentence measurable? */
function isMeasurable(body: Body, block: ProseBlock, from: number, to: number): boolean {
  const within = block.spans.filter((span) => span.from < to && from < span.to);
  const elements: readonly BodyElement[] = within.flatMap((span) => elementsAround(body, block, span.from));
  return elements.some(({ name }) => name === 'Commitment' || name === 'AsStated');
}

/** A block's text as one line: to the segmenter each line's end would end a sentence. */
function inOneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

/** The first vague word of each sentence that binds and that nothing makes measurable. */
export function vagueIn(body: Body): readonly Found[] {
  return body.prose.flatMap((block) =>
    [...SENTENCES.segment(inOneLine(block.text))].flatMap(({ segment, index }): Found[] => {
      const vague = hits(VAGUE, segment, index).find((hit) => !isCode(block, hit));
      if (!vague || !hits(BINDING, segment, index).some((hit) => !isCode(block, hit))) return [];
      if (isMeasurable(body, block, index, index + segment.length)) return [];
      return [{ text: vague.text, position: placeInBlock(block, vague.from, vague.to) }];
    }),
  );
}
