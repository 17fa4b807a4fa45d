/** The calling thread gives way to the others where there are not processors enough for all. */
import { setPriority } from 'node:os';

/** As `nice` has it by default. */
const LESS = 19;

/** Only Linux has priorities of threads; elsewhere the whole process would give way to others. */
export function giveWay(): void {
  if (process.platform === 'linux') setPriority(0, LESS);
}
