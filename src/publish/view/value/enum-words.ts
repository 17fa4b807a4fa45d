/** Which fields hold one of the contract's fixed words: those are printed as words, everything else as written. */
import type { z } from 'zod';
import type { Path } from '../../../model/path.ts';
import type { RecordType } from '../../../model/record-types.ts';
import { SCHEMAS } from '../../../model/registry.ts';

interface Def {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
}

function defOf(schema: z.core.$ZodType): Def {
  const def = schema._zod.def as unknown as Def;
  return def.innerType ? defOf(def.innerType) : def;
}

const known = new Map<string, boolean>();

/** Does the field at a path of a record type hold one of a fixed list of words? */
export function isFixedWord(type: RecordType, path: Path): boolean {
  const key = `${type}/${path.map((step) => (typeof step === 'number' ? '*' : step)).join('/')}`;
  const answer = known.get(key);
  if (answer !== undefined) return answer;
  let def: Def | null = defOf(SCHEMAS[type]);
  for (const step of path) {
    const next: z.core.$ZodType | undefined = def.shape?.[String(step)] ?? def.element ?? def.valueType;
    if (next === undefined) throw new Error(`${type} has no field ${path.join('.')}`);
    def = defOf(next);
  }
  known.set(key, def.type === 'enum');
  return def.type === 'enum';
}
