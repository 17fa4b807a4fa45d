/** Renders many texts at once. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CODE_EXTENSION } from '../engine.ts';
import type { Kept } from './kept.ts';
import { renderKept } from './kept.ts';
import type { Answer, Job, Task } from './protocol.ts';
import { contextFrom, type RenderTables } from './tables.ts';

const WORKER = new URL(`./worker${CODE_EXTENSION}`, import.meta.url);

/** A thread costs a quarter of a second to start: for fewer texts than this each, none is. */
const TEXTS_FOR_A_THREAD = 64;

function inThread(task: Task): Promise<readonly Answer[]> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(WORKER, { workerData: task });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', () => reject(new Error('a thread that renders texts ended without an answer')));
  });
}

function keptOf(answer: Answer): Kept {
  if ('failure' in answer) throw new Error(answer.failure);
  return answer.kept;
}

/**
 * Renders texts, in threads where there are many.
 *
 * @returns what was rendered, in the order of the jobs
 * @throws Error where a text cannot be published as it is
 */
export async function renderAll(tables: RenderTables, jobs: readonly Job[]): Promise<readonly Kept[]> {
  const threads = Math.min(2, availableParallelism(), Math.floor(jobs.length / TEXTS_FOR_A_THREAD));
  if (threads === 0) return jobs.map((job) => renderKept(job.text, contextFrom(tables, job)));
  const shares = Array.from({ length: threads }, (_, thread) => jobs.filter((_job, at) => at % threads === thread));
  const answers = await Promise.all(shares.map((share) => inThread({ tables, jobs: share })));
  const failure = answers.flat().find((answer) => 'failure' in answer);
  if (failure !== undefined) keptOf(failure);
  return jobs.map((_, at) =>
    keptOf(answers[at % threads]?.[Math.floor(at / threads)] ?? { failure: 'a text was not rendered' }),
  );
}
