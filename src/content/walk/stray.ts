/** Why no folder claims a file, and where it may belong (SYN-4). */
import { EVIDENCE_FILES, PLACES, type Place, PORTAL_FILE, TOMBSTONES_FILE } from '../../model/places.ts';
import { PREFIX_OF, type PrefixedType, typeOfId } from '../../model/record-types.ts';
import { nearest } from '../schema/nearest.ts';
import { listing } from '../schema/phrases.ts';
import { type Claim, claimButForExtension, claimOf, stemOf } from './claim.ts';

export interface Stray {
  readonly message: string;
  readonly help: string;
}

function patternOf(place: Place): string {
  const name =
    place.name === 'id'
      ? `${PREFIX_OF[place.kind as PrefixedType]}-…`
      : place.name === 'free'
        ? '…'
        : `<${place.name}>`;
  const between = { nothing: '', 'slug-folder': '<slug>/', any: '' }[place.between];
  return place.extensions.map((extension) => `${place.folder}/${between}${name}${extension}`).join(' or ');
}

function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/'));
}

/** The places whose folder holds the file, the innermost first. */
function placesAround(path: string): readonly Place[] {
  return PLACES.filter((place) => path.startsWith(`${place.folder}/`)).sort(
    (a, b) => b.folder.length - a.folder.length,
  );
}

function nearestFolder(path: string): string | null {
  const folders = [...new Set([...PLACES.map((place) => place.folder), EVIDENCE_FILES])];
  return nearest(folderOf(path), folders);
}

/** The folder of records whose name was misspelt; a folder of another name is not taken for one. */
function misspelt(folder: string): string | null {
  const parent = folderOf(folder);
  const siblings = PLACES.map((place) => place.folder).filter((one) => folderOf(one) === parent);
  const name = nearest(
    folder.slice(parent.length + 1),
    [...new Set(siblings)].map((one) => one.slice(parent.length + 1)),
  );
  return name === null ? null : `${parent}/${name}`;
}

/** The claim that a file would have under an extension that its folder takes, or in the folder that is meant. */
export function claimMeant(path: string): Claim | null {
  const folder = folderOf(path);
  const meant = misspelt(folder);
  return claimButForExtension(path) ?? (meant === null ? null : claimOf(meant + path.slice(folder.length)));
}

/** The place that the file's own name speaks for: a record's id says of which type it is. */
function placeOfName(path: string): Place | null {
  const type = typeOfId(stemOf(path));
  return PLACES.find((place) => place.kind === type && place.name === 'id') ?? null;
}

/** What to tell the author of a file that no folder claims. */
export function strayOf(path: string): Stray {
  const message = `No folder of the content claims the file ${path}`;
  const ignored = 'A file that is no content can be left out by a name that begins with "_".';
  const named = placeOfName(path);
  if (named)
    return {
      message: `${message}: by its name it belongs to ${named.folder}`,
      help: `Name it ${patternOf(named)}. ${ignored}`,
    };
  const around = placesAround(path);
  if (around.length > 0)
    return {
      message: `${message}: files there are named otherwise`,
      help: `Files there are ${listing(around.map(patternOf))}. ${ignored}`,
    };
  const folder = nearestFolder(path);
  if (folder !== null)
    return { message: `${message}; did you mean the folder ${folder}?`, help: `Move it to ${folder}. ${ignored}` };
  return {
    message,
    help: `Move it to the folder of its record type, or delete it. The files that stand alone are ${PORTAL_FILE} and ${TOMBSTONES_FILE}. ${ignored}`,
  };
}
