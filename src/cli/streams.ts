/** Writing to the standard streams: a reader that went away is no fault, a full disk is. */
import { WriteFailure } from '../content/errors.ts';

/**
 * Keeps an `error` event of the standard streams from ending the process: what goes wrong with a write is told to
 * the writer below, and a terminal that went away while progress was drawn concerns nobody.
 */
export function guardStreams(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
}

/** Writes the whole text to standard output. @throws WriteFailure where it cannot be written, unless its reader left. */
export function writeOut(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, (error) => {
      if (error === null || error === undefined || isClosedPipe(error)) resolve();
      else reject(new WriteFailure('standard output', error.message, { cause: error }));
    });
  });
}

/** Writes to standard error; there is nowhere left to say that this failed. */
export function writeErr(text: string): Promise<void> {
  return new Promise((resolve) => {
    process.stderr.write(text, () => resolve());
  });
}

function isClosedPipe(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED';
}
