/**
 * What is known of a record's text: plain data, so that it crosses to a worker's parent and into a cache.
 * Places are those of the whole file (lines and UTF-16 columns from 1), also where the text begins below
 * a front matter.
 */
import type { Audience } from '../model/audience.ts';
import type { Position } from './source.ts';

export interface Body {
  /** The line of the file on which the text begins. */
  readonly offsetLine: number;
  readonly mdx: boolean;
  /**
   * False where the text could not be parsed at all (a SYN-5 finding says why). The lists below are then
   * empty and prove nothing: a clause that is not among the headings may well stand in the text.
   */
  readonly readable: boolean;
  /** Nothing of the text would show on a page. */
  readonly empty: boolean;
  readonly headings: readonly Heading[];
  readonly references: readonly BodyReference[];
  readonly elements: readonly BodyElement[];
  /**
   * Of policies, plans, system descriptions and disclosures all of it; of others the blocks that read otherwise than
   * they are written, since no rule looks into the rest.
   */
  readonly prose: readonly ProseBlock[];
}

export interface Heading {
  readonly text: string;
  /** The address of the heading on its page, and the id of its clause; '' where the text yields none. */
  readonly anchor: string;
  /** 1 to 6, as written. */
  readonly depth: number;
  readonly at: Position;
}

/**
 * - `bare-id`: an id in running text; `target` is the id.
 * - `ref-element`: `<Ref to>`; `target` is the attribute's value.
 * - `link`, `image`, `definition`: a local target. `target` is `#anchor` (this text), `/path` (a file below
 *   `public/`) or a path from the root (`incidents/INC-2026-004.md#cause`); percent signs are decoded.
 * - `external`: a web or mail address, which nothing in the root answers for.
 */
export type ReferenceForm = 'bare-id' | 'ref-element' | 'link' | 'image' | 'definition' | 'external';

export interface BodyReference {
  readonly form: ReferenceForm;
  readonly target: string;
  readonly at: Position;
  /** The highest `<Audience only>` around it; null outside of any. */
  readonly audience: Audience | null;
}

export const ELEMENT_NAMES = ['Ref', 'Fact', 'Commitment', 'Claim', 'AsStated', 'Audience'] as const;
export type ElementName = (typeof ELEMENT_NAMES)[number];

export interface BodyElement {
  readonly name: ElementName;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the first character of each value stands. */
  readonly attributeAt: Readonly<Record<string, Position>>;
  /** The opening `<Name`. */
  readonly at: Position;
  /** Just behind the element. */
  readonly end: Position;
  /** The text within, markup taken off, blocks on lines of their own. */
  readonly text: string;
  /** Index of the element around it. */
  readonly parent: number | null;
  /** Anchor of the heading that it stands under. */
  readonly clause: string | null;
}

/** `caption`: what a page does not show as running text: an image's description, a link's title. */
export type ProseKind = 'paragraph' | 'heading' | 'cell' | 'code' | 'caption';

/**
 * A piece of text that reads as one: markup taken off, characters decoded. U+FFFC stands for what has no
 * text of its own here: an image, a footnote's mark, an element without content.
 */
export interface ProseBlock {
  readonly text: string;
  readonly kind: ProseKind;
  /** The language of a fence; null where none is written, and for all other kinds. */
  readonly lang: string | null;
  /** Anchor of the heading that it stands under; a heading's own. */
  readonly clause: string | null;
  /** In order and without gaps from 0 to the text's length. */
  readonly spans: readonly ProseSpan[];
}

/** A stretch of a block's text that stands unbroken in the source, on one line and character by character. */
export interface ProseSpan {
  readonly from: number;
  readonly to: number;
  readonly at: Position;
  /** The source is written otherwise (a character reference, a placeholder): all of it stands at `at`. */
  readonly fixed: boolean;
  /** Index of the innermost element around it. */
  readonly element: number | null;
  readonly code: boolean;
  readonly link: boolean;
}
