/** Where the file of a record that does not exist would stand. */

import { PLACES, PORTAL_FILE } from '../../model/places.ts';
import { type RecordType, typeOfId } from '../../model/record-types.ts';
import { LOGS } from '../../model/registry.ts';

/** `content/remediations/REM-2026-009.md`, `a row of a log in incidents/events/`; null where the type has no place. */
export function placeOfNew(type: RecordType, name: string): string | null {
  const place = PLACES.find((one) => one.kind === type);
  if (!place) return null;
  if (Object.hasOwn(LOGS, type)) return `a row of a log in ${place.folder}/`;
  const extension = place.extensions.at(-1) ?? '';
  if (place.between === 'slug-folder')
    return `${place.folder}/${name.replace(/^plan:/, '').replace('@', '/')}${extension}`;
  return `${place.folder}/${name}${extension}`;
}

/** The same for an id, whose prefix fixes its type; commitments are listed in portal.yaml. */
export function placeOfNewId(id: string): string | null {
  const type = typeOfId(id);
  if (type !== null) return placeOfNew(type, id);
  return id.startsWith('CMT-') ? `an entry in ${PORTAL_FILE}` : null;
}
