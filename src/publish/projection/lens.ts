/** What each audience sees of a record's fields. */
import type { Rec } from '../../content/record.ts';
import type { Field } from '../../model/fields-of.ts';
import { isReference } from '../../model/link.ts';
import { maySee } from '../../model/may-see.ts';
import { type Path, startsWith } from '../../model/path.ts';
import type { FileKind } from '../../model/record-types.ts';
import type { Lens } from './copy.ts';
import { shownReference, shownWords, type View } from './view.ts';

/** An auditor sees every field; the confidential ones are withheld. */
export function auditorLens(faults: readonly Path[]): Lens {
  return {
    sees: () => true,
    isFaulty: (path) => faults.some((fault) => startsWith(path, fault)),
    words: (value) => value,
  };
}

/** May the audience see something below a field, though not the field as a whole? */
export function seesWithin(field: Field): boolean {
  const inner = [...field.keys.values(), ...(field.entry ? [field.entry] : [])];
  return inner.some((one) => one.class === 'public' || seesWithin(one));
}

/**
 * Public and staff readers see fields by their class, references by what they lead to.
 *
 * @param rec whose fields they are; null for portal.yaml
 */
export function lensOf(view: View, kind: FileKind, rec: Rec | null): Lens {
  return {
    sees: (path, field) => field.class !== 'confidential' && (maySee(view.audience, kind, path) || seesWithin(field)),
    // Records with faults are not seen at all.
    isFaulty: () => false,
    words: (value, field, path) => {
      if (field.link === null) return shownWords(view, value);
      return isReference(value, field.link) ? shownReference(view, field.link, value, rec, path) : value;
    },
  };
}
