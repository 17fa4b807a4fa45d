/** Links, images and reference definitions: what is refused, and what the rest points to. */
import type { Definition, Image, ImageReference, Link, LinkReference } from 'mdast';
import type { ReferenceForm } from '../body.ts';
import { hasForbidden } from '../text/characters.ts';
import { placeOf, refuse, type Scope, type State, sourceOf } from './reading.ts';
import { forbiddenReferencesIn } from './references.ts';
import { shown } from './shown.ts';
import { readTarget, type Target, type Use } from './target.ts';

const HELP: Readonly<Record<Use, string>> = {
  link: "A link may go to an https:, http: or mailto: address, to a heading of this text (#anchor), to a file below public/ (/name.pdf), or to a record's file by its relative path.",
  image:
    'Put the picture (png, jpg, gif, webp, avif) below content/evidence/files/ and name it by its relative path, or below public/ and name it by /name.png.',
};

function refuseTarget(
  state: State,
  node: Link | Image | Definition | ImageReference | LinkReference,
  what: string,
  url: string,
  target: Target,
  use: Use,
): void {
  if (target.kind !== 'refused') return;
  // The hidden character is a fault of its own, with a place of its own.
  if (hasForbidden(url) && forbiddenReferencesIn(sourceOf(state, node)).length > 0) return;
  refuse(state, placeOf(state, node), `${what} ${target.why}: ${shown(url)}`, HELP[use]);
}

/** How a target reads in `BodyReference.target`. */
function written(target: Exclude<Target, { kind: 'refused' }>): string {
  if (target.kind === 'external') return target.url;
  if (target.kind === 'fragment') return `#${target.fragment}`;
  return target.fragment === null ? target.path : `${target.path}#${target.fragment}`;
}

function note(state: State, form: ReferenceForm, target: Target, node: Link | Image | Definition, scope: Scope): void {
  if (target.kind === 'refused') return;
  state.references.push({
    form: target.kind === 'external' ? 'external' : form,
    target: written(target),
    at: placeOf(state, node),
    audience: scope.audience,
  });
}

/** A link or image whose target is written beside it. */
export function readInline(state: State, node: Link | Image, scope: Scope): void {
  const use = node.type;
  const target = readTarget(node.url, state.context.file, use);
  refuseTarget(state, node, use === 'link' ? 'This link' : 'This image', node.url, target, use);
  note(state, use, target, node, scope);
}

/** True for an address that is its own text: `<https://…>`, or one that GFM finds in running text. */
export function isBareAddress(node: Link): boolean {
  const child = node.children[0];
  if (node.children.length !== 1 || child?.type !== 'text') return false;
  return [child.value, `http://${child.value}`, `mailto:${child.value}`].includes(node.url);
}

/**
 * The definitions of a text, once all of it is read: one whose target no use allows is refused where it
 * stands, used or not; one that is used for what its target does not allow, at that use.
 */
export function readDefinitions(state: State): void {
  const first = new Map<string, Definition>();
  for (const { node, scope } of state.definitions) {
    if (!first.has(node.identifier)) first.set(node.identifier, node);
    const asLink = readTarget(node.url, state.context.file, 'link');
    const asImage = readTarget(node.url, state.context.file, 'image');
    const target = asLink.kind === 'refused' ? asImage : asLink;
    if (target.kind === 'refused') refuseTarget(state, node, 'This link definition', node.url, asLink, 'link');
    else note(state, 'definition', target, node, scope);
  }
  for (const { label, use, node } of state.uses) readUse(state, first.get(label), use, node);
}

function readUse(
  state: State,
  definition: Definition | undefined,
  use: Use,
  node: LinkReference | ImageReference,
): void {
  if (definition === undefined) return;
  const { file } = state.context;
  const other = readTarget(definition.url, file, use === 'link' ? 'image' : 'link');
  // Refused for both uses: said once, at the definition.
  if (other.kind === 'refused') return;
  const what = use === 'link' ? 'This link' : 'This image';
  refuseTarget(state, node, what, definition.url, readTarget(definition.url, file, use), use);
}
