/** The HTML of `.md` texts, kept from one build to the next. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { type Cache, NO_CACHE, openCache } from '../content/cache/cache.ts';
import { engineVersion } from '../content/cache/engine-version.ts';
import type { Rec } from '../content/record.ts';
import type { RenderContext } from '../publish/markdown/context.ts';
import { renderMarkdown } from '../publish/markdown/render.ts';
import { CODE_FOLDER } from './engine.ts';
import { renderContext } from './render-context.ts';
import type { Session } from './session.ts';

/** A question that the rendering asked about the site, and the answer it was given. */
type Asked = readonly [question: Question, argument: readonly (string | null)[], answer: string];
type Question = 'hrefOf' | 'hrefOfFile' | 'hrefOfPublic' | 'srcOf';

interface Kept {
  readonly html: string;
  readonly asked: readonly Asked[];
}

const RENDERER = new URL('publish/markdown/', CODE_FOLDER);

/** A digest of the code that renders and of what it stands on. */
function rendererVersion(): string {
  const version = createHash('sha256').update(engineVersion());
  for (const name of readdirSync(RENDERER).sort()) version.update(readFileSync(new URL(name, RENDERER)));
  return version.digest('hex');
}

function answerOf(context: RenderContext, question: Question, [first, second]: Asked[1]): string {
  const argument = first ?? '';
  if (question === 'hrefOfFile') return JSON.stringify(context.hrefOfFile(argument, second ?? null));
  return JSON.stringify(context[question](argument));
}

/** A context that notes what it is asked. */
function noting(context: RenderContext, asked: Asked[]): RenderContext {
  const note = (question: Question, ...argument: (string | null)[]) => {
    asked.push([question, argument, answerOf(context, question, argument)]);
  };
  return {
    ...context,
    hrefOf: (id) => {
      note('hrefOf', id);
      return context.hrefOf(id);
    },
    hrefOfFile: (path, fragment) => {
      note('hrefOfFile', path, fragment);
      return context.hrefOfFile(path, fragment);
    },
    hrefOfPublic: (path) => {
      note('hrefOfPublic', path);
      return context.hrefOfPublic(path);
    },
    srcOf: (path) => {
      note('srcOf', path);
      return context.srcOf(path);
    },
  };
}

/** Kept HTML holds as long as the site answers every question as it did then. */
function holds(kept: Kept, context: RenderContext): boolean {
  return kept.asked.every(([question, argument, answer]) => answerOf(context, question, argument) === answer);
}

const caches = new WeakMap<Session, Cache>();

function cacheOf(open: Session): Cache {
  const known = caches.get(open);
  if (known !== undefined) return known;
  // What a site build leaves behind holds only what its audience may see: a file for each.
  const cache = open.cache ? openCache(open.corpus.root, `html-${open.audience}`, rendererVersion()) : NO_CACHE;
  caches.set(open, cache);
  return cache;
}

/**
 * The HTML of a record's text.
 *
 * @throws RenderError where it cannot be published as it is
 */
export function bodyHtml(rec: Rec, open: Session): string {
  const context = renderContext(rec, open);
  const cache = cacheOf(open);
  const sha256 = open.corpus.file(rec.file)?.sha256 ?? '';
  const found = cache.get(rec.file, sha256);
  const kept = found === null ? null : (JSON.parse(found) as Kept);
  if (kept !== null && holds(kept, context)) return kept.html;
  const asked: Asked[] = [];
  const html = renderMarkdown(open.corpus.bodyText(rec.file), noting(context, asked));
  cache.put(rec.file, sha256, JSON.stringify({ html, asked } satisfies Kept));
  return html;
}

/** Keeps what was rendered for the next build. @throws WriteFailure */
export function saveBodies(open: Session): void {
  caches.get(open)?.save();
}
