/** A file of the rules' cases, as a test file. */
import { basename } from 'node:path';
import type { TestFile, Trial } from './bench.ts';
import type { Engine } from './inside/engine.ts';
import { FRAME, PARSE } from './units.ts';

/** What a rule is, besides what it answers. */
function frameOf({ check: _check, text: _text, ...rest }: Engine['rules'][number]): string {
  return JSON.stringify(rest);
}

async function remembered(engine: Engine, index: number, trial: Trial): Promise<void> {
  if (!engine.isRemembered(index)) await trial.soundly(() => engine.remember(index));
}

/** @param sound the engine without the mutant, where this one was loaded with it and differs by its rules alone */
export function caseFile(path: string, engine: Engine, sound: Engine | null): TestFile {
  const indexes = engine.files.get(basename(path)) ?? [];
  const renewed = sound ? engine.rules.filter((rule) => !sound.rules.includes(rule)) : [];
  const sameFrame =
    sound !== null && engine.rules.map(frameOf).join('\n') === sound.rules.map(frameOf).join('\n') ? sound : null;

  const mayRunWhole = (index: number, trial: Trial) => trial.mayRunWhole(path, indexes.indexOf(index));

  async function judge(index: number, trial: Trial): Promise<string | null> {
    const units = trial.unitsOf(path, String(index));
    if (units === null) {
      if (sameFrame === null) return mayRunWhole(index, trial) ? engine.judge(index, false) : null;
      await remembered(sameFrame, index, trial);
      const otherwise = renewed.some((rule) => sameFrame.isAnsweredOtherwise(index, rule.code, rule));
      return otherwise ? engine.judge(index, false) : null;
    }
    if (units.includes(FRAME) && mayRunWhole(index, trial)) return engine.judge(index, units.includes(PARSE));
    const alone = units.filter((unit) => unit !== FRAME);
    if (alone.length === 0) return null;
    await remembered(engine, index, trial);
    const otherwise = alone.some((unit) => engine.isAnsweredOtherwise(index, unit));
    return otherwise ? engine.judge(index, units.includes(PARSE)) : null;
  }

  return {
    path,
    async rehearse(enter) {
      for (const index of indexes) {
        const failure = await engine.rehearse(index, (unit) => enter(String(index), unit));
        if (failure !== null) return failure;
      }
      return null;
    },
    async judge(trial) {
      for (const index of indexes) {
        const failure = await judge(index, trial);
        if (failure !== null) return failure;
      }
      return null;
    },
  };
}
