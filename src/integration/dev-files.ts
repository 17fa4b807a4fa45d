/** Content files in development: those that a build would copy, read from the root at each request. */
import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { EVIDENCE_FILES } from '../model/places.ts';
import { readPublicFile } from '../publish/public-files.ts';
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
async function bytesAt(path: string, root: string, { publicFiles, evidence }: Session): Promise<Buffer | null> {
  const item = [...evidence.values()].find((each) => each.served && each.path === path);
  if (item?.served) return readFile(join(root, EVIDENCE_FILES, item.file));
  const file = publicFiles.find((each) => `/${each.path}` === path);
  return file === undefined ? null : readPublicFile(root, file.path);
}

type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Serves evidence and public files of a content root; everything else is passed on. */
export function devFiles(root: string): Middleware {
  return (request, response, next) => {
    const open = sessionUnlessTypesOnly();
    if (open === null) {
      next();
      return;
    }
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const within = path.startsWith(open.base) ? path.slice(open.base.length - 1) : path;
    bytesAt(within, root, open).then((bytes) => {
      if (bytes === null) return next();
      response.setHeader('content-type', TYPES[extname(within)] ?? 'text/plain; charset=utf-8');
      response.end(bytes);
    }, next);
  };
}
