/**
 * Loaded before a program (`--import`), in its threads too: the disk below a folder fails once, at the n-th thing that
 * is asked of it in the main thread or in each other one.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

export interface DiskFault {
  /** Only what lies below this folder is counted. */
  readonly under: string;
  /** In the main thread, or in the others. */
  readonly main: boolean;
  /** From 1; 0 lets everything pass, and has the log tell what was asked. */
  readonly at: number;
  readonly code: 'EIO' | 'ENOSPC' | 'EACCES';
  /** A file that tells the fault that was made. */
  readonly log: string;
}

const fault = JSON.parse(process.env.DISK_FAULT ?? '{}') as DiskFault;
const applies = fault.main === isMainThread;
const write = fs.appendFileSync;
let asked = 0;

const ASKED = ['open', 'writeFile', 'readFile', 'appendFile', 'mkdir', 'mkdtemp', 'rename', 'rm', 'rmdir', 'unlink'];
const LOOKED = ['readdir', 'stat', 'lstat', 'realpath', 'copyFile'];

/** The error that the disk answers with; null where it does what it is asked. */
function answer(name: string, path: unknown): NodeJS.ErrnoException | null {
  const text = path instanceof URL ? path.pathname : path;
  if (!applies || typeof text !== 'string' || !text.startsWith(fault.under)) return null;
  asked += 1;
  if (fault.at === 0) write(fault.log, `${name} ${text}\n`);
  if (asked !== fault.at) return null;
  write(fault.log, `${fault.code} ${name} ${text}\n`);
  const words = `${fault.code}: made to fail, ${name} '${text}'`;
  return Object.assign(new Error(words), { code: fault.code, syscall: name, path: text, errno: -5 });
}

type Call = (...given: unknown[]) => unknown;

function patch(holder: object, key: string, failing: (error: Error, given: unknown[]) => unknown): void {
  const real: unknown = Reflect.get(holder, key);
  if (typeof real !== 'function') throw new Error(`there is no ${key}`);
  const name = key.replace(/Sync$/, '');
  const patched: Call = (...given) => {
    const error = answer(name, given[0]);
    return error === null ? Reflect.apply(real, holder, given) : failing(error, given);
  };
  Reflect.set(holder, key, Object.assign(patched, real));
}

const thrown = (error: Error) => {
  throw error;
};
const rejected = (error: Error) => Promise.reject(error);
const called = (error: Error, given: unknown[]) => {
  const callback = given.findLast((each) => typeof each === 'function') as ((error: Error) => void) | undefined;
  queueMicrotask(() => callback?.(error));
};

for (const name of [...ASKED, ...LOOKED]) {
  patch(fs, `${name}Sync`, thrown);
  patch(fs, name, called);
  patch(fs.promises, name, rejected);
}
syncBuiltinESMExports();
