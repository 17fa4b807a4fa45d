/** Findings about the tree of files itself: links, names, files that no folder claims, what `public/` may not hold. */

import { isId } from '../model/forms.ts';
import { PUBLIC_FILES } from '../model/places.ts';
import { type RecordType, typeOfId } from '../model/record-types.ts';
import { isLogType } from '../model/registry.ts';
import type { Rec } from './record.ts';
import type { ContentFinding } from './source.ts';
import { claimButForExtension, claimOf, nameByPlace, PORTAL, stemOf, subjectOf } from './walk/claim.ts';
import { publicFault } from './walk/public-kinds.ts';
import { strayOf } from './walk/stray.ts';
import type { Refused, Tree } from './walk/tree.ts';

function finding(
  rule: 'SYN-1' | 'SYN-4',
  file: string,
  message: string,
  help: string,
  other: string | null = null,
): ContentFinding {
  const claim = claimOf(file);
  const related = other === null ? [] : [{ file: other, position: null, message: 'the other file' }];
  return {
    rule,
    file,
    position: null,
    pointer: null,
    path: null,
    record: claim ? subjectOf(claim) : (strayRecord(file)?.id ?? PORTAL),
    message,
    help,
    related,
  };
}

export function refusedFinding({ rule, path, message, help, other }: Refused): ContentFinding {
  return finding(rule, path, message, help, other);
}

/** SYN-4 for files that no folder claims. */
export function strayFindings(paths: readonly string[]): readonly ContentFinding[] {
  return paths.map((path) => {
    const { message, help } = strayOf(path);
    return finding('SYN-4', path, message, help);
  });
}

/** What a file in the wrong place, or with the wrong extension, is by its name; null where it names nothing. */
function named(path: string): Pick<Rec, 'type' | 'id'> | null {
  const id = stemOf(path);
  const type = isId(id) ? typeOfId(id) : null;
  if (type !== null) return { type, id };
  const claim = /\.(?:mdx?|markdown|ya?ml)$/i.test(path) ? claimButForExtension(path) : null;
  return claim === null || isLogType(claim.kind) ? null : { type: claim.kind as RecordType, id: nameByPlace(claim) };
}

/** A log under an extension that none has: which records it holds is not known. */
export function strayLog(path: string): RecordType | null {
  const kind = claimButForExtension(path)?.kind;
  return kind !== undefined && isLogType(kind) ? kind : null;
}

/** Stands for the record that a stray file is by its name, so that references to it do not dangle. */
export function strayRecord(path: string): Rec | null {
  const name = named(path);
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
