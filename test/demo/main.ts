/**
 * `npm run demo`: a twin of the sample organisation, in a folder of its own, is broken in a dozen ways, one at a
 * time. Each time the edit is shown, what the rules find, and the twin is put back.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { exampleLines } from '../../src/cli/work/worked-example.ts';
import { paintFor } from '../../src/report/text/paint.ts';
import { check } from '../../src/rules/check.ts';
import type { Finding } from '../../src/rules/finding.ts';
import { exampleOf } from '../rules/example.ts';
import type { Edit } from '../support/edits.ts';
import { workbench } from '../support/workbench.ts';

interface Break {
  readonly name: string;
  readonly edits: readonly Edit[];
  /** The codes of what is found. */
  readonly finds: readonly string[];
}

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

const breaks: readonly Break[] = parse(await readFile(new URL('breaks.yaml', import.meta.url), 'utf8'));
const { stdout } = process;
const { NO_COLOR = '' } = process.env;
const color = stdout.isTTY === true && NO_COLOR === '';
const page = { width: Math.min(stdout.columns ?? 100, 100), paint: paintFor(color) };

function print(text: string): void {
  stdout.write(`${text}\n`);
}

const nameOf = ({ rule, record, message, status }: Finding) => `${rule} ${record} ${status} ${message}`;

async function findingsIn(root: string): Promise<readonly Finding[]> {
  return (await check(root)).result.findings;
}

function blocking(findings: readonly Finding[]): number {
  return findings.filter(({ status, severity }) => status === 'open' && severity !== 'advisory').length;
}

/** Shows what is found in the broken twin. @returns whether that is what had to be found */
async function show(root: string, one: Break, nth: number, before: ReadonlySet<string>): Promise<boolean> {
  const found = (await findingsIn(root)).filter((finding) => !before.has(nameOf(finding)));
  const example = await exampleOf({ ...one, expect: [] }, REPOSITORY, root, found);
  print(exampleLines(`${nth} of ${breaks.length}`, example, page));
  const codes = found.map(({ rule }) => rule).sort();
  if (codes.join() === one.finds.toSorted().join()) return true;
  print(`Not what was expected here: ${one.finds.join(', ')}\n`);
  return false;
}

const twin = await workbench(REPOSITORY, ['content', 'incidents', 'policies', 'public']);
try {
  const whole = await findingsIn(twin.root);
  print(`A twin of the sample organisation stands in ${twin.root}; ${blocking(whole)} findings block it.\n`);
  const before = new Set(whole.map(nameOf));
  let expected = 0;
  for (const [index, one] of breaks.entries()) {
    if (await twin.edited(one.edits, [], () => show(twin.root, one, index + 1, before))) expected += 1;
  }
  const after = blocking(await findingsIn(twin.root));
  print(`Each was put back after it was shown; ${after} findings block the twin now.`);
  print(`${expected} of ${breaks.length} found what they had to. What a rule checks: npx corroborate explain CODE`);
  process.exitCode = expected === breaks.length && after === 0 && breaks.length > 0 ? 0 : 1;
} finally {
  await twin.remove();
}
