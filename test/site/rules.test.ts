/** The rules' pages and `explain` say the same, from the rule's own value; the coverage page has every statement. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { beforeAll, expect, test } from 'vitest';
import { explainRule } from '../../src/cli/work/explanation.ts';
import { RULE_CODES, type RuleCode } from '../../src/model/catalogue.ts';
import { rulesFrom, STATEMENTS } from '../../src/rules/coverage/statements.ts';
import { acknowledgement, testWords } from '../../src/rules/describe.ts';
import type { Example } from '../../src/rules/example.ts';
import { examplesOf } from '../../src/rules/examples.ts';
import { sourcesOf } from '../../src/rules/sources.ts';
import { textOf } from '../../src/rules/texts.ts';
import { portal } from '../setup/portal.ts';

type Node = DefaultTreeAdapterTypes.Node;

let folder: string;
beforeAll(async () => {
  folder = await portal();
});

/** Without white space, backticks and signs: what the two lay out differently. */
function squeezed(text: string): string {
  return text.replace(/[\s`]+/g, '').toLowerCase();
}

function wordsOf(node: Node): string {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(wordsOf).join('') : '';
}

async function pageText(path: string): Promise<string> {
  return wordsOf(parse(await readFile(join(folder, path, 'index.html'), 'utf8')));
}

function told({ name, files, findings }: Example): readonly string[] {
  const lines = files.flatMap((file) => [file.file, ...file.lines.map((line) => line.slice(1))]);
  return [name, ...lines, ...findings.flatMap(({ message, place }) => [message, place ?? ''])];
}

/** All that a reader of either is told of a rule. */
function allOf(code: RuleCode): readonly string[] {
  const { what, why, fix } = textOf(code);
  const { fails, passes, cases } = examplesOf(code);
  const { criteria, statements } = sourcesOf(code);
  return [
    ...[what, why, fix, acknowledgement(code), testWords(cases)],
    ...[...told(fails), ...told(passes)],
    ...criteria.map(({ id, title }) => `${id}${title}`),
    ...statements.map(({ id, quote }) => `${id}“${quote}”`),
  ];
}

test.each(RULE_CODES)('%s: its page and its explanation say all of it', async (code) => {
  const page = squeezed(await pageText(`rules/${code}`));
  const explanation = squeezed(explainRule(code, { color: false, columns: 80, progress: false }));
  for (const words of allOf(code)) {
    expect(page).toContain(squeezed(words));
    expect(explanation).toContain(squeezed(words));
  }
});

test('the coverage page has every statement with its rules, and says where it is answered in part', async () => {
  const html = await readFile(join(folder, 'rules/coverage/index.html'), 'utf8');
  for (const { id, demand, open, answered } of STATEMENTS) {
    const row = html.slice(html.indexOf(`id="${id}"`), html.indexOf('</tr>', html.indexOf(`id="${id}"`)));
    const words = squeezed(wordsOf(parse(`<table>${`<tr ${row}</tr>`}</table>`)));
    for (const said of [demand, answered, open ?? '', ...rulesFrom(id)]) expect(words, id).toContain(squeezed(said));
  }
});
