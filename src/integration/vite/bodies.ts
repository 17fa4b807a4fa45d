/**
 * Texts of `.mdx` records as modules, made from the bytes that were checked: nothing is read from disk again.
 * The front matter is blanked out, line by line, so that Astro's YAML parser never meets it and a message
 * still names the line of the file.
 */
import { join, sep } from 'node:path';
import type { Rec } from '../../content/record.ts';
import type { RecordType } from '../../model/record-types.ts';
import type { RenderContext } from '../../publish/markdown/context.ts';
import { contextFrom, tablesOf } from '../render/tables.ts';
import { type Session, session } from '../session.ts';
import type { Plugin, ViteDevServer } from './types.ts';

/** Where the modules seem to lie, below Astro's root. No such folder exists. */
const FOLDER = 'records';

/** The path of a record's module relative to Astro's root, as the content store names it. */
export function bodyModule(rec: Pick<Rec, 'type' | 'id'>): string {
  return `${FOLDER}/${rec.type}/${encodeURIComponent(rec.id)}.mdx`;
}

/** An empty front matter as long as the file's own: a text that begins with a line `---` is not taken for one. */
function sourceOf(rec: Rec, { corpus }: Session): string {
  const lines = (rec.body?.offsetLine ?? 3) - 2;
  return `---${'\n'.repeat(lines)}---\n${corpus.bodyText(rec.file)}`;
}

/** The record of a module's path, or null where the path is not one of ours. */
function recordOf(path: string, open: Session): Rec | null {
  const [, type, name] = /(?:^|\/)records\/([a-z-]+)\/([^/]+)\.mdx$/.exec(path) ?? [];
  if (type === undefined || name === undefined) return null;
  return open.graph.index.byName(type as RecordType, decodeURIComponent(name)) ?? null;
}

/** What a text may name, by the path of its module. @throws where the path is no record's */
export function contextOfBody(path: string): RenderContext {
  const open = session();
  const rec = recordOf(path.split('?', 1)[0] ?? path, open);
  if (rec === null) throw new Error(`no record has the text ${path}`);
  return contextFrom(tablesOf(open), rec);
}

/** Marks every text as changed: the next page that shows one compiles it from the session of that moment. */
export function invalidateBodies(server: ViteDevServer, root: string): void {
  const folder = join(root, FOLDER).split(sep).join('/');
  for (const environment of Object.values(server.environments)) {
    for (const module of environment.moduleGraph.idToModuleMap.values()) {
      if (module.id?.startsWith(folder)) environment.moduleGraph.invalidateModule(module);
    }
  }
}

/**
 * The plugin.
 *
 * @param root Astro's root
 */
export function bodies(root: string): Plugin {
  const folder = `${join(root, FOLDER).split(sep).join('/')}/`;
  return {
    name: 'corroborate:bodies',
    enforce: 'pre',
    resolveId(source) {
      return source.startsWith(folder) ? source : null;
    },
    load(id) {
      const path = id.split('?', 1)[0] ?? id;
      if (!path.startsWith(folder)) return null;
      const open = session();
      const rec = recordOf(path, open);
      if (rec === null) return this.error(`no record has the text ${path}`);
      return { code: sourceOf(rec, open), map: null };
    },
  };
}
