/** The options that every command takes. */
import { type Command, InvalidArgumentError } from 'commander';
import type { Millis } from '../model/time/instant.ts';
import { parseAsOf } from './options/as-of.ts';
import { type Terminal, terminalOf } from './terminal.ts';

export interface Globals {
  readonly root: string;
  readonly asOf?: Millis;
  readonly quiet?: boolean;
  readonly color: boolean;
}

/** Declares them on the program; they may stand before or after a command's name. */
export function addGlobals(program: Command): void {
  program
    .option('--root <dir>', 'the content root', nonEmpty, '.')
    .option(
      '--as-of <instant|date>',
      "the instant that counts as now (default: portal.yaml's asOf, else now)",
      parseAsOf,
    )
    .option('--quiet', 'print only what blocks; no progress')
    .option('--no-color', 'no colours (also: NO_COLOR)');
}

/** What this process's streams can show under these options. */
export function ownTerminal(globals: Globals): Terminal {
  const { color, quiet = false } = globals;
  return terminalOf({ color, quiet }, process.env, { out: process.stdout, err: process.stderr });
}

/** An option's value that must not be empty, as an unset shell variable makes it. */
export function nonEmpty(text: string): string {
  if (text !== '') return text;
  throw new InvalidArgumentError('It is empty.');
}
