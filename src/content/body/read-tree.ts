/** A body's tree → what is known of the text, and what the contract refuses in it. */
import type { Root } from 'mdast';
import type { RecordType } from '../../model/record-types.ts';
import type { Body, BodyElement, ProseBlock } from '../body.ts';
import { anchorer } from './anchors.ts';
import { readNode } from './read-node.ts';
import { readReferences } from './read-references.ts';
import { readDefinitions } from './read-target.ts';
import { type BodyContext, OUTERMOST, type Refusal, type State } from './reading.ts';

export interface TreeSource {
  readonly text: string;
  /** The line of the file on which the text begins. */
  readonly firstLine: number;
  readonly mdx: boolean;
}

export interface Reading {
  readonly body: Body;
  /** In the order of the text. */
  readonly refusals: readonly Refusal[];
}

/** Types whose prose rules look into (POL-11, POL-13, DIS-10, RED-2, RED-3); thousands of others need not carry theirs. */
const PROSE_IS_JUDGED: ReadonlySet<RecordType> = new Set(['policy', 'plan', 'system-description', 'disclosure']);
/** Marks that a reader does not see, or sees as something else: `build\-runner`, `build-**runner**`, `&#45;`. */
const MARKS = /[\\&*_~`]/;

/** The prose that rules look into; of other types what reads otherwise than it is written, for RED-5. */
function judgedProse({ prose }: State, text: string, { type }: BodyContext): readonly ProseBlock[] {
  if (PROSE_IS_JUDGED.has(type)) return prose;
  return MARKS.test(text) ? prose.filter((block) => !text.includes(block.text)) : [];
}

/**
 * Visits a tree once. The same function judges the tree that the gate parses and the one that a page is
 * about to be made of, so that the two cannot disagree.
 *
 * @param tree of `parseTree`, or of a remark processor with the same syntax
 */
export function readTree(tree: Root, source: TreeSource, context: BodyContext): Reading {
  const state: State = {
    source: source.text,
    firstLine: source.firstLine,
    context,
    headings: [],
    references: [],
    elements: [],
    prose: [],
    refusals: [],
    definitions: [],
    uses: [],
    footnotes: new Map(),
    nextAnchor: anchorer(),
    clause: null,
    block: null,
  };
  readNode(state, tree, OUTERMOST);
  readDefinitions(state);
  readReferences(state, tree);
  return {
    body: {
      offsetLine: source.firstLine,
      mdx: source.mdx,
      readable: true,
      empty: tree.children.every(({ type }) => type === 'definition' || type === 'footnoteDefinition'),
      headings: state.headings,
      references: state.references,
      elements: withTexts(state),
      prose: judgedProse(state, source.text, context),
    },
    refusals: state.refusals.sort((a, b) => a.at.line - b.at.line || a.at.column - b.at.column),
  };
}

/** The elements with the text that each holds, taken from the prose. */
function withTexts({ elements, prose }: State): BodyElement[] {
  if (elements.length === 0) return elements;
  const texts = elements.map((): string[] => []);
  for (const block of prose) {
    const pieces = new Map<number, string>();
    for (const { from, to, element } of block.spans) {
      for (let index = element; index !== null; index = elements[index]?.parent ?? null) {
        pieces.set(index, (pieces.get(index) ?? '') + block.text.slice(from, to));
      }
    }
    for (const [index, piece] of pieces) texts[index]?.push(piece);
  }
  return elements.map((element, index) => ({ ...element, text: (texts[index] ?? []).join('\n') }));
}
