/** Runs the rules' cases in process: the real `check` on recorded content. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { Graph } from '../../../src/graph/graph.ts';
import { check } from '../../../src/rules/check.ts';
import type { Fault, Rule } from '../../../src/rules/rule.ts';
import { optionsOf, sideBySide } from '../../support/cases.ts';
import { type RecordedCase, readBase, readCases } from '../recorded.ts';
import { FRAME, PARSE, type Unit } from '../units.ts';
import { type Corpora, corporaOn } from './corpora.ts';
import { recordings } from './load.ts';
import { type Call, evaluate, RULES_THEMSELVES, watched } from './rules.ts';

/** What a rule was asked in the run of a case, and what it answered, without the mutant. */
interface Asked {
  readonly calls: Call[];
  readonly answers: string[];
}

export interface Engine {
  /** The numbers of the cases by the file that they stand in. */
  readonly files: ReadonlyMap<string, readonly number[]>;
  /** Runs a case and says of each unit when it is entered. Null where the case holds, else what does not. */
  rehearse(index: number, enter: (unit: Unit) => void): Promise<string | null>;
  /** Runs a case; `anew` parses its files anew. */
  judge(index: number, anew: boolean): Promise<string | null>;
  isRemembered(index: number): boolean;
  /** Runs a case and keeps what each rule was asked and answered, for `isAnsweredOtherwise`. */
  remember(index: number): Promise<void>;
  /** True where a unit, run alone, no longer gives what it gave; `rule` is asked in place of the rule that was. */
  isAnsweredOtherwise(index: number, unit: Unit, rule?: Rule): boolean;
  readonly rules: readonly Rule[];
}

/** A graph of its own for each rule: what rules keep in mind by graph is worked out anew. */
function apart(graph: Graph): Graph {
  return Object.defineProperties({}, Object.getOwnPropertyDescriptors(graph)) as Graph;
}

/** Graphs apart, one for each rule and graph. */
function partition(): (call: Call) => Call {
  const own = new Map<string, Graph>();
  const seen = new Map<Graph, number>();
  return (call) => {
    seen.set(call.graph, seen.get(call.graph) ?? seen.size);
    const key = `${call.rule.code} ${seen.get(call.graph)}`;
    const graph = own.get(key) ?? apart(call.graph);
    own.set(key, graph);
    return { ...call, graph };
  };
}

function nameOf(owner: unknown): string {
  const { type, id, file } = owner as { readonly type: string; readonly id: string; readonly file: string };
  return `${type} ${id} ${file}`;
}

/** What a rule says to one call, in a form that can be compared. */
function written(faults: readonly Fault[]): string {
  return JSON.stringify(faults, (key, value) => (key === 'owner' ? nameOf(value) : value));
}

function answer(call: Call): string {
  try {
    return written(evaluate(call));
  } catch (error) {
    return String(error);
  }
}

/** The manifests of earlier builds that cases name, as files, which is how the check reads them. */
function writePrevious({ one, recording }: RecordedCase, root: string): void {
  if (one.previous === undefined || recording.previous === null) return;
  const path = join(root, one.previous);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, recording.previous);
}

/**
 * @param folder where the recordings lie
 * @param parserMutated the mutant is active from the start, and may be in what parses: everything is parsed anew
 */
export function startEngine(folder: string, parserMutated: boolean): Engine {
  const base = readBase(folder);
  const corpora: Corpora = corporaOn(base, parserMutated);
  const cases: RecordedCase[] = [];
  const files = new Map<string, readonly number[]>();
  for (const [file, own] of readCases(folder)) {
    files.set(
      file,
      [...own.keys()].map((index) => cases.length + index),
    );
    // A case without edits is run on the fixture's own recording, of which every file counts as its own.
    for (const each of own) {
      const { previous } = each.recording;
      cases.push(each.one.edits ? each : { ...each, recording: { ...base, previous } });
    }
  }
  const remembered = new Map<number, ReadonlyMap<string, Asked>>();
  const rootOf = (index: number) => join(folder, 'roots', String(index));
  for (const [index, one] of cases.entries()) writePrevious(one, rootOf(index));

  async function run(index: number, anew: boolean): Promise<string | null> {
    const found = cases[index];
    if (!found) throw new Error(`There is no case ${index}`);
    const root = rootOf(index);
    recordings.set(root, () => corpora.corpusOf(found.recording, anew || parserMutated));
    const checked = await check(root, optionsOf(found.one, root));
    const { found: told, wanted } = sideBySide(found.one, checked);
    try {
      expect(told).toEqual(wanted);
      return null;
    } catch (error) {
      return `${found.one.name}: ${error instanceof Error ? error.message : String(error)}`;
    }
  }

  async function watching(by: typeof watched.by, index: number, anew: boolean): Promise<string | null> {
    watched.by = by;
    try {
      return await run(index, anew);
    } finally {
      watched.by = evaluate;
    }
  }

  return {
    files,
    judge: run,
    rehearse(index, enter) {
      const own = partition();
      enter(PARSE);
      const recording = cases[index]?.recording;
      if (recording) corpora.corpusOf(recording, true);
      enter(FRAME);
      return watching(
        (call) => {
          enter(call.rule.code);
          try {
            return evaluate(own(call));
          } finally {
            enter(FRAME);
          }
        },
        index,
        false,
      );
    },
    isRemembered: (index) => remembered.has(index),
    async remember(index) {
      const asked = new Map<string, Asked>();
      const own = partition();
      await watching(
        (call) => {
          const { calls, answers } = asked.get(call.rule.code) ?? { calls: [], answers: [] };
          asked.set(call.rule.code, { calls, answers });
          calls.push(call);
          try {
            const faults = evaluate(own(call));
            answers.push(written(faults));
            return faults;
          } catch (error) {
            answers.push(String(error));
            throw error;
          }
        },
        index,
        false,
      );
      remembered.set(index, asked);
    },
    rules: RULES_THEMSELVES,
    isAnsweredOtherwise(index, unit, rule) {
      const recording = cases[index]?.recording;
      if (unit === PARSE) return recording !== undefined && corpora.isParsedOtherwise(recording);
      const asked = remembered.get(index)?.get(unit);
      if (!asked) return false;
      const own = partition();
      return asked.calls.some((call, at) => answer(own(rule ? { ...call, rule } : call)) !== asked.answers[at]);
    },
  };
}
