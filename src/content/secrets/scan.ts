/** Secrets in all the texts of a root (RED-4): content files looked through together, other text files one by one. */
import type { Path } from '../../model/path.ts';
import type { PathAt, Readable } from '../locate.ts';
import type { Position } from '../source.ts';
import { lineIndex, positionOf } from '../text/lines.ts';
import { type Detected, detect } from './detectors.ts';
import { readText } from './text-files.ts';
import { unescaped } from './unescaped.ts';

export interface Secret {
  /** From the root, with `/`. */
  readonly file: string;
  readonly position: Position;
  /** The value that holds it, from the top of the file's data; null in a comment, in a text, and in a file that is no record. */
  readonly path: Path | null;
  readonly what: string;
  readonly detector: string;
  /** The secret's first characters and its length: enough to find it, too little to use. */
  readonly shown: string;
}

interface Text {
  readonly file: Readable;
  readonly text: string;
  sourceOf(offset: number): number;
}

/** Between two texts: part of no secret, so that none reaches from one file into the next. */
const BETWEEN = '\n\u0000\n';

function masked(secret: string): string {
  return `${secret.slice(0, 4)}… (${secret.length} characters)`;
}

/** The texts of the content files, and beside them as they read where they spell characters out. */
function* textsOf(files: Iterable<Readable>): Generator<Text> {
  for (const file of files) {
    if (file.text === '') continue;
    yield { file, text: file.text, sourceOf: (offset) => offset };
    const plain = unescaped(file.text);
    if (plain) yield { file, ...plain };
  }
}

interface Hit {
  readonly file: Readable;
  readonly from: number;
  readonly to: number;
  readonly detected: Detected;
  readonly secret: string;
}

async function scanTogether(texts: readonly Text[]): Promise<readonly Hit[]> {
  const all = texts.map(({ text }) => text).join(BETWEEN);
  const starts: number[] = [];
  let start = 0;
  for (const { text } of texts) {
    starts.push(start);
    start += text.length + BETWEEN.length;
  }
  return (await detect(all)).flatMap((detected) => {
    const index = starts.findLastIndex((from) => from <= detected.from);
    const one = texts[index];
    const base = starts[index] ?? 0;
    if (!one) return [];
    const secret = all.slice(detected.from, Math.min(detected.to, base + one.text.length));
    const from = one.sourceOf(detected.from - base);
    const to = one.sourceOf(detected.from - base + secret.length);
    return [{ file: one.file, from, to, detected, secret }];
  });
}

/** One secret that is found in a text both as written and as read is one. */
function once(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  const taken = new Map<Readable, Hit[]>();
  for (const hit of hits) {
    const others = taken.get(hit.file) ?? [];
    taken.set(hit.file, others);
    if (others.some((other) => hit.from < other.to && other.from < hit.to)) continue;
    others.push(hit);
    kept.push(hit);
  }
  return kept;
}

function toSecret(
  file: string,
  position: Position,
  path: Path | null,
  { what, detector }: Detected,
  secret: string,
): Secret {
  return { file, position, path, what, detector, shown: masked(secret) };
}

/**
 * The secrets of content files, which are looked through together: what a call costs is then paid once for many.
 *
 * @param pathAt finds the value that holds an offset of a file
 */
export async function secretsIn(files: Iterable<Readable>, pathAt: PathAt): Promise<readonly Secret[]> {
  const texts = [...textsOf(files)];
  const hits = texts.length === 0 ? [] : await scanTogether(texts);
  return once(hits).map(({ file, from, to, detected, secret }) => {
    const position = positionOf(lineIndex(file.text), from, to);
    return toSecret(file.path, position, pathAt(file, from), detected, secret);
  });
}

/** The secrets of text files that are no records, by their path from the root: evidence, `public/`, what no folder claims. */
export async function secretsBeside(root: string, paths: readonly string[]): Promise<readonly Secret[]> {
  const secrets: Secret[] = [];
  for (const path of paths) {
    const text = readText(root, path);
    if (text === null) continue;
    for (const detected of await detect(text, path)) {
      const position = positionOf(lineIndex(text), detected.from, detected.to);
      secrets.push(toSecret(path, position, null, detected, text.slice(detected.from, detected.to)));
    }
  }
  return secrets;
}
