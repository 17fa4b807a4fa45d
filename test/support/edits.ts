/** Edits of a content root as an editor would make them: what the rules' cases are written in. */
import { cp, mkdir, mkdtemp, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { sealOf } from '../../src/model/seal.ts';

export interface Edit {
  readonly file: string;
  /** A text that occurs exactly once, unless `nth` (from 1) says which. */
  readonly replace?: string;
  readonly with?: string;
  readonly nth?: number;
  /** The text of a new file. */
  readonly add?: string;
  /** The file that a new one begins as a copy of, before what else the edit does to it. */
  readonly copyOf?: string;
  /** The number of zero bytes of a new file. */
  readonly zeros?: number;
  readonly delete?: boolean;
  /** The new path of the file. */
  readonly rename?: string;
  /** Moves the file or folder out of sight and puts a symbolic link in its place. */
  readonly link?: boolean;
  /** Values by RFC 6901 pointer into the front matter or YAML file. */
  readonly set?: Readonly<Record<string, unknown>>;
  readonly unset?: readonly string[];
  /** What the edit is about stands elsewhere: it makes the rest of the root agree. */
  readonly aside?: boolean;
}

/** Where a file or folder lies that a link stands for: at the top, where nothing looks. */
export const ELSEWHERE = 'elsewhere';

const FRONT_MATTER = /^---\n([\s\S]*?\n)---\n/;

function steps(pointer: string): (string | number)[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function replaced(text: string, edit: Edit, wanted: string): string {
  const parts = text.split(wanted);
  const count = parts.length - 1;
  if (edit.nth === undefined && count !== 1)
    throw new Error(`${edit.file}: «${wanted}» stands ${count} times, not once`);
  const nth = edit.nth ?? 1;
  if (count < nth) throw new Error(`${edit.file}: «${wanted}» stands ${count} times only`);
  return parts.slice(0, nth).join(wanted) + (edit.with ?? '') + parts.slice(nth).join(wanted);
}

/** Lists as the fixture has them, `[a, b]`: what an edit leaves alone then stays as it is. */
function unpadded(yaml: string): string {
  return yaml.replace(/\[ (?=\S)/g, '[').replace(/(?<=\S) \]/g, ']');
}

function withValues(text: string, edit: Edit): string {
  const front = FRONT_MATTER.exec(text);
  const document = parseDocument(front?.[1] ?? text, { version: '1.2', schema: 'core' });
  for (const [pointer, value] of Object.entries(edit.set ?? {}))
    document.setIn(steps(pointer), document.createNode(value, { flow: true }));
  for (const pointer of edit.unset ?? []) {
    if (!document.deleteIn(steps(pointer))) throw new Error(`${edit.file}: there is no ${pointer}`);
  }
  const yaml = unpadded(document.toString({ lineWidth: 0 }));
  return front ? `---\n${yaml}---\n${text.slice(front[0].length)}` : yaml;
}

/** Makes one edit in a content root. */
export async function apply(root: string, edit: Edit): Promise<void> {
  const path = join(root, edit.file);
  if (edit.delete) return rm(path);
  if (edit.rename !== undefined) {
    await mkdir(dirname(join(root, edit.rename)), { recursive: true });
    return rename(path, join(root, edit.rename));
  }
  if (edit.link) {
    const elsewhere = join(root, ELSEWHERE);
    await rename(path, elsewhere);
    return symlink(elsewhere, path);
  }
  if (edit.add !== undefined || edit.zeros !== undefined) {
    await mkdir(dirname(path), { recursive: true });
    return writeFile(path, edit.add ?? Buffer.alloc(edit.zeros ?? 0));
  }
  const before = await readFile(edit.copyOf === undefined ? path : join(root, edit.copyOf), 'utf8');
  const text = edit.replace === undefined ? before : replaced(before, edit, edit.replace);
  const after = edit.set || edit.unset ? withValues(text, edit) : text;
  if (after === before) throw new Error(`${edit.file}: the edit changes nothing`);
  return writeFile(path, after);
}

/** Writes the seal that a file's present text has into all its `sha256` keys. */
export async function reseal(root: string, file: string): Promise<void> {
  const path = join(root, file);
  const text = await readFile(path, 'utf8');
  const front = FRONT_MATTER.exec(text);
  if (!front?.[1]) throw new Error(`${file} has no front matter`);
  const seal = sealOf(parse(front[1], { version: '1.2', schema: 'core' }), text.slice(front[0].length));
  await writeFile(path, front[0].replace(/(sha256: *)[0-9a-f"']+/g, `$1${seal}`) + text.slice(front[0].length));
}

/** A copy of a content root in a folder of its own, with edits made in order. The caller removes it. */
export async function editedCopy(
  root: string,
  edits: readonly Edit[],
  sealed: readonly string[] = [],
): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'corroborate-case-'));
  await cp(root, copy, { recursive: true });
  for (const edit of edits) await apply(copy, edit);
  for (const file of sealed) await reseal(copy, file);
  return copy;
}
