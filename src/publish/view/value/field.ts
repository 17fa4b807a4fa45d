/** The value of a field as a page prints it, decided by what the model declares of the field. */
import type { Rec } from '../../../content/record.ts';
import { type Field, fieldAt } from '../../../model/fields-of.ts';
import { isReference } from '../../../model/link.ts';
import { getAt, type Path } from '../../../model/path.ts';
import { formatWritten } from '../../../model/time/format.ts';
import { parseDuration } from '../../../model/time/window.ts';
import { isHidden, readField } from '../../projection/hidden-fields.ts';
import { withheldDigest } from '../../projection/withheld.ts';
import { referenceValue } from '../links.ts';
import type { Site } from '../site.ts';
import { absenceOf } from './absences.ts';
import { isFixedWord } from './enum-words.ts';
import { linkedText } from './linked-text.ts';
import { timeValue } from './moments.ts';
import { absent, code, type Fact, fact, facts, list, NOT_RECORDED, text, type Value, webLink } from './value.ts';
import { labelOf, plainWords } from './words.ts';

/** A confidential value, or each value of a mapping, by its digest alone. */
function withheld(value: unknown): Value {
  if (value === null || typeof value !== 'object') return { kind: 'withheld', sha256: withheldDigest(value) };
  return list(Object.values(value).map(withheld));
}

function textValue(site: Site, value: string): Value {
  if (/^[0-9a-f]{64}$/.test(value)) return code(value);
  if (/^https?:\/\/\S+$/i.test(value)) return webLink(value);
  if (/^P[\dT]/.test(value) && parseDuration(value) !== null) {
    return { kind: 'time', text: formatWritten(value), machine: value };
  }
  return linkedText(site, value);
}

function scalarValue(site: Site, rec: Rec, field: Field, value: string | number, path: Path, brief: boolean): Value {
  if (field.temporal !== null) return timeValue(site, value);
  if (typeof value === 'number') return text(value.toLocaleString('en-GB'));
  if (field.link === null) {
    // The fixed words of the contract read as words: `in-progress` is printed `in progress`.
    if (isFixedWord(rec.type, path)) return text(plainWords(value));
    return path.at(-1) === 'id' ? code(value) : textValue(site, value);
  }
  if (!isReference(value, field.link)) return text(field.link.words.includes(value) ? plainWords(value) : value);
  return referenceValue(site, field.link, value, rec, path, brief);
}

/** The facts of an object: its written keys in the order of the model. */
function objectFacts(site: Site, rec: Rec, field: Field, value: object, path: Path): readonly Fact[] {
  const known = field.keys.size > 0 ? [...field.keys.keys()] : Object.keys(value);
  return known
    .filter((key) => !isHidden(value, key) && getAt(value, [key]) !== undefined)
    .map((key) => {
      const child = field.keys.get(key) ?? field.entry ?? field;
      return fact(labelOf(key), fieldValue(site, rec, child, getAt(value, [key]), [...path, key]));
    });
}

/** A window of working days or calendar years is an object with one number. */
function isCountedWindow(value: object): value is { businessDays: number } | { perCalendarYear: number } {
  return 'businessDays' in value || 'perCalendarYear' in value;
}

/**
 * The value at a path of a record.
 *
 * @param field the model's declaration of that path
 * @param brief links print names without titles, as in a table
 */
export function fieldValue(site: Site, rec: Rec, field: Field, value: unknown, path: Path, brief = false): Value {
  if (value === undefined || value === null) {
    const meaning = absenceOf(rec.type, path);
    return meaning === null ? NOT_RECORDED : absent(meaning);
  }
  if (field.class === 'confidential') return withheld(value);
  if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
  if (typeof value === 'string' || typeof value === 'number') return scalarValue(site, rec, field, value, path, brief);
  if (Array.isArray(value)) {
    const entry = field.entry ?? field;
    const items = value.map((item: unknown, index) => fieldValue(site, rec, entry, item, [...path, index], brief));
    return list(items, brief || items.every((item) => item.kind === 'link' && item.text === ''), text('none'));
  }
  if (typeof value !== 'object') throw new TypeError(`${rec.id} has a value of no form known at ${path.join('.')}`);
  if (isCountedWindow(value)) return text(formatWritten(value));
  return facts(objectFacts(site, rec, field, value, path));
}

/** The value at a path of a record, read with the record type's own declaration. */
export function at(site: Site, rec: Rec, path: Path, brief = false): Value {
  const field = fieldAt(rec.type, path);
  if (field === null) throw new Error(`${rec.type} has no field ${path.join('.')}`);
  const [key = ''] = path;
  if (isHidden(rec.data, String(key))) readField(rec.data, String(key));
  return fieldValue(site, rec, field, getAt(rec.data, path), path, brief);
}
