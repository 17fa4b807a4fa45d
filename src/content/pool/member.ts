/** One parser thread of the pool, and what it has been given to do. */
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { FileToParse } from '../parse/parsed.ts';
import { type Batch, type BatchDone, IDLE, INDEX, type Result, STATE_BYTES, type Start } from './protocol.ts';
import { watch } from './watchdog.ts';

/** In the repository the thread runs the TypeScript itself; the published package is compiled. */
const SCRIPT = fileURLToPath(new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url));

/** What a thread may hold, in MiB: a file of 1 MiB needs a tenth of it. */
const LIMITS = { maxOldGenerationSizeMb: 448, maxYoungGenerationSizeMb: 48 };

/** Why a thread was ended in the middle of a file. */
export type Ending = 'time' | 'memory';

export interface Events {
  onDone(files: readonly FileToParse[], results: readonly Result[]): void;
  /** The thread is gone. `culprit` ended it (undefined: it was between two files); `others` were given to it and are not done. */
  onEnded(culprit: FileToParse | undefined, ending: Ending, others: readonly FileToParse[]): void;
  /** The parser itself failed: a fault of the program. */
  onFault(error: Error): void;
}

export interface Member {
  /** The module that it makes something of texts with. */
  readonly maker: string | null;
  /** Batches given to the thread and not yet done. */
  readonly waiting: number;
  /** True once a batch of this reading is done. */
  readonly answered: boolean;
  /** False once the thread has ended, by whatever hand. */
  readonly alive: boolean;
  give(files: readonly FileToParse[]): void;
  /** Takes a resting thread up again, for another reading. */
  take(events: Events): void;
  /** Lays the thread aside: it waits without keeping the process alive. */
  rest(): void;
  end(): Promise<void>;
}

/** Starts a thread. */
export function startMember(first: Events, maker: string | null): Member {
  let events = first;
  const shared = new SharedArrayBuffer(STATE_BYTES);
  const state = new Int32Array(shared);
  Atomics.store(state, INDEX, IDLE);
  const workerData: Start = { state: shared, maker };
  const worker = new Worker(SCRIPT, { workerData, resourceLimits: LIMITS, execArgv: [], env: {} });
  const batches: (readonly FileToParse[])[] = [];
  let ended = false;
  let answered = false;
  const guard = () => watch({ worker, state, onOverdue: () => void endWith('time') });
  let watchdog = guard();

  function culprit(): FileToParse | undefined {
    return batches[0]?.[Atomics.load(state, INDEX)];
  }

  async function endWith(ending: Ending): Promise<void> {
    if (ended) return;
    const found = culprit();
    await end();
    events.onEnded(
      found,
      ending,
      batches.flat().filter((file) => file !== found),
    );
  }

  async function end(): Promise<void> {
    ended = true;
    watchdog.stop();
    await worker.terminate();
  }

  worker.on('message', ({ results }: BatchDone) => {
    const files = batches.shift();
    answered = true;
    if (files && !ended) events.onDone(files, results);
  });
  worker.on('error', (error: Error) => {
    if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') void endWith('memory');
    else if (!ended) events.onFault(new Error(`Parsing ${culprit()?.path ?? 'a file'} failed`, { cause: error }));
  });
  worker.on('exit', (code) => {
    const expected = ended;
    ended = true;
    if (!expected) events.onFault(new Error(`A parser thread ended by itself (${code})`));
  });

  return {
    maker,
    get waiting() {
      return batches.length;
    },
    get answered() {
      return answered;
    },
    get alive() {
      return !ended;
    },
    give(files) {
      batches.push(files);
      worker.postMessage({ files } satisfies Batch);
    },
    take(next) {
      events = next;
      answered = false;
      worker.ref();
      watchdog = guard();
    },
    rest() {
      watchdog.stop();
      worker.unref();
    },
    end,
  };
}
