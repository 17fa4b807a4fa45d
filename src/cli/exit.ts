/** What every way for a command to end means as an exit code, decided in this one place. */
import { stripVTControlCharacters } from 'node:util';
import { CommanderError } from 'commander';
import { RunError } from '../content/errors.ts';
import { CommandFailure, GateClosed, isRefusal, systemError } from '../integration/failures.ts';
import { guardLine, safe } from '../report/text/safe.ts';
import { TOOL } from '../rules/tool.ts';

export const EXIT = {
  /** Nothing blocks. */
  clean: 0,
  /** An open error, deviation or not-evidenced outcome of one. */
  blocked: 1,
  /** Wrong usage, unusable configuration, a write that failed. */
  usage: 2,
  /** A root without content. */
  noContent: 3,
  /** A fault of the engine, or output that fails its verification. */
  internal: 4,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

export interface Ending {
  readonly code: ExitCode;
  /** For standard error; empty where everything has been said. */
  readonly words: string;
}

/** Calls of the system that change something; of others it is not known whether they would have. */
const WRITES: ReadonlySet<string> = new Set([
  'write',
  'mkdir',
  'mkdtemp',
  'rename',
  'unlink',
  'rmdir',
  'rm',
  'copyfile',
]);

/** How a command ends that threw. */
export function endingOf(error: unknown): Ending {
  if (error instanceof CommanderError) {
    // Commander has printed the help that was asked for, or what was wrong with the command line.
    return { code: error.exitCode === 0 ? EXIT.clean : EXIT.usage, words: '' };
  }
  // The message of a closed gate is a report: made harmless already, and coloured where it may be.
  if (error instanceof GateClosed) return { code: EXIT.blocked, words: `${error.message.trimEnd()}\n` };
  if (error instanceof RunError || error instanceof CommandFailure) {
    return { code: error.exitCode, words: spoken(error.message) };
  }
  const refusal = describeRefusal(error);
  if (refusal !== null) return { code: EXIT.usage, words: spoken(refusal) };
  return { code: EXIT.internal, words: internalFault(error) };
}

/** A message for standard error: its lines are kept, what content brought into them is made harmless. */
function spoken(message: string): string {
  const lines = `${TOOL.name}: ${message}`.trimEnd().split('\n');
  return lines.map((line) => `${guardLine(safe(line))}\n`).join('');
}

/** What the disk, a quota or a permission refused, also where nobody on the way expected it; null for all else. */
function describeRefusal(error: unknown): string | null {
  const system = systemError(error);
  if (system === null || !isRefusal(system)) return null;
  const call = WRITES.has(system.syscall ?? '') ? 'write' : 'use';
  return `cannot ${call} ${system.path ?? 'a file'}: ${system.message}. Make room or give permission, and run it again.`;
}

function internalFault(error: unknown): string {
  const { name, version } = TOOL;
  return spoken(
    [
      `internal fault. This is a fault of ${name} ${version}, not of your content; nothing was published.`,
      'Please report it with the lines below. Look through them first: they may quote your content.',
      '',
      ...traceOf(error).map((line) => `  ${line}`),
      `  ${name} ${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}`,
    ].join('\n'),
  );
}

/** The stack of an error and those of its causes. */
function traceOf(error: unknown): readonly string[] {
  if (!(error instanceof Error)) return [String(error)];
  // Bundlers colour their messages.
  const stack = stripVTControlCharacters(error.stack || error.message).split('\n');
  return error.cause === undefined ? stack : [...stack, 'caused by', ...traceOf(error.cause)];
}
