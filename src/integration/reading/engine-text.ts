/** The engine's own words, as they stand in its source: whatever the content says, they may be on its pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_FOLDER, SITE_SOURCE } from '../engine.ts';

const SOURCE = /\.(?:ts|js|astro|css|json)$/;

/** Words that packages of others write into a text. */
const OTHERS = ['Back to reference', 'stylesheet', 'noreferrer noopener'];

function sourcesIn(folder: URL): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && SOURCE.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** As it is written, and without the marks between words. */
export function engineText(): string {
  const folders = new Map([CODE_FOLDER, SITE_SOURCE].map((folder) => [folder.href, folder]));
  const sources = [...folders.values()].flatMap(sourcesIn);
  return [...OTHERS, ...sources, ...sources.map((text) => text.replace(/<[^>]*>|\{' '\}/g, ' '))].join('\n');
}
