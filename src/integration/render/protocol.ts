/** What the build and its rendering threads say to each other. */
import type { Kept } from './kept.ts';
import type { RenderTables, TextOwner } from './tables.ts';

export interface Job extends TextOwner {
  readonly text: string;
}

/** What a thread is started with. */
export interface Task {
  readonly tables: RenderTables;
  readonly jobs: readonly Job[];
}

/** One for each job, in their order; a text that cannot be published ends the task. */
export type Answer = { readonly kept: Kept } | { readonly failure: string };
