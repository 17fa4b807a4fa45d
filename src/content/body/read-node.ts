/** One visit of a body's tree: every node is read for facts and judged by the contract in passing. */
import type { Blockquote, Heading, Link, List, Nodes, Parents } from 'mdast';
import { headingText } from './anchors.ts';
import { addBreak, addCaption, addCode, addInlineCode, addObject, addText, gather } from './blocks.ts';
import { DEEPEST_CONTAINERS, NESTING_HELP, nestingMessage } from './nesting.ts';
import { type JsxElement, readElement } from './read-element.ts';
import { isBareAddress, readInline } from './read-target.ts';
import { placeOf, refuse, type Scope, type State } from './reading.ts';
import { refuseNode } from './refused.ts';

/** Nodes of any kind within each other: far more than any text needs, and few enough for every later visit of the tree. */
const DEEPEST_NODES = 256;

export function readNode(state: State, node: Nodes, scope: Scope): void {
  switch (node.type) {
    case 'text':
      inBlock(state, () => addText(state, node.value, node, scope));
      break;
    case 'inlineCode':
      inBlock(state, () => addInlineCode(state, node, scope));
      break;
    case 'break':
      addBreak(state, node, scope);
      break;
    case 'code':
      addCode(state, node, scope);
      break;
    case 'paragraph':
      gather(state, 'paragraph', () => readChildren(state, node, scope));
      break;
    case 'tableCell':
      gather(state, 'cell', () => readChildren(state, node, scope));
      break;
    case 'heading':
      readHeading(state, node, scope);
      break;
    case 'blockquote':
    case 'list':
      readContainer(state, node, scope);
      break;
    case 'link':
      readLink(state, node, scope);
      break;
    case 'linkReference':
      state.uses.push({ label: node.identifier, use: 'link', node });
      readChildren(state, node, { ...scope, link: 'text' });
      break;
    case 'image':
      readInline(state, node, scope);
      readPicture(state, node, scope);
      break;
    case 'imageReference':
      state.uses.push({ label: node.identifier, use: 'image', node });
      readPicture(state, node, scope);
      break;
    case 'definition':
      state.definitions.push({ node, scope });
      addCaption(state, node.title, node, scope);
      break;
    case 'footnoteReference':
      if (!state.footnotes.has(node.identifier)) state.footnotes.set(node.identifier, state.clause);
      addObject(state, node, scope);
      break;
    case 'footnoteDefinition':
      readFootnote(state, node, scope);
      break;
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      readJsx(state, node, scope);
      break;
    case 'html':
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
    case 'mdxjsEsm':
    case 'yaml':
      refuseNode(state, node);
      break;
    case 'thematicBreak':
      break;
    default:
      readChildren(state, node, scope);
      break;
  }
}

/** Text that stands in no paragraph, as it may between the tags of an element, reads as a paragraph. */
function inBlock(state: State, read: () => void): void {
  if (state.block === null) gather(state, 'paragraph', read);
  else read();
}

function readChildren(state: State, parent: Parents, scope: Scope): void {
  if (scope.depth >= DEEPEST_NODES) {
    refuse(state, placeOf(state, parent), `The text is nested deeper than ${DEEPEST_NODES} levels here`, NESTING_HELP);
    return;
  }
  const inner = { ...scope, depth: scope.depth + 1 };
  let opened = false;
  for (const child of parent.children) {
    // The end of a tag whose beginning has been refused is no second fault.
    if (child.type === 'html' && child.value.startsWith('</') && opened) continue;
    opened ||= child.type === 'html';
    readNode(state, child, inner);
  }
}

function readContainer(state: State, node: Blockquote | List, scope: Scope): void {
  if (scope.containers >= DEEPEST_CONTAINERS) {
    refuse(state, placeOf(state, node), nestingMessage, NESTING_HELP);
    return;
  }
  readChildren(state, node, { ...scope, containers: scope.containers + 1 });
}

function readHeading(state: State, node: Heading, scope: Scope): void {
  // A footnote is shown at the end, or not at all where nothing calls it: its headings begin no section.
  if (!scope.footnote) {
    const text = headingText(node);
    const anchor = state.nextAnchor(text);
    state.headings.push({ text, anchor, depth: node.depth, at: placeOf(state, node) });
    if (anchor !== '') state.clause = anchor;
  }
  gather(state, 'heading', () => readChildren(state, node, scope));
}

function readLink(state: State, node: Link, scope: Scope): void {
  readInline(state, node, scope);
  addCaption(state, node.title, node, scope);
  readChildren(state, node, { ...scope, link: isBareAddress(node) ? 'address' : 'text' });
}

function readPicture(state: State, node: Extract<Nodes, { type: 'image' | 'imageReference' }>, scope: Scope): void {
  addObject(state, node, scope);
  addCaption(state, node.alt, node, scope);
  if (node.type === 'image') addCaption(state, node.title, node, scope);
}

/** A footnote belongs to the section that calls it, not to the one at whose end it is written. */
function readFootnote(state: State, node: Extract<Nodes, { type: 'footnoteDefinition' }>, scope: Scope): void {
  const section = state.clause;
  state.clause = state.footnotes.get(node.identifier) ?? section;
  readChildren(state, node, { ...scope, footnote: true });
  state.clause = section;
}

function readJsx(state: State, node: JsxElement, scope: Scope): void {
  const inner = readElement(state, node, scope);
  if (node.children.length > 0) readChildren(state, node, inner);
  else if (node.type === 'mdxJsxTextElement') addObject(state, node, inner);
}
