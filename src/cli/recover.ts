/** Before any command: a build that was killed between its two renames left the old site as `<out>.old`. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Command } from 'commander';

/** The folder that a command builds into or serves, as it is written; every command may set right the default one. */
function outOf(command: Command): string {
  const { out } = command.opts<{ out?: string }>();
  return out ?? 'dist';
}

/** Puts the old site back in its place where the new one did not come to it. @throws WriteFailure */
export async function recoverSite(command: Command): Promise<void> {
  const out = resolve(outOf(command));
  if (!existsSync(`${out}.old`)) return;
  const { recoverSwap } = await import('../integration/out/swap.ts');
  await recoverSwap(out);
}
