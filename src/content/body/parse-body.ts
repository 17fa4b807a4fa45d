/** The text of a record → what is known of it, and what the contract refuses in it (rule SYN-5). */
import type { Root } from 'mdast';
import type { Body } from '../body.ts';
import type { ContentFinding } from '../source.ts';
import { hopelessNesting } from './nesting.ts';
import { readTree } from './read-tree.ts';
import type { BodyContext, Refusal } from './reading.ts';
import { parseTree } from './syntax.ts';
import { refusalOf } from './syntax-error.ts';

export type { BodyContext } from './reading.ts';

export interface ParsedBody {
  readonly body: Body;
  readonly findings: readonly ContentFinding[];
}

/** Refusals of one text that are worth listing one by one. */
const MOST_FINDINGS = 200;

/**
 * Reads a body without evaluating anything in it.
 *
 * @param text the body, with LF line ends
 * @param firstLine the line of the file on which it begins
 * @param mdx true for a `.mdx` file: its text may use the contract's elements; a `.md` text is text only
 * @param onSound given the tree of a text that shows something and that nothing is refused in; it may change it
 * @returns plain data; findings in the order of the text, all of rule SYN-5
 */
export function parseBody(
  text: string,
  firstLine: number,
  mdx: boolean,
  context: BodyContext,
  onSound: (tree: Root) => void = () => undefined,
): ParsedBody {
  const hopeless = hopelessNesting(text, firstLine);
  if (hopeless !== null) return unreadable(firstLine, mdx, hopeless, context);
  const tree = tryParse(text, mdx);
  if (tree instanceof Error) return unreadable(firstLine, mdx, refusalOf(tree, text, firstLine), context);
  const { body, refusals } = readTree(tree, { text, firstLine, mdx }, context);
  if (refusals.length === 0 && !body.empty) onSound(tree);
  return { body, findings: toFindings(refusals, context) };
}

/** The tree, or what the parser threw: a text that it cannot read is a fault of the text, with a finding of its own. */
function tryParse(text: string, mdx: boolean): Root | Error {
  try {
    return parseTree(text, mdx);
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}

function unreadable(offsetLine: number, mdx: boolean, refusal: Refusal, context: BodyContext): ParsedBody {
  const body = {
    offsetLine,
    mdx,
    readable: false,
    empty: false,
    headings: [],
    references: [],
    elements: [],
    prose: [],
  };
  return { body, findings: toFindings([refusal], context) };
}

function toFindings(refusals: readonly Refusal[], context: BodyContext): ContentFinding[] {
  const findings = refusals.slice(0, MOST_FINDINGS).map(
    ({ at, message, help }): ContentFinding => ({
      rule: 'SYN-5',
      file: context.file,
      position: at,
      pointer: null,
      path: null,
      record: context.record,
      message,
      help,
      related: [],
    }),
  );
  const last = findings.at(-1);
  const more = refusals.length - findings.length;
  if (last === undefined || more === 0) return findings;
  return [
    ...findings.slice(0, -1),
    { ...last, message: `${last.message} (and ${more} more such places in this file)` },
  ];
}
