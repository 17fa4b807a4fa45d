/** The written forms of names and references: one predicate and one plain phrase for each. */
import semver from 'semver';

export interface Form {
  readonly expected: string;
  readonly test: (value: string) => boolean;
}

const ID = /^[A-Z]+(?:-[A-Z0-9]+)+$/;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** A heading's anchor may hold letters of any script, as github-slugger leaves them. */
const ANCHOR = /^[\p{L}\p{N}\p{M}_]+(?:-[\p{L}\p{N}\p{M}_]+)*$/u;

/** True for a semantic version written in full, such as `2.1.0` or `3.0.0-rc.1+harbour`. */
export function isVersion(value: string): boolean {
  const parsed = semver.parse(value);
  if (!parsed) return false;
  return value === (parsed.build.length > 0 ? `${parsed.version}+${parsed.build.join('.')}` : parsed.version);
}

export function isSlug(value: string): boolean {
  return SLUG.test(value);
}

export function isId(value: string): boolean {
  return ID.test(value);
}

function isRef(value: string): boolean {
  const at = value.indexOf('@');
  return at > 0 && SLUG.test(value.slice(0, at)) && isVersion(value.slice(at + 1));
}

function hasFragment(value: string, owner: (text: string) => boolean, fragment: (text: string) => boolean): boolean {
  const hash = value.indexOf('#');
  return hash > 0 && owner(value.slice(0, hash)) && fragment(value.slice(hash + 1));
}

export const forms = {
  text: { expected: 'text', test: (value) => value.trim() !== '' },
  id: { expected: 'an id in capitals, such as INC-2026-004', test: isId },
  slug: { expected: 'a short name in lower case with hyphens, such as incident-commander', test: isSlug },
  anchor: { expected: 'the anchor of a heading, such as escalation', test: (value) => ANCHOR.test(value) },
  version: { expected: 'a version in quotes, such as "2.1.0"', test: isVersion },
  ref: { expected: 'a name and version, such as incident-response@2.1.0', test: isRef },
  clauseRef: {
    expected: 'a clause of a policy version, such as incident-response@2.1.0#escalation',
    test: (value) => hasFragment(value, isRef, (clause) => ANCHOR.test(clause)),
  },
  fragmentRef: {
    expected: 'an id and a part of it, such as PIR-2026-001#slow-paging',
    test: (value) => hasFragment(value, isId, isSlug),
  },
  criterion: {
    expected: 'a Trust Services Criterion, such as CC7.4',
    test: (value) => /^[A-Za-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*$/.test(value),
  },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof forms;

export interface Ref {
  readonly slug: string;
  readonly version: string;
  readonly clause: string | null;
}

/** `incident-response@2.1.0#escalation` in its parts, or null where it is not a reference to a version. */
export function parseRef(value: string): Ref | null {
  const hash = value.indexOf('#');
  const owner = hash < 0 ? value : value.slice(0, hash);
  if (!isRef(owner)) return null;
  const at = owner.indexOf('@');
  return { slug: owner.slice(0, at), version: owner.slice(at + 1), clause: hash < 0 ? null : value.slice(hash + 1) };
}

/** `PIR-2026-001#slow-paging` → its owner and fragment; a plain id has a null fragment. */
export function splitFragment(value: string): { readonly owner: string; readonly fragment: string | null } {
  const hash = value.indexOf('#');
  return hash < 0 ? { owner: value, fragment: null } : { owner: value.slice(0, hash), fragment: value.slice(hash + 1) };
}
