/**
 * A cheap look at one line of a text, before it is parsed: hundreds of quote and list marks in a row take
 * the parser minutes, and are refused either way.
 */
import type { Refusal } from './reading.ts';

/** Block quotes and lists within each other, together (rule SYN-5). */
export const DEEPEST_CONTAINERS = 32;

export const NESTING_HELP = 'Write the text with fewer levels.';
export const nestingMessage = `Block quotes and lists are nested deeper than ${DEEPEST_CONTAINERS} here`;

/** Marks in a row from which on the parser is not asked: below, it is quick and says more. */
const HOPELESS = 256;
const MARK = / {0,3}(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))[ \t]?/y;
/** Where a fence may have been opened before, the marks may be text. */
const FENCE = /^[ \t>*+\-\d.)]*(?:`{3}|~{3})/m;
/** A line of one mark alone is a thematic break. */
const RULE = /^[ \t]*([-*])(?:[ \t]*\1)*[ \t]*$/;

/** The refusal of a text that nests its quotes and lists far too deep on one line, or null. */
export function hopelessNesting(text: string, firstLine: number): Refusal | null {
  let line = firstLine;
  for (let from = 0; from < text.length; line += 1) {
    const next = text.indexOf('\n', from);
    const end = next < 0 ? text.length : next;
    if (end - from >= HOPELESS && afterMarks(text, from, HOPELESS) !== null && !RULE.test(text.slice(from, end))) {
      return FENCE.test(text.slice(0, from)) ? null : refusal(text, from, line);
    }
    from = end + 1;
  }
  return null;
}

/** The offset behind so many marks from the beginning of a line on; null where there are fewer. */
function afterMarks(text: string, from: number, marks: number): number | null {
  MARK.lastIndex = from;
  for (let mark = 0; mark < marks; mark += 1) if (!MARK.test(text)) return null;
  return MARK.lastIndex;
}

function refusal(text: string, from: number, line: number): Refusal {
  const behind = afterMarks(text, from, DEEPEST_CONTAINERS) ?? from;
  const indent = /^ */.exec(text.slice(behind, behind + 4))?.[0].length ?? 0;
  const column = behind - from + indent + 1;
  return { at: { line, column, endLine: line, endColumn: column + 1 }, message: nestingMessage, help: NESTING_HELP };
}
