/** Temporary folders go with the process, also where it is asked to end. */
import { rmSync } from 'node:fs';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
const NAMES = Object.keys(SIGNALS) as (keyof typeof SIGNALS)[];

/**
 * Removes folders when the process ends by itself or is asked to.
 *
 * @returns how to take that back
 */
export function removeAtEnd(folders: readonly string[]): () => void {
  const atExit = () => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  };
  const onSignal = (signal: keyof typeof SIGNALS) => process.exit(SIGNALS[signal]);
  process.once('exit', atExit);
  for (const name of NAMES) process.once(name, onSignal);
  return () => {
    process.off('exit', atExit);
    for (const name of NAMES) process.off(name, onSignal);
  };
}
