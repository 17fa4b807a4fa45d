/** The files of a content root, found without following a link or opening anything. */
import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EVIDENCE_FILES, PUBLIC_FILES } from '../../model/places.ts';
import { nameFaults } from './names.ts';
import { reasonOf } from './reason.ts';

/** A folder or file that cannot be part of the content, and why. */
export interface Refused {
  readonly rule: 'SYN-1' | 'SYN-4';
  readonly path: string;
  readonly message: string;
  readonly help: string;
  /** The path of the other file, where two collide. */
  readonly other: string | null;
}

export interface Tree {
  /** Regular files below `policies`, `incidents` and `content`, but for evidence files. */
  readonly files: readonly string[];
  /** Regular files below `content/evidence/files` and `public`, by their path from the root. */
  readonly evidence: readonly string[];
  readonly public: readonly string[];
  readonly refused: readonly Refused[];
  /** Links, special files and folders that cannot be read: nothing is known of what lies behind them. */
  readonly unknown: readonly string[];
}

interface Found {
  readonly root: string;
  readonly files: string[];
  readonly refused: Refused[];
  readonly unknown: string[];
}

const TOP = ['content', 'incidents', 'policies', PUBLIC_FILES] as const;

/** Walks the folders of a root that hold content. Names that begin with `.` or `_` are passed over. */
export function walkRoot(root: string): Tree {
  const found: Found = { root, files: [], refused: [], unknown: [] };
  const top = readdirSync(root, { withFileTypes: true }).filter(({ name }) => TOP.some((folder) => folder === name));
  for (const entry of sorted(top)) {
    if (entry.isFile())
      refuse(
        found,
        'SYN-4',
        entry.name,
        `${entry.name} is a file; the content has a folder of that name`,
        'Rename the file, or make it a folder.',
      );
    else visit(found, entry, entry.name);
  }
  const below = (folder: string) => found.files.filter((path) => path.startsWith(`${folder}/`));
  const evidence = new Set(below(EVIDENCE_FILES));
  const statics = new Set(below(PUBLIC_FILES));
  return {
    files: found.files.filter((path) => !evidence.has(path) && !statics.has(path)),
    evidence: [...evidence],
    public: [...statics],
    refused: found.refused,
    unknown: found.unknown,
  };
}

function refuse(
  found: Found,
  rule: Refused['rule'],
  path: string,
  message: string,
  help: string,
  other: string | null = null,
): void {
  found.refused.push({ rule, path, message, help, other });
}

function sorted(entries: readonly Dirent[]): readonly Dirent[] {
  return [...entries].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function visit(found: Found, entry: Dirent, path: string): void {
  if (entry.isDirectory()) visitFolder(found, path);
  else if (entry.isFile()) found.files.push(path);
  else refuseSpecial(found, entry, path);
}

function refuseSpecial(found: Found, entry: Dirent, path: string): void {
  found.unknown.push(path);
  if (entry.isSymbolicLink())
    refuse(
      found,
      'SYN-1',
      path,
      `${path} is a symbolic link; the content is read from files alone`,
      'Put the file itself (or the folder) in the place of the link.',
    );
  else refuse(found, 'SYN-1', path, `${path} is a ${specialName(entry)}, not a file`, 'Delete it.');
}

function specialName(entry: Dirent): string {
  if (entry.isFIFO()) return 'named pipe';
  return entry.isSocket() ? 'socket' : 'device';
}

function visitFolder(found: Found, path: string): void {
  const entries = readFolder(found, path);
  const kept = sorted(entries.filter(({ name }) => !name.startsWith('.') && !name.startsWith('_')));
  const faults = new Map(nameFaults(kept.map(({ name }) => name)).map((fault) => [fault.name, fault]));
  for (const entry of kept) {
    const child = `${path}/${entry.name}`;
    const fault = faults.get(entry.name);
    if (fault)
      refuse(
        found,
        'SYN-1',
        child,
        `${child}: ${lowerFirst(fault.message)}`,
        fault.help,
        fault.other === null ? null : `${path}/${fault.other}`,
      );
    if (entry.name.includes('\uFFFD')) found.unknown.push(child);
    else visit(found, entry, child);
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function readFolder(found: Found, path: string): readonly Dirent[] {
  try {
    return readdirSync(join(found.root, path), { withFileTypes: true });
  } catch (error) {
    found.unknown.push(path);
    refuse(
      found,
      'SYN-1',
      path,
      `The folder ${path} cannot be read: ${reasonOf(error)}`,
      'Give the account that runs the check the right to read it.',
    );
    return [];
  }
}
