/** `--format` and `--output`. */
import { resolve } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { FORMATS, type Format, isFormat } from '../../report/format-names.ts';
import { safe } from '../../report/text/safe.ts';

export interface Output {
  readonly format: Format;
  /** Absolute. */
  readonly file: string;
}

/** The name of a format. */
export function parseFormat(name: string): Format {
  if (isFormat(name)) return name;
  throw new InvalidArgumentError(`The formats are ${FORMATS.slice(0, -1).join(', ')} and ${FORMATS.at(-1)}.`);
}

/** `FORMAT:FILE`, added to those before it; one file cannot hold two reports. */
export function parseOutput(text: string, before: readonly Output[] | undefined): readonly Output[] {
  const colon = text.indexOf(':');
  const file = text.slice(colon + 1);
  if (colon < 1 || file === '') throw new InvalidArgumentError('Expected FORMAT:FILE, such as json:findings.json.');
  const output: Output = { format: parseFormat(text.slice(0, colon)), file: resolve(file) };
  if (before?.some((other) => other.file === output.file)) {
    throw new InvalidArgumentError(`Two reports cannot be written to one file: ${safe(file)}.`);
  }
  return [...(before ?? []), output];
}
