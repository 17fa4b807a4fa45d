/** Addresses on the site for what a text's links and images point to. */
import type { Image, Link } from 'mdast';
import { readTarget } from '../../content/body/target.ts';
import { type RenderContext, RenderError } from './context.ts';

function fail(node: Link | Image, context: RenderContext, what: string): never {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  throw new RenderError(context.file, line, column, what);
}

/**
 * The address that a link gets; null where its record is hidden from the audience.
 *
 * @throws RenderError where nothing answers for the target, which the gate has ruled out
 */
export function linkTarget(node: Link, context: RenderContext): string | null {
  const target = readTarget(node.url, context.file, 'link');
  switch (target.kind) {
    case 'external':
      return target.url.replace(/^[A-Za-z]+:/, (scheme) => scheme.toLowerCase());
    case 'fragment':
      return `#${target.fragment}`;
    case 'public':
      return withFragment(context.hrefOfPublic(target.path), target.fragment);
    case 'refused':
      return fail(node, context, `the link ${target.why}: ${node.url}`);
    case 'file': {
      const destination = context.hrefOfFile(target.path, target.fragment);
      if (destination === null) return fail(node, context, `the link leads to ${target.path}, which has no page`);
      return destination.kind === 'page' ? destination.href : null;
    }
  }
}

/**
 * The address that an image gets.
 *
 * @throws RenderError where the file is not published
 */
export function imageTarget(node: Image, context: RenderContext): string {
  const target = readTarget(node.url, context.file, 'image');
  if (target.kind === 'public') return context.hrefOfPublic(target.path);
  if (target.kind !== 'file') return fail(node, context, `the image has a target that is refused: ${node.url}`);
  const source = context.srcOf(target.path);
  return source ?? fail(node, context, `the image ${target.path} is not published`);
}

function withFragment(href: string, fragment: string | null): string {
  return fragment === null ? href : `${href}#${fragment}`;
}
