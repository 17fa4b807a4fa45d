/** Which folder claims a file, and what its place says of the record in it. */
import { PLACES, type Place, PORTAL_FILE, TOMBSTONES_FILE } from '../../model/places.ts';
import { type FileKind, PREFIX_OF, type RecordType } from '../../model/record-types.ts';

export interface Claim {
  readonly kind: FileKind;
  /** The extension, with its dot. */
  readonly extension: string;
  /** The file's name without its extension. */
  readonly base: string;
  /** The folder named by the record's slug (policies and plans); null elsewhere. */
  readonly slug: string | null;
  readonly place: Place | null;
}

/** Whose a finding is that no record can be named for. */
export const PORTAL = 'portal';

/** The file's name without its folder and without the extension that its place gives it. */
export function stemOf(path: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(0, dot) : name;
}

function prefixOf(kind: FileKind): string | null {
  return Object.hasOwn(PREFIX_OF, kind) ? `${PREFIX_OF[kind as keyof typeof PREFIX_OF]}-` : null;
}

function fits(place: Place, folders: readonly string[], base: string): boolean {
  if (place.between === 'nothing' && folders.length > 0) return false;
  if (place.between === 'slug-folder' && folders.length !== 1) return false;
  const prefix = place.name === 'id' ? prefixOf(place.kind) : null;
  return base !== '' && (prefix === null || (base.startsWith(prefix) && base.length > prefix.length));
}

function claimBy(place: Place, path: string): Claim | null {
  if (!path.startsWith(`${place.folder}/`)) return null;
  const folders = path.slice(place.folder.length + 1).split('/');
  const name = folders.pop() ?? '';
  const extension = place.extensions.find((candidate) => name.endsWith(candidate));
  if (extension === undefined) return null;
  const base = name.slice(0, -extension.length);
  if (!fits(place, folders, base)) return null;
  return {
    kind: place.kind,
    extension,
    base,
    slug: place.between === 'slug-folder' ? (folders[0] ?? null) : null,
    place,
  };
}

/** The claim on a file, by its path from the root; null where no folder claims it. */
export function claimOf(path: string): Claim | null {
  if (path === PORTAL_FILE) return { kind: 'portal', extension: '.yaml', base: 'portal', slug: null, place: null };
  if (path === TOMBSTONES_FILE)
    return { kind: 'tombstones', extension: '.yaml', base: 'tombstones', slug: null, place: null };
  for (const place of PLACES) {
    const claim = claimBy(place, path);
    if (claim) return claim;
  }
  return null;
}

/** The claim that a file would have under an extension that its folder takes; null where none would claim it. */
export function claimButForExtension(path: string): Claim | null {
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const claims = PLACES.map((place) => claimBy(place, `${folder}${stemOf(path)}${place.extensions[0] ?? ''}`));
  return claims.find((claim) => claim !== null) ?? null;
}

/** The name that its place gives a record; for a file of many records, and for a register, the file's own. */
export function nameByPlace(claim: Claim): string {
  if (claim.kind === 'policy') return `${claim.slug ?? ''}@${claim.base}`;
  if (claim.kind === 'plan') return `plan:${claim.slug ?? ''}@${claim.base}`;
  return claim.base;
}

/** Whose a finding about a whole file is (rules.md, "Whose"): its one record's; a log and a register are the portal's. */
export function subjectOf(claim: Claim, id: string = nameByPlace(claim)): string {
  return claim.place === null || claim.place.name === 'free' ? PORTAL : id;
}

/** What may lie in or below a folder, or (above a folder) hold it: what cannot be known when it cannot be read. */
export function typesBelow(folder: string): readonly RecordType[] {
  const inside = (outer: string, inner: string) => inner === outer || inner.startsWith(`${outer}/`);
  return PLACES.filter(
    (place) => inside(folder, place.folder) || (inside(place.folder, folder) && mayHold(place, folder)),
  ).map(({ kind }) => kind as RecordType);
}

function mayHold(place: Place, folder: string): boolean {
  return folder === place.folder || place.between !== 'nothing';
}
