/** The engine's own words, as they stand in its source: whatever the content says, they may be on its pages. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Audience } from '../../model/audience.ts';
import { CODE_FOLDER, SITE_SOURCE } from '../engine.ts';

/** Compiled, the engine has its examples and the packages of others in files of their own. */
const SOURCE = /^(?!examples\.js$|packages-[a-z]+\.js$).*\.(?:ts|js|astro|css)$/;
/** Examples of rules: they are printed on the rules' pages, which auditors alone have. */
const EXAMPLES = /\.json$|^examples\.js$/;

/** Words that packages of others write into a text. */
const OTHERS = ['Back to reference', 'stylesheet', 'noreferrer noopener'];

function sourcesIn(folder: URL, isSource: (name: string) => boolean): readonly string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && isSource(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
}

/** As it is written, and without the marks between words. */
export function engineText(audience: Audience): string {
  const isSource = (name: string) => SOURCE.test(name) || (audience === 'auditor' && EXAMPLES.test(name));
  const folders = new Map([CODE_FOLDER, SITE_SOURCE].map((folder) => [folder.href, folder]));
  const sources = [...folders.values()].flatMap((folder) => sourcesIn(folder, isSource));
  return [...OTHERS, ...sources, ...sources.map((text) => text.replace(/<[^>]*>|\{' '\}/g, ' '))].join('\n');
}
