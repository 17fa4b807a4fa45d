/** A parser thread: batches of files in, their results out. */
import { parentPort, workerData } from 'node:worker_threads';
import { parseFile } from '../parse/parse-file.ts';
import { type Batch, type BatchDone, IDLE, INDEX, TICK } from './protocol.ts';

if (parentPort === null) throw new Error('The parser thread was not started as a thread');
const port = parentPort;
const state = new Int32Array(workerData as SharedArrayBuffer);

port.on('message', ({ files }: Batch) => {
  const results = files.map((file, index) => {
    Atomics.store(state, INDEX, index);
    Atomics.add(state, TICK, 1);
    return JSON.stringify(parseFile(file));
  });
  Atomics.store(state, INDEX, IDLE);
  port.postMessage({ results } satisfies BatchDone);
});
