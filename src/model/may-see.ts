/** Who may see what (content contract, section 5). */
import { type Audience, isLower } from './audience.ts';
import { fieldAt } from './fields-of.ts';
import type { Path } from './path.ts';
import type { FileKind } from './record-types.ts';

/** Types that staff read whole. */
const STAFF_TYPES: ReadonlySet<FileKind> = new Set(['policy', 'plan', 'role', 'on-call', 'obligation']);

/** Paths of other types that staff may read: training subjects, and the lessons of tabletops. */
function isStaffField(type: FileKind, path: Path): boolean {
  if (type === 'training') return path[0] === 'subject';
  if (type === 'tabletop') return path[0] === 'findings';
  return type === 'remediation' && path[0] === 'title';
}

/** The lowest audience that may read the value at a path of a record; null where nobody may. */
export function lowestReader(type: FileKind, path: Path): Audience | null {
  const field = fieldAt(type, path);
  if (field === null || field.class === 'confidential') return null;
  if (field.class === 'public') return 'public';
  return STAFF_TYPES.has(type) || isStaffField(type, path) ? 'staff' : 'auditor';
}

/** May this audience read the value at a path of a record of this type (or of portal.yaml)? */
export function maySee(audience: Audience, type: FileKind, path: Path): boolean {
  const lowest = lowestReader(type, path);
  return lowest !== null && !isLower(audience, lowest);
}
