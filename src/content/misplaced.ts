/** Findings about the tree of files itself: links, names, files that no folder claims, what `public/` may not hold. */

import { isId } from '../model/forms.ts';
import { PUBLIC_FILES } from '../model/places.ts';
import { type RecordType, typeOfId } from '../model/record-types.ts';
import { isLogType } from '../model/registry.ts';
import { splitFrontMatter } from './front-matter.ts';
import type { Rec } from './record.ts';
import { readText } from './secrets/text-files.ts';
import type { ContentFinding } from './source.ts';
import { claimOf, nameByPlace, PORTAL, stemOf, subjectOf } from './walk/claim.ts';
import { publicFault } from './walk/public-kinds.ts';
import { claimMeant, strayOf } from './walk/stray.ts';
import type { Refused, Tree } from './walk/tree.ts';

function finding(
  rule: 'SYN-1' | 'SYN-4',
  file: string,
  message: string,
  help: string,
  other: string | null = null,
  stray: Rec | null = strayRecord(file, ''),
): ContentFinding {
  const claim = claimOf(file);
  const related = other === null ? [] : [{ file: other, position: null, message: 'the other file' }];
  return {
    rule,
    file,
    position: null,
    pointer: null,
    path: null,
    record: claim ? subjectOf(claim) : (stray?.id ?? PORTAL),
    message,
    help,
    related,
  };
}

export function refusedFinding({ rule, path, message, help, other }: Refused): ContentFinding {
  return finding(rule, path, message, help, other);
}

/** SYN-4 for files that no folder claims. */
export function strayFindings(strays: readonly StrayFile[]): readonly ContentFinding[] {
  return strays.map(({ path, rec }) => {
    const { message, help } = strayOf(path);
    return finding('SYN-4', path, message, help, null, rec);
  });
}

const RECORD_FILE = /\.(?:mdx?|markdown|ya?ml)$/i;
/** The id that a record writes for itself, at the top level of its YAML. */
const OWN_ID = /^id:[ \t]+(["']?)([A-Z0-9-]+)\1\s*(?:#.*)?$/m;

function ownId(path: string, text: string): string {
  if (/\.ya?ml$/i.test(path)) return OWN_ID.exec(text)?.[2] ?? '';
  const { yaml } = splitFrontMatter(text, 0);
  return yaml === null ? '' : (OWN_ID.exec(text.slice(yaml.from, yaml.to))?.[2] ?? '');
}

/** What an id names: a record that has a file of its own. */
function byId(id: string): Pick<Rec, 'type' | 'id'> | null {
  const type = isId(id) ? typeOfId(id) : null;
  return type === null || isLogType(type) ? null : { type, id };
}

/** What a file in the wrong place, or with the wrong name, is by its name or by its id; null where nothing says. */
function named(path: string, text: string): Pick<Rec, 'type' | 'id'> | null {
  const known = byId(stemOf(path));
  if (known !== null || !RECORD_FILE.test(path)) return known;
  const claim = claimMeant(path);
  if (claim !== null && !isLogType(claim.kind)) return { type: claim.kind as RecordType, id: nameByPlace(claim) };
  return byId(ownId(path, text));
}

/** A log under an extension that none has, or in a misspelt folder: which records it holds is not known. */
export function strayLog(path: string): RecordType | null {
  const kind = claimMeant(path)?.kind;
  return kind !== undefined && isLogType(kind) ? kind : null;
}

/** Stands for the record that a stray file is by its name or its id, so that references to it do not dangle. */
function strayRecord(path: string, text: string): Rec | null {
  const name = named(path, text);
  return (
    name &&
    ({
      ...name,
      alias: null,
      data: {},
      file: path,
      base: [],
      body: null,
      draft: false,
      faults: [[]],
    } as unknown as Rec)
  );
}

/** A file that no folder claims, with the record that it stands for, where something says which. */
export interface StrayFile {
  readonly path: string;
  readonly rec: Rec | null;
}

/** Reads of a file that no folder claims what it is. */
export function strayFile(root: string, path: string): StrayFile {
  return { path, rec: strayRecord(path, RECORD_FILE.test(path) ? (readText(root, path) ?? '') : '') };
}

export interface PublicFolder {
  /** Relative to the folder: what may be copied into a site. */
  readonly files: readonly string[];
  readonly findings: readonly ContentFinding[];
}

/** SYN-4 for what `public/` may not hold. */
export function readPublicFolder(tree: Tree): PublicFolder {
  const files: string[] = [];
  const findings: ContentFinding[] = [];
  for (const path of tree.public) {
    const relative = path.slice(PUBLIC_FILES.length + 1);
    const fault = publicFault(relative);
    if (fault) findings.push(finding('SYN-4', path, fault.message, fault.help));
    else files.push(relative);
  }
  return { files, findings };
}
