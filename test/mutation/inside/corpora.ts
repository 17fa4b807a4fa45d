/** Corpora put together from what was recorded, the files parsed anew where a mutant may have changed the parser. */
import { assemble, type Gathered } from '../../../src/content/assemble.ts';
import type { Corpus } from '../../../src/content/corpus.ts';
import { locator } from '../../../src/content/locate.ts';
import { parseFile } from '../../../src/content/parse/parse-file.ts';
import type { ParsedFile } from '../../../src/content/parse/parsed.ts';
import type { FileState, Recording } from '../recorded.ts';

/** True where the file has a text that its parser was given. */
function isParsed({ source, parsed }: FileState): boolean {
  return parsed !== null && source.sha256 !== '' && (source.text !== '' || source.bytes === 0);
}

function parsedAnew(state: FileState): FileState {
  const { path, text } = state.source;
  return isParsed(state) ? { ...state, parsed: JSON.parse(JSON.stringify(parseFile({ path, text }))) } : state;
}

export interface Corpora {
  /** The corpus of a recording; `anew` parses the files that the recording has of its own. */
  corpusOf(recording: Recording, anew: boolean): Corpus;
  /** True where parsing its own files anew gives something else than what was recorded. */
  isParsedOtherwise(recording: Recording): boolean;
}

/** @param baseAnew parse the fixture's files anew as well, once: where a mutant was active before anything was loaded */
export function corporaOn(base: Recording, baseAnew: boolean): Corpora {
  const states = (recording: Recording, anew: boolean): readonly FileState[] =>
    anew ? recording.changed.map(parsedAnew) : recording.changed;
  let baseStates: ReadonlyMap<string, FileState> | null = null;
  const known = new Map<Recording, Corpus>();

  function assembled(recording: Recording, anew: boolean): Corpus {
    baseStates ??= new Map(states(base, baseAnew).map((state) => [state.source.path, state]));
    const same = recording.same.flatMap((path) => baseStates?.get(path) ?? []);
    const all = [...same, ...states(recording, anew)];
    const gathered: Gathered = {
      root: '',
      tree: recording.tree,
      files: new Map(all.map(({ source }) => [source.path, source])),
      parsed: new Map(
        all.flatMap(({ source, parsed }): [string, ParsedFile][] => (parsed === null ? [] : [[source.path, parsed]])),
      ),
      strays: new Map(recording.strays),
      findings: recording.findings,
      evidence: new Map(recording.evidence),
      publicFiles: recording.publicFiles,
      secrets: recording.secrets,
      locate: locator().locate,
    };
    return { ...assemble(gathered), publicText: (path) => recording.publicTexts[path] ?? null };
  }

  return {
    corpusOf(recording, anew) {
      if (anew) return assembled(recording, true);
      const corpus = known.get(recording) ?? assembled(recording, false);
      known.set(recording, corpus);
      return corpus;
    },
    isParsedOtherwise: ({ changed }) =>
      changed.some((state) => JSON.stringify(parsedAnew(state).parsed) !== JSON.stringify(state.parsed)),
  };
}
