/**
 * Loads the sandbox's modules, several times over where a mutant sits in what runs when a module is loaded: such a
 * mutant needs its module anew, and all that import it. The others are loaded once.
 */
import { globSync, readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { forgetful } from './forgetting.ts';
import { lean } from './lean.ts';

/** Modules that others stand in for, by their path below the sandbox; the stand-in itself gets the real one. */
const STAND_INS: Readonly<Record<string, string>> = {
  'src/content/load.ts': 'test/mutation/inside/load.ts',
  'src/content/pool/pool.ts': 'test/mutation/inside/pool.ts',
  'src/rules/index.ts': 'test/mutation/inside/rules.ts',
};
const LIST_OF_RULES = 'src/rules/index.ts';
const CHECK = 'src/rules/check.ts';
const TEST_LIBRARY = 'test/mutation/inside/vitest.ts';

export interface Modules {
  /** Imports a module of the sandbox, by its path below it. */
  load<T>(path: string): Promise<T>;
  /** Imports a module anew, and nothing else. */
  loadAgain(path: string): Promise<unknown>;
  /** From now on, this module and its importers are new ones; null: the first ones. */
  renew(path: string | null): void;
  /** True where a module reaches the check by way of the list of rules alone. */
  isOfRules(path: string): boolean;
  /** True where a module is one of those that are new. */
  isRenewed(path: string): boolean;
  /** True where a module imports another, by itself or by others. */
  imports(path: string, other: string): boolean;
}

/** Imports of values; those of types are gone when a module is loaded. */
const IMPORT =
  /(?:^|[\s;}])(?:import|export)\s(?!type\b)[^'";]*?from\s*'(\.[^']+)'|import\(\s*'(\.[^']+)'|^import '(\.[^']+)'/gm;

/** For each module of the sandbox those that import it. */
function importersIn(root: string): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const path of globSync(['src/**/*.ts', 'test/**/*.ts'], { cwd: root })) {
    const text = readFileSync(join(root, path), 'utf8');
    for (const [, from, dynamic, bare] of text.matchAll(IMPORT)) {
      const target = join(path, '..', from ?? dynamic ?? bare ?? '');
      for (const one of [target, STAND_INS[target] ?? target])
        importers.set(one, [...(importers.get(one) ?? []), path]);
    }
  }
  return importers;
}

/** A module and all that import it, by others or themselves; of `end` the importers do not count. */
function closure(path: string, importers: ReadonlyMap<string, readonly string[]>, end?: string): ReadonlySet<string> {
  const reached = new Set([path]);
  for (const one of reached) {
    if (one !== end) for (const importer of importers.get(one) ?? []) reached.add(importer);
  }
  return reached;
}

export function hookModules(root: string): Modules {
  const top = pathToFileURL(`${root}/`).href;
  const below = (url: string | undefined) =>
    url?.startsWith(top) ? fileURLToPath(url.split('?')[0] ?? '').slice(root.length + 1) : null;
  const importers = importersIn(root);
  const stripped = new Map<string, string>();
  let generation = 0;
  let renewed: ReadonlySet<string> = new Set();

  registerHooks({
    resolve(specifier, context, next) {
      const parent = below(context.parentURL);
      if (specifier === 'vitest' && parent !== null && parent !== TEST_LIBRARY)
        return { url: pathToFileURL(join(root, TEST_LIBRARY)).href, shortCircuit: true };
      const found = next(specifier, context);
      const path = below(found.url);
      if (path === null || path.startsWith('node_modules/')) return found;
      const standIn = STAND_INS[path];
      const actual = standIn === undefined || standIn === parent ? path : standIn;
      const query = renewed.has(actual) ? `?generation=${generation}` : new URL(found.url).search;
      return { ...found, url: pathToFileURL(join(root, actual)).href + query, shortCircuit: true };
    },
    load(url, context, next) {
      const path = below(url);
      if (path === null || !path.endsWith('.ts') || path.startsWith('node_modules/')) return next(url, context);
      const source =
        stripped.get(path) ?? stripTypeScriptTypes(lean(forgetful(readFileSync(join(root, path), 'utf8'))));
      stripped.set(path, source);
      return { format: 'module', source, shortCircuit: true };
    },
  });

  return {
    load: (path) => import(pathToFileURL(join(root, path)).href),
    loadAgain: (path) => import(`${pathToFileURL(join(root, path)).href}?again=${performance.now()}`),
    renew(path) {
      generation++;
      renewed = path === null ? new Set() : closure(path, importers);
    },
    isOfRules: (path) => !closure(path, importers, LIST_OF_RULES).has(CHECK),
    isRenewed: (path) => renewed.has(path),
    imports: (path, other) => closure(other, importers).has(path),
  };
}
