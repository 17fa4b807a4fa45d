/** A built portal on a local port, served as a plain static host would. */
import { createReadStream, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
};

export interface Served {
  /** The portal's address, with a slash at its end. */
  readonly address: string;
  stop(): Promise<void>;
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

/** The file that a path is answered with; null where the folder has none. */
function fileFor(folder: string, path: string, base: string): string | null {
  if (!path.startsWith(base)) return null;
  const name = normalize(decodeURIComponent(path.slice(base.length)));
  if (name.startsWith('..')) return null;
  const file = join(folder, path.endsWith('/') ? join(name, 'index.html') : name);
  return isFile(file) ? file : null;
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error === undefined ? resolve() : reject(error)));
    server.closeAllConnections();
  });
}

/** The headers that a host sends with a path of the site. */
export type HeadersFor = (path: string) => readonly (readonly [name: string, value: string])[];

/**
 * Serves a folder.
 *
 * @param base the path that the portal was built for, with a slash at both ends
 * @param headersFor none by default, as hosts without headers of their own
 */
export async function serve(folder: string, base = '/', headersFor: HeadersFor = () => []): Promise<Served> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(folder, pathname, base);
    const sent = file ?? join(folder, '404.html');
    response.statusCode = file === null ? 404 : 200;
    response.setHeader('content-type', TYPES[extname(sent)] ?? 'application/octet-stream');
    for (const [name, value] of headersFor(pathname)) response.setHeader(name, value);
    createReadStream(sent).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}${base}`, stop: () => close(server) };
}
