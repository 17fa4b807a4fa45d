/** The report for machines. */
import type { CheckResult } from '../rules/finding.ts';

/** Raised when a field changes its meaning or goes away; new fields do not raise it. */
const SCHEMA_VERSION = 1;

/** Characters that JSON allows but that a terminal or an editor may act upon; as escapes they mean the same. */
const RISKY = /[[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]--[\n]]/gv;

/** The result as one JSON document, indented, in the documented order of keys, ending with a line end. */
export function json(result: CheckResult): string {
  const { tool, root, asOf, summary, findings } = result;
  const document = { schemaVersion: SCHEMA_VERSION, tool, root, asOf, summary, findings };
  return `${JSON.stringify(document, null, 2).replace(RISKY, escaped)}\n`;
}

function escaped(character: string): string {
  return Array.from({ length: character.length }, (_, index) => {
    return `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`;
  }).join('');
}
