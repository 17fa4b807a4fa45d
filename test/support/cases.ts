/** The rules' cases in `test/rules/*.yaml`: how they are read, and how findings are compared with them. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseInstantOrDate } from '../../src/model/time/instant.ts';
import type { CheckOptions } from '../../src/rules/check.ts';
import type { Finding } from '../../src/rules/finding.ts';
import type { Edit } from './edits.ts';

export interface Case {
  readonly name: string;
  readonly edits?: readonly Edit[];
  /** The whole list of findings; keys that are left out are not compared. `[]` is a passing case. */
  readonly expect: readonly Partial<Finding>[];
  readonly asOf?: string;
  /** The instant of the run, where it matters. */
  readonly now?: string;
  readonly reseal?: readonly string[];
  /** A manifest of an earlier build, relative to the root. */
  readonly previous?: string;
  /** One case that breaks the rule and one that barely does not stand on the rule's page. */
  readonly example?: boolean;
}

const FOLDER = new URL('../rules/', import.meta.url);

/** The names of the files that hold cases. */
export function caseFiles(): readonly string[] {
  return readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
}

export function readCases(file: string): readonly Case[] {
  return parse(readFileSync(new URL(file, FOLDER), 'utf8'));
}

export function optionsOf(one: Case, root: string): CheckOptions {
  return {
    asOf: one.asOf === undefined ? undefined : (parseInstantOrDate(one.asOf) ?? undefined),
    now: one.now === undefined ? undefined : (parseInstantOrDate(one.now) ?? undefined),
    previous: one.previous === undefined ? undefined : `${root}/${one.previous}`,
  };
}

/** A finding cut down to the keys that the expectation names, so that a failing test shows both side by side. */
function likeness(finding: Finding, wanted: Partial<Finding> | undefined): Partial<Finding> {
  const keys = Object.keys(wanted ?? { rule: 0, record: 0, pointer: 0, message: 0 }) as (keyof Finding)[];
  return Object.fromEntries(keys.map((key) => [key, finding[key]]));
}

function order(finding: Partial<Finding>): string {
  return `${finding.rule} ${finding.record} ${finding.pointer ?? ''}`;
}

/** What was found and what was expected, in one order and with the same keys: equal where the case holds. */
export function sideBySide(one: Case, findings: readonly Finding[]): Record<'found' | 'wanted', Partial<Finding>[]> {
  const found = [...findings].sort((a, b) => order(a).localeCompare(order(b)));
  const wanted = [...one.expect].sort((a, b) => order(a).localeCompare(order(b)));
  return { found: found.map((finding, index) => likeness(finding, wanted[index])), wanted };
}
