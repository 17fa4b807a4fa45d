/**
 * The measure for `check`: a single-threaded loop that reads the same files, logs included, and parses every
 * YAML with `yaml` and every body with remark (its parser, `mdast-util-from-markdown`) and the same extensions,
 * whether a text needs them or not. It judges nothing.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { argv } from 'node:process';
import { parse as parseCsv } from 'csv-parse/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { parse as parseYaml } from 'yaml';
import { markdownSyntax } from '../../src/content/body/syntax.ts';

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n/;

function readOne(path: string): void {
  const kind = extname(path);
  const text = readFileSync(path, 'utf8');
  if (kind === '.yaml') parseYaml(text);
  else if (kind === '.csv') parseCsv(text, { columns: true });
  else {
    const front = FRONT_MATTER.exec(text);
    parseYaml(front?.[1] ?? '');
    fromMarkdown(text.slice(front?.[0].length ?? 0), markdownSyntax(kind === '.mdx'));
  }
}

const root = argv[2] ?? '.';
for (const folder of ['policies', 'incidents', 'content']) {
  for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && /\.(?:yaml|csv|mdx?)$/.test(entry.name)) readOne(join(entry.parentPath, entry.name));
  }
}
