/** Ends of a build that the command line answers with one clear message instead of a stack trace. */
import { WriteFailure } from '../content/errors.ts';
import type { Checked } from '../rules/check.ts';

/** A failure that knows its exit code; those of content and of wrong usage are in `content/errors.ts`. */
export abstract class CommandFailure extends Error {
  abstract readonly exitCode: 1 | 4;

  constructor(message: string) {
    super(message);
    // Astro prints the stack below the message; a report needs no list of engine functions under it.
    this.stack = '';
  }
}

/** The content has findings that block; the message is the report of the check. */
export class GateClosed extends CommandFailure {
  override readonly name = 'GateClosed';
  readonly exitCode = 1;
  /** What was found, for a caller that prints it in its own way. */
  readonly checked: Checked;

  constructor(report: string, checked: Checked) {
    super(report);
    this.checked = checked;
  }
}

/** The site that was built is not what it must be; nothing of it is published. */
export class OutputFailure extends CommandFailure {
  override readonly name = 'OutputFailure';
  readonly exitCode = 4;
  readonly faults: readonly string[];

  /** @param faults one sentence each, beginning with the file */
  constructor(faults: readonly string[]) {
    super(outputMessage(faults));
    this.faults = faults;
  }
}

const SHOWN = 20;

function outputMessage(faults: readonly string[]): string {
  const rest = faults.length > SHOWN ? [`… and ${faults.length - SHOWN} more`] : [];
  const lines = [...faults.slice(0, SHOWN), ...rest].map((fault) => `  ${fault}`);
  const noun = faults.length === 1 ? 'fault' : 'faults';
  const first = `the site does not pass its verification (${faults.length} ${noun}) and was not published; please report this`;
  return [first, ...lines].join('\n');
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EFBIG: 'the file is larger than the file system allows',
  EACCES: 'permission denied',
  EPERM: 'the operation is not permitted',
  EROFS: 'the file system is read-only',
  EIO: 'the device reports an input/output error',
  EBUSY: 'it is in use, or a mount point',
  EMFILE: 'too many files are open',
  ENFILE: 'too many files are open',
  ENAMETOOLONG: 'the name is too long',
  ENOTDIR: 'a part of the path is not a folder',
  ENOENT: 'the folder does not exist',
  EEXIST: 'it exists already',
  ENOTEMPTY: 'the folder is not empty',
  EXDEV: 'it is on another file system',
};

/** The errors that an error names as its reasons; a bundler lists several. */
function reasonsOf(error: Error): readonly unknown[] {
  const listed: unknown = Reflect.get(error, 'errors');
  return [error.cause, ...(Array.isArray(listed) ? listed : [])];
}

/** The system's error among an error and its reasons; null where there is none. */
export function systemError(error: unknown): NodeJS.ErrnoException | null {
  if (!(error instanceof Error)) return null;
  const ofPlugin: unknown = Reflect.get(error, 'pluginCode');
  const code: unknown = ofPlugin ?? Reflect.get(error, 'code');
  if (typeof code === 'string' && typeof Reflect.get(error, 'syscall') === 'string') {
    // A bundler puts a code of its own over that of the system.
    return ofPlugin === undefined ? error : Object.assign(new Error(error.message), { ...error, code });
  }
  for (const reason of reasonsOf(error)) {
    const found = systemError(reason);
    if (found !== null) return found;
  }
  return null;
}

/** What a disk, a quota, a permission or a device refuses; a missing file is a fault of ours. */
const REFUSALS: ReadonlySet<string> = new Set([
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EROFS',
  'EACCES',
  'EPERM',
  'EIO',
  'EMFILE',
  'ENFILE',
]);

/** True where the system refused, for a reason that whoever runs it can do away with. */
export function isRefusal({ code = '' }: NodeJS.ErrnoException): boolean {
  return REFUSALS.has(code);
}

/** A failed write in plain words: the path, and the system's reason. */
export function writeFailure(path: string, cause: unknown): WriteFailure {
  if (cause instanceof WriteFailure) return cause;
  const code = systemError(cause)?.code ?? '';
  const words = cause instanceof Error ? cause.message : String(cause);
  const reason = REASONS[code] === undefined ? words : `${REASONS[code]} (${code})`;
  return new WriteFailure(path, `${reason}. Make room or give permission, and build again.`, { cause });
}
