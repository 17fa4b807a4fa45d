/** The rules' cases by the code of their rule, and what each says of it. */
import { fileURLToPath } from 'node:url';
import { isRuleCode, type RuleCode } from '../../src/model/catalogue.ts';
import { type Case, caseFiles, readCases } from '../support/cases.ts';

/** The small clean root that every case starts from. */
export const BASE = fileURLToPath(new URL('../fixtures/base', import.meta.url));

function codeOf(file: string): RuleCode {
  const code = file.slice(0, -'.yaml'.length);
  if (!isRuleCode(code)) throw new Error(`test/rules/${file}: the catalogue has no rule ${code}`);
  return code;
}

/** The cases of every rule that has a file of them. */
export const CASES: ReadonlyMap<RuleCode, readonly Case[]> = new Map(
  caseFiles().map((file) => [codeOf(file), readCases(file)]),
);

export function casesOf(code: RuleCode): readonly Case[] {
  return CASES.get(code) ?? [];
}

/** What a case says of its own rule. */
export function verdictOf(code: RuleCode, one: Case): 'fails' | 'undecided' | 'passes' {
  const own = one.expect.filter((finding) => finding.rule === code);
  if (own.length === 0) return 'passes';
  return own.every((finding) => finding.outcome === 'not-evidenced') ? 'undecided' : 'fails';
}
