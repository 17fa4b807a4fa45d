/** The examples of a rule's page, made of its cases as they came out. */
import { readFile } from 'node:fs/promises';
import type { RuleCode } from '../../src/model/catalogue.ts';
import type { CaseCounts, Example, ExampleFile, ExampleFinding, RuleExamples } from '../../src/rules/example.ts';
import type { Finding } from '../../src/rules/finding.ts';
import type { Case } from '../support/cases.ts';
import { casesOf, verdictOf } from './case.ts';
import { difference, wholeFile } from './excerpt.ts';

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

async function fileOf(file: string, base: string, root: string, one: Case): Promise<ExampleFile> {
  if (one.edits?.every((edit) => edit.file !== file || edit.aside)) return { file, act: 'aside', lines: [] };
  const before = await textOf(`${base}/${file}`);
  const after = await textOf(`${root}/${file}`);
  if (before === null) return { file, act: 'added', lines: wholeFile('+', after ?? '') };
  if (after === null) return { file, act: 'deleted', lines: wholeFile('-', before) };
  return { file, act: 'changed', lines: difference(before, after, one.reseal?.includes(file) ?? false) };
}

function findingOf({ rule, severity, outcome, acknowledgedBy, message, file, line, column }: Finding): ExampleFinding {
  const place = file === null ? null : [file, line, column].filter((part) => part !== null).join(':');
  return { rule, severity, outcome, acknowledgedBy, message, place };
}

/** A case as it came out in an edited copy of a root. */
export async function exampleOf(one: Case, base: string, root: string, findings: readonly Finding[]): Promise<Example> {
  const edited = [...new Set((one.edits ?? []).map((edit) => edit.file))];
  return {
    name: one.name,
    files: await Promise.all(edited.map((file) => fileOf(file, base, root, one))),
    sealed: one.reseal ?? [],
    asOf: one.asOf ?? null,
    runAt: one.now ?? null,
    findings: findings.map(findingOf),
  };
}

function countsOf(code: RuleCode, cases: readonly Case[]): CaseCounts {
  const count = (verdict: string) => cases.filter((one) => verdictOf(code, one) === verdict).length;
  return { fails: count('fails'), undecided: count('undecided'), passes: count('passes') };
}

/** The case of a rule that is marked as its example. @throws Error where none is, or several are */
function marked(code: RuleCode, passes: boolean): Case {
  const [first, second] = casesOf(code).filter(
    (one) => one.example === true && (verdictOf(code, one) === 'passes') === passes,
  );
  if (first && !second) return first;
  const wanted = passes ? 'in which the rule finds nothing' : 'that breaks the rule';
  throw new Error(
    `test/rules/${code}.yaml: ${first ? 'several cases' : 'no case'} ${wanted} with \`example: true\`; mark one`,
  );
}

/** What the page of a rule shows. `run` gives a case as it came out. */
export async function examplesOf(code: RuleCode, run: (one: Case) => Promise<Example>): Promise<RuleExamples> {
  const cases = countsOf(code, casesOf(code));
  return { cases, fails: await run(marked(code, false)), passes: await run(marked(code, true)) };
}
