/** The formats that a list of findings can be printed in. */
import type { CheckResult } from '../rules/finding.ts';
import { json } from './json.ts';
import type { PrettyOptions } from './pretty/options.ts';
import { pretty } from './pretty/pretty.ts';
import type { SourceLookup } from './source.ts';

export type Format = 'pretty' | 'json';

type Print = (result: CheckResult, lookup: SourceLookup, options: PrettyOptions) => string;

const PRINT: Readonly<Record<Format, Print>> = { pretty, json: (result) => json(result) };

export const FORMATS: readonly Format[] = ['pretty', 'json'];

/** Formats of the interface that this version does not print yet. */
export const LATER_FORMATS: readonly string[] = ['sarif', 'github', 'junit', 'markdown'];

export function isFormat(name: string): name is Format {
  return Object.hasOwn(PRINT, name);
}

/** The result in one format. */
export function print(format: Format, ...args: Parameters<Print>): string {
  return PRINT[format](...args);
}
