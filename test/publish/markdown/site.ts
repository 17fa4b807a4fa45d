/** A small site for rendering: which records have a page, which are hidden, which files are served. */
import type { RecordType } from '../../../src/model/record-types.ts';
import type { Destination, RenderContext } from '../../../src/publish/markdown/context.ts';

/** What may not be seen, and what has no page. */
const HIDDEN = new Set(['PIR-2026-001', 'content/reviews/PIR-2026-001.mdx']);
const NOTHING = new Set(['CLOCK-3', 'REM-4', 'INC-2020-999', 'incidents/INC-2020-999.md']);

function destination(name: string, href: string): Destination | null {
  if (NOTHING.has(name)) return null;
  return HIDDEN.has(name) ? { kind: 'restricted', label: 'restricted record' } : { kind: 'page', href };
}

export function siteOf(file: string, type: RecordType): RenderContext {
  return {
    type,
    file,
    record: 'RECORD',
    hrefOf: (id) => destination(id, `/base/records/${id}/`),
    hrefOfFile: (path, fragment) => destination(path, `/base/files/${path}${fragment === null ? '' : `#${fragment}`}`),
    hrefOfPublic: (path) => `/base${path}`,
    srcOf: (path) => (path.endsWith('/lost.png') ? null : `/base/evidence/files/0123abcd.png`),
  };
}

export const INCIDENT = siteOf('incidents/2026/INC-2026-001.md', 'incident');
