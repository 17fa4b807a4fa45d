/**
 * The site's own code imports the engine (`../graph/…`, `zod`); Vite would compile a second copy of each module
 * for the pages. Instead every such import is answered with the module that the process already runs: one
 * parse, one memory, and an engine that lives in somebody's `node_modules` needs nothing around the content.
 */
import { dirname, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CODE_EXTENSION, CODE_FOLDER, SITE_SOURCE } from '../engine.ts';
import type { Plugin } from './types.ts';

const SITE = fileURLToPath(SITE_SOURCE);

/** Folders of the source that are the engine; the others are the site, which Vite compiles. */
const ENGINE_ROOMS: ReadonlySet<string> = new Set([
  'model',
  'content',
  'graph',
  'rules',
  'report',
  'publish',
  'integration',
]);

const PREFIX = '\0corroborate-engine:';
const MODULES = Symbol.for('corroborate.modules');

/** Astro's packages are compiled with the pages; resolved from here, so that the content root needs none of them. */
const ASTRO = /^(?:astro|@astrojs\/[^/]+)(?:\/|$)/;

/** What a site that the portal stands in may import of the engine, and the module that answers. */
const OFFERED: ReadonlyMap<string, string> = new Map([['corroborate/content', 'integration/collections']]);

const BARE = /^(?:@[a-z0-9][^/:]*\/)?[a-z0-9][^/:]*(?:\/[^:]*)?$/i;

function withoutQuery(id: string): string {
  return id.split('?', 1)[0] ?? id;
}

/** The address of the engine's module that a relative import of the site's code means; null for the site's own files. */
function engineModule(source: string, importer: string): string | null {
  if (!source.startsWith('.') || !source.endsWith('.ts')) return null;
  const path = relative(SITE, resolve(dirname(withoutQuery(importer)), source))
    .split(sep)
    .join('/');
  if (!ENGINE_ROOMS.has(path.split('/', 1)[0] ?? '')) return null;
  return new URL(path.replace(/\.ts$/, CODE_EXTENSION), CODE_FOLDER).href;
}

function loaded(): Map<string, object> {
  const known = Reflect.get(globalThis, MODULES) as Map<string, object> | undefined;
  if (known !== undefined) return known;
  const modules = new Map<string, object>();
  Reflect.set(globalThis, MODULES, modules);
  return modules;
}

/** A module that passes on what the running one exports. */
async function passOn(address: string): Promise<string> {
  const namespace: object = await import(address);
  loaded().set(address, namespace);
  const from = `globalThis[Symbol.for('corroborate.modules')].get(${JSON.stringify(address)})`;
  const lines = Object.keys(namespace).map((name) => {
    return name === 'default' ? 'export default engine.default;' : `export const ${name} = engine.${name};`;
  });
  return [`const engine = ${from};`, ...lines].join('\n');
}

/** The plugin; it answers for server code only, and lets no script of the browser import the engine. */
export function engineModules(): Plugin {
  return {
    name: 'corroborate:engine-modules',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const fromSite = importer?.startsWith(SITE) === true;
      const browser = this.environment.name === 'client';
      const address = fromSite ? engineModule(source, importer) : null;
      if (address !== null && browser) this.error(`${importer} runs in the browser and cannot import ${source}`);
      if (address !== null) return `${PREFIX}${address}`;
      if (!BARE.test(source) || browser) return null;
      const offered = OFFERED.get(source);
      if (offered !== undefined) return `${PREFIX}${new URL(`${offered}${CODE_EXTENSION}`, CODE_FOLDER).href}`;
      if (ASTRO.test(source)) return this.resolve(source, `${SITE}content.config.ts`, { ...options, skipSelf: true });
      return fromSite ? `${PREFIX}${import.meta.resolve(source)}` : null;
    },
    load(id) {
      return id.startsWith(PREFIX) ? passOn(id.slice(PREFIX.length)) : null;
    },
  };
}
