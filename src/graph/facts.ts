/**
 * What a `<Fact of is as>` names (content contract, section 4): the one evaluation behind the check that it
 * exists (REF-2), that its readers may see it (RED-1), and its printing on a page.
 */
import type { Rec } from '../content/record.ts';
import type { FieldClass } from '../model/field.ts';
import { fieldAt } from '../model/fields-of.ts';
import { fromDotted, getAt, type Path, startsWith } from '../model/path.ts';
import { BANDS } from '../model/primitives.ts';
import { typeOfId } from '../model/record-types.ts';
import { MOMENTS, type Moment } from '../model/records/incident-parts.ts';
import { parseTime, type Span } from '../model/time/span.ts';
import type { Graph } from './graph.ts';

/** How a `<Fact>` prints its value: the words of its `as`. */
export type FactForm = 'date' | 'datetime' | 'month' | 'count' | 'band' | 'text';

export type FactValue =
  | { readonly kind: 'time'; readonly span: Span; readonly written: string }
  | { readonly kind: 'duration'; readonly from: Span; readonly to: Span }
  | { readonly kind: 'count'; readonly count: number | string }
  | { readonly kind: 'text'; readonly text: string };

export interface Fact {
  readonly record: Rec;
  /** The fields that it prints: one, or both ends of a duration. */
  readonly paths: readonly Path[];
  /** The strictest class of these fields. */
  readonly class: FieldClass;
  readonly value: FactValue;
  /** As asked for, or by the type of the value. */
  readonly form: FactForm;
}

export type FactState =
  | { readonly state: 'found'; readonly fact: Fact }
  | { readonly state: 'no-record' }
  /** The record has no value there, one of many parts, or none that can be printed so; `why` ends a sentence. */
  | { readonly state: 'no-value'; readonly record: Rec; readonly why: string }
  /** The record or the field has an error of its own. */
  | { readonly state: 'unreadable' };

const UNREADABLE: FactState = { state: 'unreadable' };
const CLASSES: readonly FieldClass[] = ['public', 'auditor', 'confidential'];
const DURATION = /^duration ([A-Za-z]+) ([A-Za-z]+)$/;

const TEMPORAL_FORMS: readonly FactForm[] = ['date', 'datetime', 'month', 'text'];
const COUNT_FORMS: readonly FactForm[] = ['count', 'band', 'text'];
const FORMS: Readonly<Record<FactValue['kind'], readonly FactForm[]>> = {
  time: TEMPORAL_FORMS,
  duration: ['text'],
  count: COUNT_FORMS,
  text: ['text'],
};

function isFaulty(rec: Rec, path: Path): boolean {
  return rec.faults.some((fault) => startsWith(path, fault) || startsWith(fault, path));
}

/** The form by the type of the value: instants `datetime`, days `date`, numbers `count`, all else `text`. */
function usualForm(value: FactValue): FactForm {
  if (value.kind === 'count') return 'count';
  if (value.kind !== 'time') return 'text';
  return value.span.precision === 'instant' || value.span.precision === 'interval' ? 'datetime' : 'date';
}

function classOf(rec: Rec, paths: readonly Path[]): FieldClass {
  const ranks = paths.map((path) => CLASSES.indexOf(fieldAt(rec.type, path)?.class ?? 'auditor'));
  return CLASSES[Math.max(...ranks)] ?? 'auditor';
}

function found(record: Rec, paths: readonly Path[], value: FactValue, asked: string | undefined): FactState {
  const form = asked === undefined ? usualForm(value) : FORMS[value.kind].find((one) => one === asked);
  if (form === undefined) {
    const what = value.kind === 'text' ? `"${value.text}"` : `a ${value.kind}`;
    return { state: 'no-value', record, why: `is ${what}, which cannot be printed as ${String(asked)}` };
  }
  return { state: 'found', fact: { record, paths, class: classOf(record, paths), value, form } };
}

function isMoment(name: string | undefined): name is Moment {
  return (MOMENTS as readonly (string | undefined)[]).includes(name);
}

function duration(rec: Rec, names: readonly string[], asked: string | undefined): FactState {
  const none = (why: string): FactState => ({ state: 'no-value', record: rec, why });
  if (rec.type !== 'incident') return none('is a duration, which incidents alone have');
  const strange = names.find((name) => !isMoment(name));
  if (strange !== undefined) return none(`names ${strange}, which is none of ${MOMENTS.join(', ')}`);
  const paths = names.map((name): Path => ['times', name]);
  if (paths.some((path) => isFaulty(rec, path))) return UNREADABLE;
  const spans = paths.map((path) => timeAt(rec, path));
  const [from, to] = spans;
  if (!from || !to) return none(`needs ${names[from ? 1 : 0] ?? ''}, which is not written`);
  if (!isWithinDay(from) || !isWithinDay(to)) return none('cannot be told from times coarser than a day');
  return found(rec, paths, { kind: 'duration', from, to }, asked);
}

function isWithinDay(span: Span): boolean {
  return span.latest - span.earliest < 86_400_000;
}

function timeAt(rec: Rec, path: Path): Span | null {
  const written = getAt(rec.data, path);
  return typeof written === 'string' || typeof written === 'number' ? parseTime(written) : null;
}

function isCount(value: unknown): value is number | string {
  return typeof value === 'number' || value === 'undetermined' || (BANDS as readonly unknown[]).includes(value);
}

/** The value that the record writes there; a list has entries and no `length`. */
function writtenAt(rec: Rec, path: Path): unknown {
  const parent = getAt(rec.data, path.slice(0, -1));
  return Array.isArray(parent) && typeof path.at(-1) !== 'number' ? undefined : getAt(rec.data, path);
}

function field(rec: Rec, dotted: string, asked: string | undefined): FactState {
  const path = fromDotted(dotted);
  if (isFaulty(rec, path)) return UNREADABLE;
  const value = writtenAt(rec, path);
  const none = (why: string): FactState => ({ state: 'no-value', record: rec, why });
  if (value === undefined || value === null) return none('is not written there');
  if (typeof value === 'object') return none(`is a ${Array.isArray(value) ? 'list' : 'mapping'}, not a value`);
  const span = fieldAt(rec.type, path)?.temporal ? timeAt(rec, path) : null;
  if (span) return found(rec, [path], { kind: 'time', span, written: String(value) }, asked);
  if (isCount(value)) return found(rec, [path], { kind: 'count', count: value }, asked);
  const text = typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
  return found(rec, [path], { kind: 'text', text }, asked);
}

/**
 * Evaluates a `<Fact>`.
 *
 * @param of the record's name: an id, `slug@version`, `plan:slug@version` or a slug
 * @param is a dotted path (`severity.0.tier`), or `duration detected contained`
 * @param as the form asked for; undefined leaves it to the type of the value
 */
export function factOf(graph: Graph, of: string, is: string, as?: string): FactState {
  const rec = graph.index.anyByName(of);
  if (!rec) {
    const type = typeOfId(of);
    return type && graph.index.isOpaque(type) ? UNREADABLE : { state: 'no-record' };
  }
  const ends = DURATION.exec(is.trim().replace(/\s+/g, ' '));
  return ends ? duration(rec, ends.slice(1), as) : field(rec, is.trim(), as);
}
