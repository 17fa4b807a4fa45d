/** Bare ids in running text: the same for the check that they exist and for the page that links them. */
import { ID_PREFIXES } from '../../model/record-types.ts';

/**
 * "Stands alone between characters other than letters, digits, `-`, `/`, `.`+letter" (rule catalogue,
 * Readings): `INC-2026-004.` ends a sentence, `INC-2026-004.md` is a file's name.
 */
const BARE_ID = new RegExp(
  `(?<![\\p{L}\\p{N}/-])(?:${ID_PREFIXES.join('|')})(?:-[A-Z0-9]+)+(?![\\p{L}\\p{N}/-]|\\.\\p{L})`,
  'gu',
);

export interface BareId {
  readonly id: string;
  /** Offsets into the text; `to` is exclusive. */
  readonly from: number;
  readonly to: number;
}

/** The ids that a text names, in order. */
export function bareIdsIn(text: string): BareId[] {
  if (!text.includes('-')) return [];
  return Array.from(text.matchAll(BARE_ID), (match) => ({
    id: match[0],
    from: match.index,
    to: match.index + match[0].length,
  }));
}
