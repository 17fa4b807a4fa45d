/** The rules' cases in `test/rules/*.yaml`: how they are read, and how findings are compared with them. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseInstantOrDate } from '../../src/model/time/instant.ts';
import type { Checked, CheckOptions } from '../../src/rules/check.ts';
import type { Judged } from '../../src/rules/rule.ts';
import { run } from '../../src/rules/run.ts';
import type { Edit } from './edits.ts';

export interface Case {
  readonly name: string;
  readonly edits?: readonly Edit[];
  /**
   * The whole list of findings; keys that are left out are not compared. `[]` is a passing case. `past` says whether
   * the thing is wholly past, so that a deviation may be called historical.
   */
  readonly expect: readonly Partial<Judged>[];
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

/** The findings as printed; with `past`, which only the runner knows, where the case asks for it. */
function findingsOf(one: Case, { result, corpus, graph }: Checked): readonly Partial<Judged>[] {
  if (!one.expect.some((finding) => 'past' in finding)) return result.findings;
  const { asOf, runAt, previous } = graph;
  return run(corpus, { asOf, runAt, previous, site: null }).findings;
}

/** A finding cut down to the keys that the expectation names, so that a failing test shows both side by side. */
function likeness(finding: Partial<Judged>, wanted: Partial<Judged> | undefined): Partial<Judged> {
  const keys = Object.keys(wanted ?? { rule: 0, record: 0, pointer: 0, message: 0 }) as (keyof Judged)[];
  return Object.fromEntries(keys.map((key) => [key, finding[key]]));
}

function order(finding: Partial<Judged>): string {
  return `${finding.rule} ${finding.record} ${finding.pointer ?? ''}`;
}

/** What was found and what was expected, in one order and with the same keys: equal where the case holds. */
export function sideBySide(one: Case, checked: Checked): Record<'found' | 'wanted', Partial<Judged>[]> {
  const found = [...findingsOf(one, checked)].sort((a, b) => order(a).localeCompare(order(b)));
  const wanted = [...one.expect].sort((a, b) => order(a).localeCompare(order(b)));
  return { found: found.map((finding, index) => likeness(finding, wanted[index])), wanted };
}
