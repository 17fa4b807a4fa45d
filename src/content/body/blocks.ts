/** Prose blocks as they are gathered: text with the place of every character of it. */
import type { Code, InlineCode, Nodes } from 'mdast';
import type { ProseKind } from '../body.ts';
import type { Position } from '../source.ts';
import { bareIdsIn } from './ids.ts';
import { placeInBlock } from './prose.ts';
import { placeOf, type Scope, type State, sourceOf } from './reading.ts';
import { mapText } from './text-map.ts';

/** Stands in a text for what has none of its own. */
export const OBJECT = '\uFFFC';

/** Gathers what `read` adds into one block of the given kind. */
export function gather(state: State, kind: ProseKind, read: () => void, lang: string | null = null): void {
  const outer = state.block;
  const block = { kind, lang, text: '', spans: [] };
  state.block = block;
  read();
  if (block.text !== '') state.prose.push({ ...block, clause: state.clause });
  state.block = outer;
}

interface Marks {
  readonly fixed: boolean;
  readonly code: boolean;
}

/** Adds text that stands unbroken at a place, or all of it `fixed` there. */
function add(state: State, text: string, at: Position, scope: Scope, { fixed, code }: Marks): void {
  const block = state.block;
  if (block === null || text === '') return;
  const from = block.text.length;
  block.text += text;
  block.spans.push({
    from,
    to: block.text.length,
    at: { line: at.line, column: at.column },
    fixed,
    element: scope.element,
    code,
    link: scope.link !== 'none',
  });
}

/** Running text: its pieces, and the ids that it names. */
export function addText(state: State, value: string, node: Nodes, scope: Scope): void {
  const place = placeOf(state, node);
  const before = state.block?.text.length ?? 0;
  for (const piece of mapText(value, sourceOf(state, node), place.column)) {
    const at = { line: place.line + piece.line, column: piece.column };
    add(state, value.slice(piece.from, piece.to), at, scope, { fixed: piece.fixed, code: false });
  }
  if (scope.link !== 'address') addIds(state, value, before, scope);
}

function addIds(state: State, value: string, before: number, scope: Scope): void {
  for (const { id, from, to } of bareIdsIn(value)) {
    const at = placeInBlock(state.block ?? { spans: [] }, before + from, before + to);
    state.references.push({ form: 'bare-id', target: id, at, audience: scope.audience });
  }
}

/** What has no text of its own. */
export function addObject(state: State, node: Nodes, scope: Scope): void {
  add(state, OBJECT, placeOf(state, node), scope, { fixed: true, code: false });
}

export function addBreak(state: State, node: Nodes, scope: Scope): void {
  add(state, '\n', placeOf(state, node), scope, { fixed: true, code: false });
}

/** A code span: exact where it stands as written, which only a line break, a table's `\|` and padding prevent. */
export function addInlineCode(state: State, node: InlineCode, scope: Scope): void {
  const place = placeOf(state, node);
  const source = sourceOf(state, node);
  const fence = /^`*/.exec(source)?.[0].length ?? 0;
  const offset = [fence, fence + 1].find((start) => source.startsWith(node.value, start));
  const exact = offset !== undefined && !source.slice(0, offset + node.value.length).includes('\n');
  const at = exact ? { line: place.line, column: place.column + offset } : place;
  add(state, node.value, at, scope, { fixed: !exact, code: true });
}

/** A fence or indented code: each line's text is the end of a line of the source. */
export function addCode(state: State, node: Code, scope: Scope): void {
  const place = placeOf(state, node);
  const source = sourceOf(state, node);
  const fenced = /^(?:`{3}|~{3})/.test(source);
  const written = source.split('\n');
  gather(
    state,
    'code',
    () => {
      node.value.split('\n').forEach((text, index, lines) => {
        const below = index + (fenced ? 1 : 0);
        const whole = written[below] ?? '';
        const exact = whole.endsWith(text);
        const at = {
          line: place.line + below,
          column: (below === 0 ? place.column : 1) + (exact ? whole.length - text.length : 0),
        };
        add(state, index < lines.length - 1 ? `${text}\n` : text, at, scope, { fixed: !exact, code: true });
      });
    },
    node.lang ?? null,
  );
}

/** What a page does not show as running text, such as an image's description; exact where it stands as written. */
export function addCaption(state: State, text: string | null | undefined, node: Nodes, scope: Scope): void {
  if (text === null || text === undefined || text.trim() === '') return;
  const place = placeOf(state, node);
  const offset = text.includes('\n') ? -1 : sourceOf(state, node).indexOf(text);
  const lineBreaks = offset < 0 ? [] : sourceOf(state, node).slice(0, offset).split('\n');
  const column = lineBreaks.length > 1 ? (lineBreaks.at(-1)?.length ?? 0) + 1 : place.column + offset;
  const at = offset < 0 ? place : { line: place.line + lineBreaks.length - 1, column };
  gather(state, 'caption', () => {
    add(state, text, at, { ...scope, link: 'none' }, { fixed: offset < 0, code: false });
    addIds(state, text, 0, scope);
  });
}
