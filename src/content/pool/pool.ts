/** Parses files in a few threads: small batches, taken from a source as the threads become free. */
import type { FileToParse } from '../parse/parsed.ts';
import type { Ending, Events, Member } from './member.ts';
import type { Result } from './protocol.ts';
import { engage, release } from './resting.ts';

/** Batches that a thread holds: one at work, one to go on with. */
const AHEAD = 2;
/** Before it has answered for the first time: it is still starting, and this thread may have much to load meanwhile. */
const AHEAD_AT_FIRST = 28;
const BATCH_FILES = 32;
const BATCH_CHARACTERS = 128 * 1024;

export interface Parsing {
  /** Files, in the order in which they are best begun with: large ones first. */
  readonly files: Iterator<FileToParse>;
  readonly threads: number;
  /** The module that makes something of texts; null where nothing is to be made. */
  readonly maker: string | null;
  onParsed(file: FileToParse, result: Result): void;
  /** The file was given up: its parser took too long, or too much memory. */
  onGivenUp(file: FileToParse, ending: Ending): void;
}

/**
 * Parses every file of the source; threads are started when there is something for them to do, and rest,
 * without keeping the process alive, when this returns.
 *
 * @throws Error where the parser itself fails
 */
export async function parseAll(parsing: Parsing): Promise<void> {
  const members = new Set<Member>();
  const again: FileToParse[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      const next = () => nextBatch(parsing.files, again);
      /** Takes in what a thread reports, then gives out what can be done next. */
      const after = (report: () => void): void => {
        try {
          report();
          if (!feedMembers(members, next, parsing.threads, start)) resolve();
        } catch (error) {
          reject(error);
        }
      };
      const start = (): Member => {
        const events: Events = {
          onDone: (files, results) =>
            after(() => {
              for (const [index, result] of results.entries()) {
                const file = files[index];
                if (file) parsing.onParsed(file, result);
              }
            }),
          onEnded: (culprit, ending, others) =>
            after(() => {
              members.delete(member);
              again.push(...others);
              if (culprit) parsing.onGivenUp(culprit, ending);
            }),
          onFault: reject,
        };
        const member = engage(events, parsing.maker);
        members.add(member);
        return member;
      };
      after(() => undefined);
    });
  } finally {
    await release(members);
  }
}

/** Gives each thread what it can hold; false where nothing is left to do and nothing is being done. */
function feedMembers(
  members: ReadonlySet<Member>,
  next: () => readonly FileToParse[],
  threads: number,
  start: () => Member,
): boolean {
  for (let batch: readonly FileToParse[] | null = null; ; batch = null) {
    const free = freest(members);
    if (free === null && members.size >= threads) return true;
    batch = next();
    if (batch.length === 0) return [...members].some((member) => member.waiting > 0);
    const idle = free !== null && free.waiting === 0;
    (idle || members.size >= threads ? (free ?? start()) : start()).give(batch);
  }
}

/** The thread with the least to do, or null where all have as much as they can hold. */
function freest(members: ReadonlySet<Member>): Member | null {
  let best: Member | null = null;
  for (const member of members) {
    const most = member.answered ? AHEAD : AHEAD_AT_FIRST;
    if (member.waiting < Math.min(most, best?.waiting ?? most)) best = member;
  }
  return best;
}

function nextBatch(files: Iterator<FileToParse>, again: FileToParse[]): readonly FileToParse[] {
  const batch: FileToParse[] = [];
  for (let characters = 0; batch.length < BATCH_FILES && characters < BATCH_CHARACTERS; ) {
    const file = again.pop() ?? files.next().value;
    if (file === undefined) break;
    batch.push(file);
    characters += file.text.length;
  }
  return batch;
}
