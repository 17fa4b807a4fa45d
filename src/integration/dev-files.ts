/** Content files in development: those that a build would copy, read from the root at each request. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import type { Corpus } from '../content/corpus.ts';
import { servedBytes } from '../publish/evidence-files.ts';
import { publicBytes } from '../publish/public-files.ts';
import { withoutBase } from '../publish/urls.ts';
import { type Session, sessionUnlessTypesOnly } from './session.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.pdf': 'application/pdf',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};

/** The bytes behind a path of the site; null where the content has none there. */
async function bytesAt(path: string, source: Corpus, { publicFiles, evidence }: Session): Promise<Buffer | null> {
  const item = [...evidence.values()].find((each) => each.served && each.path === path);
  if (item?.served) return servedBytes(source, item);
  const file = publicFiles.find((each) => `/${each.path}` === path);
  return file === undefined ? null : publicBytes(source.root, file);
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * Serves evidence and public files; everything else is passed on.
 *
 * @param sourceOf the content root as it was read last; null where it could not be shown
 */
export function devFiles(sourceOf: () => Corpus | null): Middleware {
  return (request, response, next) => {
    const open = sessionUnlessTypesOnly();
    const source = sourceOf();
    if (open === null || source === null) {
      next();
      return;
    }
    const within = withoutBase(open.base, decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    bytesAt(within, source, open).then((bytes) => {
      if (bytes === null) return next();
      response.setHeader('content-type', TYPES[extname(within)] ?? 'text/plain; charset=utf-8');
      response.end(bytes);
    }, next);
  };
}
