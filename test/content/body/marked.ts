/** Texts with marks where findings are expected: a mark stands before the first character of the refused construct. */
import { type BodyContext, parseBody } from '../../../src/content/body/parse-body.ts';
import type { RecordType } from '../../../src/model/record-types.ts';

export const MARK = '⟦';

/** Where the text of each test begins in its file: places must be those of the file. */
export const FIRST_LINE = 12;

const FILES: Partial<Record<RecordType, string>> = {
  incident: 'incidents/2026/INC-2026-001',
  policy: 'policies/incident-response/2.1.0',
  plan: 'content/plans/ir-runbook/1.0.0',
  disclosure: 'content/disclosures/DIS-2026-001',
  'system-description': 'content/system-description/main',
};

export function contextFor(type: RecordType, mdx: boolean): BodyContext {
  return { type, file: `${FILES[type] ?? type}.${mdx ? 'mdx' : 'md'}`, record: 'RECORD' };
}

/** `12:3` for each mark of a text. */
export function markedPlaces(marked: string): string[] {
  const lines = marked.split('\n');
  return lines.flatMap((line, index) =>
    line
      .split(MARK)
      .slice(0, -1)
      .map((_, count, parts) => `${index + FIRST_LINE}:${parts.slice(0, count + 1).join('').length + 1}`),
  );
}

export function withoutMarks(marked: string): string {
  return marked.replaceAll(MARK, '');
}

export function parseMarked(marked: string, mdx: boolean, type: RecordType) {
  return parseBody(withoutMarks(marked), FIRST_LINE, mdx, contextFor(type, mdx));
}

/** The places of the findings, as `markedPlaces` writes them. */
export function foundPlaces(marked: string, mdx: boolean, type: RecordType): string[] {
  return parseMarked(marked, mdx, type).findings.map(({ position }) => `${position?.line}:${position?.column}`);
}
