/** The state of one visit of a body's tree: what has been read so far, and where the visit stands. */
import type { Definition, ImageReference, LinkReference, Nodes } from 'mdast';
import type { Audience } from '../../model/audience.ts';
import type { RecordType } from '../../model/record-types.ts';
import type { BodyElement, BodyReference, Heading, ProseBlock, ProseKind, ProseSpan } from '../body.ts';
import type { Position } from '../source.ts';
import type { Use } from './target.ts';

/** Whose text it is. */
export interface BodyContext {
  /** The record's type: some elements stand only in some records' texts. */
  readonly type: RecordType;
  /** Path of the file, relative to the root. */
  readonly file: string;
  /** What a finding calls the record. */
  readonly record: string;
}

/** A construct that the contract refuses (SYN-5). */
export interface Refusal {
  readonly at: Position;
  readonly message: string;
  readonly help: string;
}

export interface OpenBlock {
  readonly kind: ProseKind;
  readonly lang: string | null;
  text: string;
  readonly spans: ProseSpan[];
}

export interface State {
  readonly source: string;
  /** The line of the file on which the source begins. */
  readonly firstLine: number;
  readonly context: BodyContext;
  readonly headings: Heading[];
  readonly references: BodyReference[];
  readonly elements: BodyElement[];
  readonly prose: ProseBlock[];
  readonly refusals: Refusal[];
  readonly definitions: { readonly node: Definition; readonly scope: Scope }[];
  /** How the label of a definition is used, and where. */
  readonly uses: { readonly label: string; readonly use: Use; readonly node: LinkReference | ImageReference }[];
  /** Anchor of the section in which a footnote is called. */
  readonly footnotes: Map<string, string | null>;
  readonly nextAnchor: (text: string) => string;
  clause: string | null;
  block: OpenBlock | null;
}

/** What lies around a node. */
export interface Scope {
  /** Index of the innermost element. */
  readonly element: number | null;
  readonly audience: Audience | null;
  /** Block quotes and lists around it. */
  readonly containers: number;
  /** Nodes of any kind around it. */
  readonly depth: number;
  /** The text of a link; or an address that is its own text. */
  readonly link: 'none' | 'text' | 'address';
  readonly footnote: boolean;
}

export const OUTERMOST: Scope = {
  element: null,
  audience: null,
  containers: 0,
  depth: 0,
  link: 'none',
  footnote: false,
};

/** Where a node stands in the file. */
export function placeOf(state: State, node: Nodes | { readonly position?: Nodes['position'] }): Position {
  const { position } = node;
  if (position === undefined) return { line: state.firstLine, column: 1 };
  const shift = state.firstLine - 1;
  // Behind the box of a task that a line end follows, the parser counts one column instead of a line.
  const isNextLine = position.start.column > 1 && state.source[(position.start.offset ?? 0) - 1] === '\n';
  return {
    line: position.start.line + shift + (isNextLine ? 1 : 0),
    column: isNextLine ? 1 : position.start.column,
    endLine: position.end.line + shift,
    endColumn: position.end.column,
  };
}

/** The slice of the source that a node covers. */
export function sourceOf(state: State, node: Nodes): string {
  return state.source.slice(node.position?.start.offset, node.position?.end.offset);
}

/** A stretch of the node's first line, `from` and `to` counted from the node's beginning. */
export function withinLine(at: Position, from: number, to: number): Position {
  return { line: at.line, column: at.column + from, endLine: at.line, endColumn: at.column + to };
}

export function refuse(state: State, at: Position, message: string, help: string): void {
  state.refusals.push({ at, message, help });
}
