/** What the parser of `.mdx` texts cannot read, where it begins, in words for somebody who has never heard of JSX. */
import { lineIndex, positionOf } from '../text/lines.ts';
import type { Refusal } from './reading.ts';
import { shown } from './shown.ts';

/** The parts of a VFileMessage that say what and where. */
interface SyntaxMessage {
  readonly source: string;
  readonly ruleId: string;
  readonly reason: string;
  readonly offset: number;
}

const TAG_HELP =
  'Write an element as <Name attribute="value" /> or <Name attribute="value">…</Name>; to write a "<" as text write &lt;.';

function readMessage(error: Error, end: number): SyntaxMessage | null {
  if (!('ruleId' in error && 'reason' in error && 'source' in error)) return null;
  const { source, ruleId, reason } = error;
  return { source: String(source), ruleId: String(ruleId), reason: String(reason), offset: offsetOf(error) ?? end };
}

function offsetOf(error: Error): number | null {
  const place: unknown = 'place' in error ? error.place : undefined;
  if (typeof place !== 'object' || place === null) return null;
  const point: unknown = 'start' in place ? place.start : place;
  if (typeof point !== 'object' || point === null || !('offset' in point)) return null;
  return typeof point.offset === 'number' ? point.offset : null;
}

interface Fault {
  readonly from: number;
  readonly to?: number;
  readonly message: string;
  readonly help: string;
}

/**
 * The refusal of a text that the parser stopped at.
 *
 * @param error what `parseTree` threw
 * @param firstLine the line of the file on which the text begins
 */
export function refusalOf(error: Error, text: string, firstLine: number): Refusal {
  const message = readMessage(error, text.length);
  const fault = message === null ? unknown(error) : describe(message, text);
  const at = positionOf(lineIndex(text), fault.from, fault.to ?? Math.min(fault.from + 1, text.length));
  const shift = firstLine - 1;
  return {
    at: { ...at, line: at.line + shift, endLine: (at.endLine ?? at.line) + shift },
    message: fault.message,
    help: fault.help,
  };
}

function unknown(error: Error): Fault {
  return {
    from: 0,
    message: `The text cannot be read as Markdown: ${error.message}`,
    help: 'Simplify the text: take parts off until it can be read, and write the last one otherwise.',
  };
}

function describe(message: SyntaxMessage, text: string): Fault {
  if (message.source === 'micromark-extension-mdxjs-esm') return code(message, text);
  if (message.source === 'micromark-extension-mdx-expression') return expression(message, text);
  if (message.ruleId === 'end-tag-mismatch') return unclosed(message, text);
  if (message.ruleId === 'unexpected-closing-slash')
    return unclosed({ ...message, offset: text.lastIndexOf('<', message.offset) }, text);
  return tag(message, text);
}

/** `import` and `export` are code from the beginning of their line on. */
function code({ offset }: SyntaxMessage, text: string): Fault {
  const before = text.slice(0, offset);
  const from = Math.max(before.lastIndexOf('\nimport'), before.lastIndexOf('\nexport')) + 1;
  const word = text.startsWith('export', from) ? 'export' : 'import';
  return {
    from,
    to: from + word.length,
    message: `A line that begins with "${word}" is code in a .mdx text, which is not allowed`,
    help: 'Delete it; to begin a sentence with this word, put another before it.',
  };
}

/** Braces: the one that opens is the fault, wherever the parser gave up. */
function expression({ offset, ruleId }: SyntaxMessage, text: string): Fault {
  let depth = 0;
  let from = Math.min(offset, text.length) - (text[offset] === '{' ? 0 : 1);
  for (; from >= 0; from -= 1) {
    if (text[from] === '}') depth += 1;
    if (text[from] === '{' && depth === 0) break;
    if (text[from] === '{') depth -= 1;
  }
  const end = ruleId === 'unexpected-eof' || ruleId === 'unexpected-lazy' ? ' that is never closed' : '';
  return {
    from: from < 0 ? offset : from,
    message: `A brace "{"${end} begins code in a .mdx text, which is not allowed`,
    help: 'To write a brace as text put \\ before it.',
  };
}

/** The place of the opening tag stands nowhere but in the parser's sentence. */
const OPENED = /^Expected a closing tag for `<([^>]*)>` \((\d+):(\d+)-/;

function unclosed({ offset, reason }: SyntaxMessage, text: string): Fault {
  const opened = OPENED.exec(reason);
  if (opened === null) {
    const end = text.indexOf('>', offset);
    const written = shown(text.slice(offset, end < 0 ? undefined : end + 1));
    return {
      from: offset,
      message: `The closing tag ${written} closes nothing that is open here`,
      help: 'Every element ends with its own closing tag, within the paragraph, list item or quote in which it begins.',
    };
  }
  const [, name = '', line = '1', column = '1'] = opened;
  const from = (lineIndex(text).starts[Number(line) - 1] ?? 0) + Number(column) - 1;
  return {
    from,
    to: from + 1 + name.length,
    message: `<${name}> is opened here and not closed within the same paragraph, list item or quote`,
    help: `Write </${name}> where it ends; an element around several paragraphs has its tags on lines of their own.`,
  };
}

function tag({ offset, ruleId }: SyntaxMessage, text: string): Fault {
  const from = Math.max(0, text.lastIndexOf('<', offset - 1));
  const between = text.slice(from, offset);
  if (text.startsWith('<!--', from)) {
    return {
      from,
      to: from + 4,
      message: 'An HTML comment is raw HTML, which is not allowed',
      help: 'A comment belongs in the front matter, behind a #.',
    };
  }
  if (/^<\/?\s*$/.test(between)) {
    return {
      from,
      message: 'A "<" begins an element in a .mdx text, and none of the contract\'s follows',
      help: TAG_HELP,
    };
  }
  if (ruleId === 'unexpected-eof' || offset >= text.length) {
    return { from, message: 'A tag that begins here is never ended with ">"', help: TAG_HELP };
  }
  const word = /^\S{1,20}/.exec(text.slice(offset))?.[0] ?? '';
  return { from: offset, message: `The tag ${shown(between)} cannot be read from ${shown(word)} on`, help: TAG_HELP };
}
