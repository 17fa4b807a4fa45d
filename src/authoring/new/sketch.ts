/**
 * A record that is still to be written: each required key with a comment that says what goes there, filled where it is
 * known and empty where it is not. An empty value is never valid, so that the check asks for every one of them.
 */
import wrapAnsi from 'wrap-ansi';
import type { Field } from '../../model/fields-of.ts';
import { formOf } from '../../model/form-words.ts';
import type { Path } from '../../model/path.ts';
import { inline } from '../splice.ts';

/** What is known beforehand, by key; a null stands for a value that is asked for. */
export type Preset = Readonly<Record<string, unknown>>;

/** Letters on a line of comments, the sign included. */
const WIDTH = 110;

export function commented(words: string): readonly string[] {
  return wrapAnsi(words, WIDTH - 2, { hard: false })
    .split('\n')
    .map((line) => `# ${line}`);
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

function isMapping(value: unknown): value is Preset {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What goes into a field, what its words mean, else its form where that is still to be met. */
function explained(field: Field, value: unknown): readonly string[] {
  const meanings = [...field.words].filter(([, meaning]) => meaning !== '');
  const form = meanings.length > 0 || typeof value === 'string' ? '' : formOf(field);
  return [
    ...commented(`${field.doc}${form === '' ? '' : ` (${form})`}`),
    ...meanings.map(([word, meaning]) => `#   ${word}: ${meaning}`),
  ];
}

/** A form that takes longer to say is found in the reference. */
const SHORT = 70;

/** The keys that may be added, each a comment that becomes a key when its sign is taken away. */
function optionalLines(keys: readonly (readonly [string, Field])[]): readonly string[] {
  const lines = keys.map(([key, field]) => {
    const form = formOf(field);
    const below = [...(field.entry?.keys ?? field.keys).keys()];
    const parts = below.length === 0 ? form : `keys: ${below.join(', ')}`;
    const isSaid = parts !== '' && (below.length > 0 || parts.length <= SHORT);
    return `# ${key}: # ${field.doc}${isSaid ? ` (${parts})` : ''}`;
  });
  return lines.length === 0 ? [] : ['# May be added:', ...lines];
}

function item(field: Field, value: unknown): readonly string[] {
  if (field.keys.size === 0)
    return [isMapping(value) || value === null || value === undefined ? '-' : `- ${inline(value)}`];
  return ['-', ...indented(sketch(field, isMapping(value) ? value : {}))];
}

function entry(key: string, field: Field, value: unknown, demanded: readonly Path[]): readonly string[] {
  const unknown = value === undefined || value === null;
  if (field.keys.size > 0 && (unknown || isMapping(value)))
    return [`${key}:`, ...indented(sketch(field, value ?? {}, demanded))];
  if (field.entry !== null && field.keyField === null) {
    if (unknown) return [`${key}:`, ...indented(item(field.entry, null))];
    const { entry: each } = field;
    if (Array.isArray(value) && value.some(isMapping))
      return [`${key}:`, ...value.flatMap((one: unknown) => indented(item(each, one)))];
  }
  return [unknown ? `${key}:` : `${key}: ${inline(value)}`];
}

/**
 * The lines of a mapping.
 *
 * @param demanded keys that this record must have, though others of its type need not
 */
export function sketch(field: Field, preset: Preset, demanded: readonly Path[] = []): readonly string[] {
  const all = [...field.keys];
  const isWritten = ([key, { optional }]: readonly [string, Field]) =>
    !optional || Object.hasOwn(preset, key) || demanded.some(([first]) => first === key);
  return [
    ...all.filter(isWritten).flatMap(([key, child]) => {
      const below = demanded.flatMap(([first, ...rest]) => (first === key && rest.length > 0 ? [rest] : []));
      return [...explained(child, preset[key]), ...entry(key, child, preset[key], below)];
    }),
    ...optionalLines(all.filter((one) => !isWritten(one))),
  ];
}
