/** Visits of a record's fields, for those that somebody wants: links, times, texts of a class. */
import { type Field, fieldsOf } from './fields-of.ts';
import { type Path, startsWith } from './path.ts';
import type { FileKind } from './record-types.ts';

export type FieldVisitor = (value: unknown, field: Field, path: Path) => void;

/** Which fields a visit is for. A plan of the visit is kept by this function: declare it once, outside of what visits. */
export type Wanted = (field: Field) => boolean;

const EVERY: Wanted = () => true;

/** What a visit has to look into: the parts of a kind of record that hold a wanted field. */
interface Plan {
  readonly field: Field;
  readonly wanted: boolean;
  readonly keys: ReadonlyMap<string, Plan>;
  readonly entry: Plan | null;
  readonly keyField: Field | null;
  /** Keys that are known and hold nothing wanted; others are of the mapping's `entry`. */
  readonly passed: ReadonlySet<string>;
}

function planOf(field: Field, wanted: Wanted): Plan | null {
  const keys = new Map<string, Plan>();
  for (const [key, child] of field.keys) {
    const plan = planOf(child, wanted);
    if (plan) keys.set(key, plan);
  }
  const entry = field.entry && planOf(field.entry, wanted);
  const keyField = field.keyField && wanted(field.keyField) ? field.keyField : null;
  if (!wanted(field) && keys.size === 0 && !entry && !keyField) return null;
  const passed = new Set([...field.keys.keys()].filter((key) => !keys.has(key)));
  return { field, wanted: wanted(field), keys, entry, keyField, passed };
}

const plans = new WeakMap<Wanted, Map<FileKind, Plan | null>>();

function planFor(kind: FileKind, wanted: Wanted): Plan | null {
  const known = plans.get(wanted) ?? new Map<FileKind, Plan | null>();
  plans.set(wanted, known);
  const plan = known.get(kind);
  if (plan !== undefined) return plan;
  const made = planOf(fieldsOf(kind), wanted);
  known.set(kind, made);
  return made;
}

export interface VisitOptions {
  /** The fields to visit; default all. */
  readonly wanted?: Wanted;
  /** Leaves out a path and all below it. */
  readonly skip?: ((path: Path) => boolean) | undefined;
}

/** Leaves out what has a fault of its own; undefined where nothing has. */
export function faultsOf({ faults }: { readonly faults: readonly Path[] }): VisitOptions['skip'] {
  return faults.length === 0 ? undefined : (path) => faults.some((fault) => startsWith(path, fault));
}

/**
 * Calls `visit` for the wanted values of a record with the field that describes each, parents first; a
 * mapping's free keys are visited as values of their key field. Parts without a wanted field are not entered.
 */
export function visitFields(
  kind: FileKind,
  data: unknown,
  visit: FieldVisitor,
  { wanted = EVERY, skip }: VisitOptions = {},
): void {
  const plan = planFor(kind, wanted);
  if (plan) walk(data, plan, [], visit, skip);
}

function walk(value: unknown, plan: Plan, path: Path, visit: FieldVisitor, skip: VisitOptions['skip']): void {
  if (value === undefined || value === null || skip?.(path)) return;
  if (plan.wanted) visit(value, plan.field, path);
  if (typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const { entry } = plan;
    for (let index = 0; entry && index < value.length; index += 1)
      walk(value[index], entry, [...path, index], visit, skip);
  } else walkMapping(value, plan, path, visit, skip);
}

/** A value is looked at when its turn has come, and not before: of what is passed over even that may be refused. */
function walkMapping(value: object, plan: Plan, path: Path, visit: FieldVisitor, skip: VisitOptions['skip']): void {
  for (const key of Reflect.ownKeys(value)) {
    if (typeof key !== 'string') continue;
    const child = plan.keys.get(key) ?? (plan.passed.has(key) ? null : plan.entry);
    if (child === null && plan.keyField === null) continue;
    const below = [...path, key];
    // What an audience may not see stands in its data as a guard that is not enumerated.
    if (skip?.(below) || !Object.prototype.propertyIsEnumerable.call(value, key)) continue;
    if (plan.keyField) visit(key, plan.keyField, below);
    if (child) walk(Reflect.get(value, key), child, below, visit, skip);
  }
}
