/** Where a record's file is kept, for readers who want the text behind a page. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rec } from '../../../content/record.ts';
import type { Site } from '../site.ts';
import { code, type Fact, fact, text, type Value, webLink } from '../value/value.ts';

/**
 * The address of a file in the repository that portal.yaml names, on the branch that it names or else the
 * repository's own; null where it names none.
 *
 * @param line from 1
 */
export function sourceOf(site: Site, file: string, line: number | null = null): string | null {
  const { url, branch = 'HEAD' } = site.graph.portal.data.repository ?? {};
  if (url === undefined) return null;
  const path = [branch, ...file.split('/')].map(encodeURIComponent).join('/').replace(/%2F/g, '/');
  return `${url.replace(/\/+$/, '')}/blob/${path}${line === null ? '' : `#L${line}`}`;
}

/** Where an editor opens; lines and columns from 1. */
export interface Place {
  readonly file: string;
  readonly line: number | null;
  readonly column: number | null;
}

/**
 * The address by which VS Code, and what is made from it, opens a file of the content at its line; null in a site that is
 * built, which knows nothing of the machine.
 */
export function editorAddress({ workingRoot }: Site, { file, line, column }: Place): string | null {
  if (workingRoot === null) return null;
  const { pathname } = pathToFileURL(join(workingRoot, file));
  return `vscode://file${pathname}${line === null ? '' : `:${line}:${column ?? 1}`}`;
}

function fileValue(site: Site, file: string): Value {
  const address = sourceOf(site, file);
  return address === null ? text(file) : webLink(address, file);
}

/** The file of a record, its row where the file is a log, and the SHA-256 of the file's bytes. */
export function sourceFacts(site: Site, rec: Pick<Rec, 'file' | 'base'>): readonly Fact[] {
  const index = rec.base[1];
  const hash = site.corpus.file(rec.file)?.sha256 ?? '';
  return [
    fact('File', fileValue(site, rec.file)),
    ...(typeof index === 'number' ? [fact('Row', text(index + 1))] : []),
    ...(hash === '' ? [] : [fact('SHA-256 of the file', code(hash))]),
  ];
}
