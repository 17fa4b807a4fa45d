/** What Netlify and Cloudflare Pages make of a `_headers` file, as both document it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeadersFor } from './serve.ts';

interface Rule {
  readonly path: string;
  readonly headers: (readonly [name: string, value: string])[];
}

function rulesOf(text: string): readonly Rule[] {
  const rules: Rule[] = [];
  for (const line of text.split('\n')) {
    const header = /^\s+([A-Za-z-]+):\s*(.+)$/.exec(line);
    if (header) rules.at(-1)?.headers.push([header[1] ?? '', header[2] ?? '']);
    else if (line.trim() !== '') rules.push({ path: line.trim(), headers: [] });
  }
  return rules;
}

function matches(path: string, rule: string): boolean {
  return rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : path === rule;
}

/** The headers by the file in a built site: all rules that a path matches add theirs. */
export async function headersOfSite(folder: string): Promise<HeadersFor> {
  const rules = rulesOf(await readFile(join(folder, '_headers'), 'utf8'));
  return (path) => rules.filter((rule) => matches(path, rule.path)).flatMap(({ headers }) => headers);
}
