/** `--port`. */
import { InvalidArgumentError } from 'commander';

/** A TCP port; 0 takes any that is free. */
export function parsePort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port <= 65_535) return port;
  throw new InvalidArgumentError('Expected a number from 0 to 65535.');
}
