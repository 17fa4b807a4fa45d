/**
 * Fields that an audience may not see are absent from its projection. A page that asks for one all the same is
 * at fault, whether the record has the field or not: instead of printing "not recorded" it ends the build.
 */
import type { Audience } from '../../model/audience.ts';
import { type Field, fieldsOf } from '../../model/fields-of.ts';
import { maySee } from '../../model/may-see.ts';
import { getAt, type Path } from '../../model/path.ts';
import type { FileKind } from '../../model/record-types.ts';
import { seesWithin } from './lens.ts';

export class HiddenField extends Error {
  override readonly name = 'HiddenField';
}

/** Whose fields they are. */
interface Owner {
  readonly kind: FileKind;
  readonly id: string;
  readonly audience: Audience;
}

/** Getters that refuse, for an object to fall back on: its own fields are those that are shown, and no others. */
function guardsOf({ kind, id, audience }: Owner, paths: readonly Path[]): object {
  const guards = {};
  for (const path of paths) {
    const name = path.join('.');
    Object.defineProperty(guards, path.at(-1) ?? '', {
      get: () => {
        throw new HiddenField(`a page asks for ${name} of ${kind} ${id}, which ${audience} readers may not see`);
      },
    });
  }
  return guards;
}

function guard(owner: Owner, value: unknown, field: Field, path: Path): void {
  if (value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    const { entry } = field;
    if (entry !== null) for (const [index, item] of value.entries()) guard(owner, item, entry, [...path, index]);
    return;
  }
  const hidden: Path[] = [];
  for (const [key, child] of field.keys) {
    const inner = [...path, key];
    if (Object.hasOwn(value, key)) guard(owner, getAt(value, [key]), child, inner);
    else if (!maySee(owner.audience, owner.kind, inner) && !seesWithin(child)) hidden.push(inner);
  }
  if (hidden.length > 0) Object.setPrototypeOf(value, guardsOf(owner, hidden));
}

/** Puts a guard in the place of every field that the audience may not see. */
export function guardHidden(kind: FileKind, id: string, data: object, audience: Audience): void {
  if (audience !== 'auditor') guard({ kind, id, audience }, data, fieldsOf(kind), []);
}

/** Is that field one that the audience of this data may not see? */
export function isHidden(data: object, key: string): boolean {
  return (
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(data) ?? {}, key)?.get !== undefined && key !== '__proto__'
  );
}

/** Reads a field by name, with the same refusal as `data.key`. @throws HiddenField */
export function readField(data: object, key: string): unknown {
  return isHidden(data, key) ? Reflect.get(data, key) : getAt(data, [key]);
}
