/** A parser thread: batches of files in, their results out. */
import { parentPort, workerData } from 'node:worker_threads';
import { locator } from '../locate.ts';
import { parseFile } from '../parse/parse-file.ts';
import type { FileToParse } from '../parse/parsed.ts';
import type { TextModule } from '../parse/text-maker.ts';
import { type Secret, secretsIn } from '../secrets/scan.ts';
import { claimOf } from '../walk/claim.ts';
import { type Batch, type BatchDone, IDLE, INDEX, type Start, TICK } from './protocol.ts';

if (parentPort === null) throw new Error('The parser thread was not started as a thread');
const port = parentPort;
const start = workerData as Start;
const state = new Int32Array(start.state);
const maker = start.maker === null ? null : ((await import(start.maker)) as TextModule);

/** Files that the main thread has seen claimed, with their secrets, by their path. */
async function secretsOf(files: readonly FileToParse[]): Promise<ReadonlyMap<string, readonly Secret[]>> {
  const readable = files.map(({ path, text }) => ({ path, text, kind: claimOf(path)?.kind ?? null }));
  return Map.groupBy(await secretsIn(readable, locator().pathAt), ({ file }) => file);
}

async function work({ files }: Batch): Promise<void> {
  const parsed = files.map((file, index) => {
    Atomics.store(state, INDEX, index);
    Atomics.add(state, TICK, 1);
    let made: string | null = null;
    const record = parseFile(file, (tree, context) => {
      made = maker?.makeText(tree, context) ?? null;
    });
    return { record, made };
  });
  Atomics.store(state, INDEX, IDLE);
  const secrets = await secretsOf(files);
  const results = files.map(({ path }, index) => ({
    parsed: JSON.stringify({ ...parsed[index]?.record, secrets: secrets.get(path) ?? [] }),
    made: parsed[index]?.made ?? null,
  }));
  port.postMessage({ results } satisfies BatchDone);
}

/** Batches are done one after the other: the main thread counts on their order. */
let before = Promise.resolve();
port.on('message', (batch: Batch) => {
  before = before.then(() => work(batch));
});
