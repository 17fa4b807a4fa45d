/** Rendered HTML with all that it depends on besides the text itself. */
import type { RenderContext } from '../../publish/markdown/context.ts';
import { renderMarkdown } from '../../publish/markdown/render.ts';

type Question = 'hrefOf' | 'hrefOfFile' | 'hrefOfPublic' | 'srcOf';

/** What the rendering asked about the site, and the answer as JSON. */
type Asked = readonly [question: Question, argument: readonly (string | null)[], answer: string];

export interface Kept {
  readonly html: string;
  readonly asked: readonly Asked[];
}

function answerOf(context: RenderContext, question: Question, [first, second]: Asked[1]): string {
  const argument = first ?? '';
  if (question === 'hrefOfFile') return JSON.stringify(context.hrefOfFile(argument, second ?? null));
  return JSON.stringify(context[question](argument));
}

/**
 * Renders a text, and notes what it asked.
 *
 * @throws RenderError where it cannot be published as it is
 */
export function renderKept(text: string, context: RenderContext): Kept {
  const asked: Asked[] = [];
  const note = <T>(question: Question, argument: readonly (string | null)[], answer: T): T => {
    asked.push([question, argument, JSON.stringify(answer)]);
    return answer;
  };
  const html = renderMarkdown(text, {
    ...context,
    hrefOf: (id) => note('hrefOf', [id], context.hrefOf(id)),
    hrefOfFile: (path, fragment) => note('hrefOfFile', [path, fragment], context.hrefOfFile(path, fragment)),
    hrefOfPublic: (path) => note('hrefOfPublic', [path], context.hrefOfPublic(path)),
    srcOf: (path) => note('srcOf', [path], context.srcOf(path)),
  });
  return { html, asked };
}

/** Kept HTML holds as long as the site answers every question as it did then. */
export function holds(kept: Kept, context: RenderContext): boolean {
  return kept.asked.every(([question, argument, answer]) => answerOf(context, question, argument) === answer);
}
