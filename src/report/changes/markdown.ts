/** A comparison as a comment on a pull request. */
import type { List, RootContent } from 'mdast';
import { documentText, heading, paragraph } from '../markdown/document.ts';
import { phrasing, strong, words } from '../markdown/phrasing.ts';
import { counted } from '../text/words.ts';
import type { Comparison } from './comparison.ts';
import { betweenWords, type Line, sectionsOf } from './sections.ts';

/** GitHub refuses a comment of more characters than this, GitLab one of many more. */
export const MOST_CHARACTERS = 65_536;

function listOf(lines: readonly Line[]): List {
  return {
    type: 'list',
    spread: false,
    children: lines.map(({ text, below }) => ({
      type: 'listItem',
      spread: false,
      children: [
        { type: 'paragraph', children: phrasing(text) },
        ...(below.length === 0 ? [] : [listOf(below.map((one) => ({ text: one, below: [] })))]),
      ],
    })),
  };
}

function sectionNodes(title: string, lines: readonly Line[], most: number): readonly RootContent[] {
  const rest = lines.length - most;
  const shown = lines.slice(0, most).map(({ text, below }) => ({ text, below: below.slice(0, most) }));
  return [
    heading(3, words(`${title} (${lines.length})`)),
    listOf(shown),
    ...(rest > 0 ? [paragraph(words(`${counted(rest, 'more')} not shown here, for want of room.`))] : []),
  ];
}

function documentOf(comparison: Comparison, most: number): string {
  const sections = sectionsOf(comparison);
  const verdict =
    sections.length === 0
      ? 'Nothing that the portal shows has changed.'
      : `${counted(comparison.changes.records.length, 'record')} changed.`;
  return documentText([
    heading(2, words('What this change means')),
    paragraph(strong(verdict)),
    paragraph(...phrasing(`${betweenWords(comparison)}, both as of ${comparison.result.asOf}.`)),
    ...sections.flatMap(({ title, lines }) => sectionNodes(title, lines, most)),
  ]);
}

/** The comparison, ending with a line end; where it is too long for a comment, each section says how much is left out. */
export function changesMarkdown(comparison: Comparison): string {
  let most = Number.POSITIVE_INFINITY;
  let text = documentOf(comparison, most);
  for (let limit = 256; text.length > MOST_CHARACTERS && limit >= 1; limit = Math.floor(limit / 2)) {
    most = limit;
    text = documentOf(comparison, most);
  }
  return text;
}
