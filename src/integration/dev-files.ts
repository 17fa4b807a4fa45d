/** Content files in development: those that a build would copy, read from the root at each request. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Corpus } from '../content/corpus.ts';
import { EVIDENCE_FILES } from '../model/places.ts';
import { evidencePath } from '../publish/evidence-files.ts';
import { readPublicFile } from '../publish/public-files.ts';
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
  if (item?.served) return readFile(join(source.root, EVIDENCE_FILES, evidencePath(source, item.sha256)));
  const file = publicFiles.find((each) => `/${each.path}` === path);
  return file === undefined ? null : readPublicFile(source.root, file.path);
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
