/** A list of findings, printed in any of the formats. */
import type { CheckResult } from '../rules/finding.ts';
import type { Format } from './format-names.ts';
import { github } from './github/github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { markdown } from './markdown/markdown.ts';
import type { PrettyOptions } from './pretty/options.ts';
import { pretty } from './pretty/pretty.ts';
import { sarifNotes } from './sarif/limits.ts';
import { sarif } from './sarif/sarif.ts';
import type { SourceLookup } from './source.ts';

type Print = (result: CheckResult, lookup: SourceLookup, options: PrettyOptions) => string;

const PRINT: Readonly<Record<Format, Print>> = {
  pretty,
  json: (result) => json(result),
  sarif: (result, _lookup, { failOn }) => sarif(result, failOn),
  github: (result, _lookup, { failOn }) => github(result, failOn),
  junit: (result, _lookup, { failOn }) => junit(result, failOn),
  markdown: (result, _lookup, { failOn }) => markdown(result, failOn),
};

/** The result in one format. */
export function print(format: Format, ...args: Parameters<Print>): string {
  return PRINT[format](...args);
}

/** What whoever asked for a format must be told besides: that it, or who reads it, leaves something out. */
export function notesOn(format: Format, result: CheckResult): readonly string[] {
  return format === 'sarif' ? sarifNotes(result.findings.length) : [];
}
