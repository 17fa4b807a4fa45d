/** Counts in prose: a number or a band, and what is counted. */
import { COUNT_NOUNS, type CountFigure, type CountNoun, NUMBER, NUMBER_START, toNumber } from './figure.ts';

const PLURALS: Readonly<Record<string, CountNoun>> = {
  ...Object.fromEntries(COUNT_NOUNS.map((noun) => [`${noun}s`, noun])),
  ...Object.fromEntries(COUNT_NOUNS.map((noun) => [noun, noun])),
  people: 'person',
};

const FORM = new RegExp(
  String.raw`${NUMBER_START}(?<first>${NUMBER})(?:\s?[-‐‑–]\s?(?<second>${NUMBER})|(?<open>\+))?` +
    // "event-driven", "customer-facing" are other words.
    String.raw`\s+(?<noun>people|${COUNT_NOUNS.map((noun) => `${noun}s?`).join('|')})(?![\p{L}\p{N}_]|[-‐‑]\p{L})`,
  'giu',
);

/** Words whose number is their own: `SOC 2 incidents`, `Type 2 events`, `Section 4 records`, `Q3 2026 incidents`. */
const NAMING =
  /(?<![\p{L}\p{N}_])(?:SOC|ISO|IEC|NIST|FIPS|PCI|RFC|SP|TSC|SEV|Type|Tier|Level|Severity|Priority|Class|Category|Phase|Stage|Step|Part|Section|Sections|Chapter|Clause|Article|Articles|Annex|Appendix|Paragraph|Rule|Version|Release|Figure|Table|Page|No\.?|Number|Q[1-4]|H[12]|FY)\s+$/iu;
/** A year that stands alone: `in 2026 customers …`. */
const YEAR_BEFORE = /(?<![\p{L}\p{N}_])(?:in|since|during|until|throughout|year)\s+$/iu;
const YEAR = /^(?:19|20)[0-9]{2}$/;
/** The longest word of NAMING, and the space behind it. */
const LOOK_BACK = 24;

export function countsIn(text: string): CountFigure[] {
  return Array.from(text.matchAll(FORM), (match) => readMatch(match, text)).filter((figure) => figure !== null);
}

function readMatch(match: RegExpExecArray, text: string): CountFigure | null {
  const { first = '', second, open, noun = '' } = match.groups ?? {};
  const before = text.slice(Math.max(0, match.index - LOOK_BACK), match.index);
  const unit = PLURALS[noun.toLowerCase()];
  const exact = second === undefined && open === undefined;
  if (unit === undefined || NAMING.test(before) || (exact && YEAR.test(first) && YEAR_BEFORE.test(before))) return null;
  const least = toNumber(first);
  const greatest = exact ? least : second === undefined ? null : toNumber(second);
  return {
    kind: 'count',
    raw: match[0],
    from: match.index,
    to: match.index + match[0].length,
    unit,
    least,
    greatest,
    band: exact ? null : greatest === null ? `${least}+` : `${least}-${greatest}`,
  };
}
