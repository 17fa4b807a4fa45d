/**
 * HTML of a text with gaps for whatever only the site can say: where its links lead and its images are. A text is so
 * made HTML while it is read, when nobody knows yet which pages there will be, and its gaps are filled once they are
 * known. Everything that a text names is taken to have a page; where that turns out to be wrong of more than an id,
 * the text has to be rendered anew.
 */
import type { Root } from 'mdast';
import type { BodyContext } from '../../content/body/parse-body.ts';
import { type Destination, type RenderContext, RenderError } from './context.ts';
import { renderTree } from './render.ts';

/** What is asked of the site for one gap. */
type Question =
  | readonly ['hrefOf' | 'hrefOfPublic' | 'srcOf', string]
  | readonly ['hrefOfFile', string, fragment: string | null];

export interface Sketch {
  readonly html: string;
  /** By the numbers of the gaps. */
  readonly asked: readonly Question[];
}

/** A context that leaves a gap for each answer: `?3`, which is the address of nothing that a text can name. */
function withGaps(context: BodyContext, asked: Question[]): RenderContext {
  const gap = (question: Question) => `?${asked.push(question) - 1}`;
  const page = (question: Question): Destination => ({ kind: 'page', href: gap(question) });
  return {
    ...context,
    hrefOf: (id) => page(['hrefOf', id]),
    hrefOfFile: (path, fragment) => page(['hrefOfFile', path, fragment]),
    hrefOfPublic: (path) => gap(['hrefOfPublic', path]),
    srcOf: (path) => gap(['srcOf', path]),
  };
}

/** Sketches a text from its tree, which was judged; null where it can only be rendered for one site. */
export function sketch(tree: Root, context: BodyContext): Sketch | null {
  const asked: Question[] = [];
  try {
    return { html: renderTree(tree, withGaps(context, asked)), asked };
  } catch (error) {
    // The rendering for the site meets it again, and tells of it.
    if (error instanceof RenderError) return null;
    throw error;
  }
}

/** What stands in a gap: an address, `UNLINKED` for an id without a page, or null where the text was taken wrong. */
function answerTo(question: Question, context: RenderContext): string | typeof UNLINKED | null {
  if (question[0] === 'hrefOfPublic') return context.hrefOfPublic(question[1]);
  if (question[0] === 'srcOf') return context.srcOf(question[1]);
  if (question[0] === 'hrefOfFile') return hrefOf(context.hrefOfFile(question[1], question[2]));
  const page = context.hrefOf(question[1]);
  return page === null ? UNLINKED : hrefOf(page);
}

const UNLINKED = Symbol('an id that stays the text that it is');

function hrefOf(page: Destination | null): string | null {
  return page?.kind === 'page' ? page.href : null;
}

/** As the HTML is written. */
function inAttribute(address: string): string {
  return address.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');
}

/** In text a `<` never stands as itself: what looks like this is a gap. */
const GAP = /(<a href="|<img src=")\?(\d+)/g;
const LINKED_ID = /<a href="\?(\d+)">([^<]*)<\/a>/g;

/** The HTML for a site; null where the text has to be rendered anew. */
export function filled({ html, asked }: Sketch, context: RenderContext): string | null {
  const answers = asked.map((question) => answerTo(question, context));
  if (answers.includes(null)) return null;
  const isUnlinked = answers.includes(UNLINKED);
  const linked = isUnlinked
    ? html.replace(LINKED_ID, (link, gap: string, id: string) => (answers[Number(gap)] === UNLINKED ? id : link))
    : html;
  return linked.replace(GAP, (_, before: string, gap: string) => before + inAttribute(String(answers[Number(gap)])));
}
