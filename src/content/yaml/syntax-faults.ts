/** What the YAML library calls an error, in words for someone who edits a record by hand. */
import type { CST, ErrorCode, YAMLError } from 'yaml';
import { capped, type Fault } from '../fault.ts';
import { lineIndex, positionOf } from '../text/lines.ts';
import { unclosedQuote } from './tokens.ts';

interface Advice {
  readonly message: string;
  readonly help: string;
}

const QUOTE = 'Put the whole value in quotes, for example title: "Fix: the thing".';
const ALIGN = 'Indent with spaces, and begin the lines that belong together in the same column.';

const ADVICE: Partial<Record<ErrorCode, Advice>> = {
  BAD_DIRECTIVE: {
    message: 'A line beginning with % is a YAML directive, and none is allowed here',
    help: 'Delete the line.',
  },
  BAD_DQ_ESCAPE: {
    message: 'A backslash in double quotes begins an escape that YAML does not know',
    help: 'Write two backslashes, or use single quotes.',
  },
  BAD_INDENT: {
    message:
      'The indentation does not fit: something that was opened above is not finished, or this line stands in the wrong column',
    help: `${ALIGN} Close every [ with ] and every { with }.`,
  },
  BAD_SCALAR_START: { message: 'A value cannot begin with this character unless it is in quotes', help: QUOTE },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'A colon followed by a space stands inside a value, or a line below is indented too deep',
    help: `${QUOTE} Or: ${ALIGN.toLowerCase()}`,
  },
  BLOCK_IN_FLOW: {
    message: 'Lines with hyphens or keys of their own cannot stand inside [ ] or { }',
    help: 'Write the list with commas inside the brackets, or without brackets on lines of its own.',
  },
  KEY_OVER_1024_CHARS: {
    message: 'A key is longer than 1024 characters',
    help: 'Check whether a line break before this colon was lost.',
  },
  MISSING_CHAR: {
    message: 'Something is missing here: a closing quote, a colon after a key, or a hyphen before a list entry',
    help: 'Close the quote, write "key: value", or begin the line with a hyphen and a space; lines of one list begin in the same column.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'This line was read as a key, and no colon with a space after it was found on it',
    help: 'Write "key: value" with a space after the colon; text that runs over several lines begins with | or > after the colon.',
  },
  TAB_AS_INDENT: { message: 'The line is indented with a tab', help: 'Indent with spaces; YAML allows no tabs there.' },
  UNEXPECTED_TOKEN: {
    message: 'The value ends before this place, and more text follows',
    help: `${QUOTE} Inside single quotes an apostrophe is written twice.`,
  },
};

const UNCLOSED: Advice = {
  message: 'The quote that begins here is never closed',
  help: 'Write the same quote at the end of the value.',
};
const OTHER: Advice = {
  message: 'This is not valid YAML',
  help: 'Correct the line; each line is "key: value", or "- " and a list entry.',
};

/**
 * SYN-2 faults of the library's errors. A broken line makes the next ones look broken too, so errors on
 * neighbouring lines are one fault.
 *
 * @param from where the parsed text begins in the file's text
 */
export function syntaxFaults(
  errors: readonly YAMLError[],
  tokens: readonly CST.Token[],
  text: string,
  from: number,
): readonly Fault[] {
  if (errors.length === 0) return [];
  const lines = lineIndex(text);
  const faults: Fault[] = [];
  let lastLine = -1;
  for (const error of [...errors].sort((a, b) => a.pos[0] - b.pos[0])) {
    const { line } = positionOf(lines, error.pos[0]);
    if (lastLine < 0 || line > lastLine + 1) faults.push(syntaxFault(error, tokens, text, from));
    lastLine = line;
  }
  return capped(faults, 'faults of this kind');
}

function syntaxFault(error: YAMLError, tokens: readonly CST.Token[], text: string, from: number): Fault {
  const quote = error.code === 'MISSING_CHAR' ? unclosedQuote(tokens, error.pos[0]) : null;
  const offset = quote ?? error.pos[0];
  const { message, help } = quote === null ? (ADVICE[error.code] ?? OTHER) : UNCLOSED;
  const line = text.slice(offset, text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset));
  const found = line.trim() === '' ? '' : `; found: ${line.trim().slice(0, 40)}`;
  return {
    rule: 'SYN-2',
    at: { from: offset + from, to: Math.max(error.pos[1], offset) + from },
    path: null,
    message: message + found,
    help,
  };
}
