/** The portal within an Astro site of somebody else's: its pages are added to those that the site has. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig, InjectedRoute } from 'astro';
import { UsageError } from '../content/errors.ts';
import { SITE_SOURCE } from './engine.ts';

const PAGES = fileURLToPath(new URL('pages/', SITE_SOURCE));

/** Where Astro looks for the collections of a site, in this order. */
const CONTENT_CONFIGS = ['content.config.mjs', 'content.config.js', 'content.config.mts', 'content.config.ts'];

/** False where the site is the portal and nothing else. */
export function isHostSite(config: AstroConfig): boolean {
  return fileURLToPath(config.srcDir) !== fileURLToPath(SITE_SOURCE);
}

/** `incidents/[id].astro` → `/incidents/[id]`, as Astro itself names the routes of a folder of pages. */
function patternOf(page: string): string {
  const steps = page.replace(/\.(?:astro|ts)$/, '').split(sep);
  return `/${steps.filter((step, nth) => step !== 'index' || nth < steps.length - 1).join('/')}`;
}

/** The portal's pages, as routes that an integration adds. */
export function portalRoutes(): readonly InjectedRoute[] {
  const files = readdirSync(PAGES, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((entrypoint) => ({ pattern: patternOf(relative(PAGES, entrypoint)), entrypoint, prerender: true }));
}

function refuseWithoutCollections(config: AstroConfig): void {
  const folder = fileURLToPath(config.srcDir);
  const file = CONTENT_CONFIGS.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (file !== undefined && readFileSync(file, 'utf8').includes('corroborate/content')) return;
  throw new UsageError(
    `${file ?? join(folder, 'content.config.ts')} has to give Astro the portal's collections: export { collections } from 'corroborate/content'; ` +
      'with collections of your own: export const collections = { ...portal, ...yours }.',
  );
}

function astroFrom(file: string): { readonly version: string } {
  const path = createRequire(file).resolve('astro/package.json');
  return JSON.parse(readFileSync(path, 'utf8')) as { readonly version: string };
}

/** Pages of one Astro are not compiled by another. */
function refuseOtherAstro(config: AstroConfig): void {
  const theirs = astroFrom(fileURLToPath(new URL('package.json', config.root))).version;
  const ours = astroFrom(fileURLToPath(import.meta.url)).version;
  if (theirs === ours) return;
  throw new UsageError(
    `The site has Astro ${theirs}, and this version of Corroborate is made for ${ours}: npm install --save-exact astro@${ours}`,
  );
}

/** @throws UsageError where the site lacks what the portal's pages need */
export function refuseUnprepared(config: AstroConfig): void {
  refuseOtherAstro(config);
  refuseWithoutCollections(config);
}
