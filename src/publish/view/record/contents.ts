/** On this page: the sections of a view, and the headings of the record's text in their place. */
import type { Rec } from '../../../content/record.ts';
import type { Section } from '../block.ts';

export interface ContentsEntry {
  readonly title: string;
  readonly anchor: string;
  readonly inText: boolean;
}

/** The headings of the text's upper two levels. */
function headingsOf(rec: Rec | null): readonly ContentsEntry[] {
  const headings = (rec?.body?.headings ?? []).filter(({ anchor }) => anchor !== '');
  const top = Math.min(...headings.map(({ depth }) => depth));
  return headings
    .filter(({ depth }) => depth === top)
    .map(({ text, anchor }) => ({ title: text, anchor, inText: true }));
}

export function contentsOf(
  sections: readonly Section[],
  rec: Rec | null,
  ...more: readonly ContentsEntry[]
): readonly ContentsEntry[] {
  const entries = sections.flatMap((section): readonly ContentsEntry[] => {
    const isText = section.blocks.some((block) => block.kind === 'body');
    return isText ? headingsOf(rec) : [{ title: section.title, anchor: section.anchor, inText: false }];
  });
  return [...entries, ...more];
}
