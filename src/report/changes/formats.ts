/** A comparison, printed in any of its formats. */
import type { PrettyOptions } from '../pretty/options.ts';
import type { Comparison } from './comparison.ts';
import type { ChangesFormat } from './format-names.ts';
import { changesJson } from './json.ts';
import { changesMarkdown } from './markdown.ts';
import { changesPretty } from './pretty.ts';

type Print = (comparison: Comparison, options: Pick<PrettyOptions, 'color' | 'columns'>) => string;

const PRINT: Readonly<Record<ChangesFormat, Print>> = {
  pretty: changesPretty,
  markdown: changesMarkdown,
  json: changesJson,
};

/** The comparison in one format. */
export function printChanges(format: ChangesFormat, ...args: Parameters<Print>): string {
  return PRINT[format](...args);
}
