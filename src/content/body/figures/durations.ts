/** Durations in prose. */
import { DURATION_UNITS, type DurationFigure, type DurationUnit, NUMBER, NUMBER_START, toNumber } from './figure.ts';
import { NUMBER_WORDS, readNumberWords } from './number-words.ts';

const WORDS_START = String.raw`(?<![\p{L}\p{N}_])(?<!\p{L}[-‐‑])`;
const FORM = new RegExp(
  `(?:${NUMBER_START}(?<digits>${NUMBER})|${WORDS_START}(?<words>${NUMBER_WORDS}))` +
    String.raw`(?:[-‐‑]|\s+(?:(?<qualifier>business|working|calendar)[-‐‑\s]\s*)?)` +
    String.raw`(?<unit>${DURATION_UNITS.join('|')})s?(?![\p{L}\p{N}_])`,
  'giu',
);

/** Units that convert into each other: months have no fixed number of days. */
const SIZE: Readonly<Record<DurationUnit, { readonly family: 'clock' | 'calendar'; readonly units: number }>> = {
  second: { family: 'clock', units: 1 },
  minute: { family: 'clock', units: 60 },
  hour: { family: 'clock', units: 3600 },
  day: { family: 'clock', units: 86_400 },
  week: { family: 'clock', units: 604_800 },
  month: { family: 'calendar', units: 1 },
  year: { family: 'calendar', units: 12 },
};

/** What joins the parts of one duration: `4 hours 12 minutes`, `1 hour and 30 minutes`, `2 days, 3 hours`. */
const JOINT = /^(?:\s+|,?\s+and\s+|,\s+)$/;

export function durationsIn(text: string): DurationFigure[] {
  const figures: DurationFigure[] = [];
  for (const match of text.matchAll(FORM)) {
    const figure = readMatch(match);
    if (figure === null) continue;
    const previous = figures.at(-1);
    const joined = previous === undefined ? null : join(previous, figure, text);
    if (joined === null) figures.push(figure);
    else figures[figures.length - 1] = joined;
  }
  return figures.filter((figure) => !isOne(figure));
}

/** "One hour" is no figure, but "one hour and 30 minutes" is one of 90 minutes. */
function isOne({ raw, value }: DurationFigure): boolean {
  return value === 1 && /^one(?!\p{L})/iu.test(raw);
}

function readMatch(match: RegExpExecArray): DurationFigure | null {
  const { digits, words, qualifier, unit } = match.groups ?? {};
  const value = digits === undefined ? readNumberWords(words ?? '') : toNumber(digits);
  const known = DURATION_UNITS.find((name) => name === unit?.toLowerCase());
  if (value === null || known === undefined) return null;
  return {
    kind: 'duration',
    raw: match[0],
    from: match.index,
    to: match.index + match[0].length,
    value,
    unit: known,
    qualifier: toQualifier(qualifier),
  };
}

function toQualifier(word: string | undefined): DurationFigure['qualifier'] {
  const lower = word?.toLowerCase();
  return lower === 'business' || lower === 'working' || lower === 'calendar' ? lower : null;
}

/**
 * Two durations in a row as one, where the second is the finer part of the first: less than one of its
 * units, and behind a comma of the very next unit (`1 day, 30 seconds` are two of a list).
 */
function join(first: DurationFigure, second: DurationFigure, text: string): DurationFigure | null {
  const a = SIZE[first.unit];
  const b = SIZE[second.unit];
  const joint = text.slice(first.to, second.from);
  if (!JOINT.test(joint) || first.qualifier !== null || second.qualifier !== null) return null;
  if (a.family !== b.family || a.units <= b.units || second.value >= a.units / b.units) return null;
  const steps = DURATION_UNITS.indexOf(first.unit) - DURATION_UNITS.indexOf(second.unit);
  if ((joint.startsWith(',') && steps > 1) || !/\s/.test(first.raw) || !/\s/.test(second.raw)) return null;
  return {
    ...second,
    raw: text.slice(first.from, second.to),
    from: first.from,
    value: (first.value * a.units) / b.units + second.value,
  };
}
