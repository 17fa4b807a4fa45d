/** A thread that renders its share of the texts and ends. */
import { parentPort, workerData } from 'node:worker_threads';
import { RenderError } from '../../publish/markdown/context.ts';
import { type Kept, renderKept } from './kept.ts';
import type { Answer, Task } from './protocol.ts';
import { contextFrom } from './tables.ts';

function answer({ tables, jobs }: Task): readonly Answer[] {
  const answers: Answer[] = [];
  for (const job of jobs) {
    const kept = tried(() => renderKept(job.text, contextFrom(tables, job)));
    answers.push(kept);
    if ('failure' in kept) break;
  }
  return answers;
}

/** A text that must not be published is an answer; anything else is a fault of the thread, and ends it. */
function tried(render: () => Kept): Answer {
  try {
    return { kept: render() };
  } catch (error) {
    if (error instanceof RenderError) return { failure: error.message };
    throw error;
  }
}

parentPort?.postMessage(answer(workerData as Task));
