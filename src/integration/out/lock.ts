/** One build at a time into one folder, by a lock that the system releases however its holder ends. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Lock {
  release(): Promise<void>;
}

/**
 * The address that stands for a folder. On Linux it is in the abstract namespace and on Windows a named pipe:
 * neither leaves a file behind. Elsewhere it is a socket file, which a killed process leaves, but nobody answers.
 */
function addressOf(folder: string): string {
  const name = `corroborate-${createHash('sha256').update(folder).digest('hex').slice(0, 32)}`;
  if (process.platform === 'linux') return `\0${name}`;
  if (process.platform === 'win32') return `\\\\.\\pipe\\${name}`;
  return join(tmpdir(), `${name}.sock`);
}

function listen(address: string): Promise<Lock | null> {
  const server = createServer((socket) => socket.destroy());
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(address, () => {
      // The lock alone must not keep the process running.
      server.unref();
      resolve({ release: () => new Promise((done) => server.close(() => done())) });
    });
  });
}

function answers(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/**
 * Takes the lock of a folder.
 *
 * @param folder absolute path, the same for all who mean the same folder
 * @returns the lock, or null where another process holds it
 */
export async function takeLock(folder: string): Promise<Lock | null> {
  const address = addressOf(folder);
  const lock = await listen(address);
  if (lock !== null || address.startsWith('\0') || process.platform === 'win32') return lock;
  if (await answers(address)) return null;
  await rm(address, { force: true });
  return listen(address);
}
