/** The content files of a root, read one after the other: bytes → text, and what keeps some of them from being text. */
import { hash } from 'node:crypto';
import { join } from 'node:path';
import { isLogType } from '../model/registry.ts';
import { type Fault, toFinding } from './fault.ts';
import type { ContentFinding, SourceFile } from './source.ts';
import { decode } from './text/decode.ts';
import { lineIndex } from './text/lines.ts';
import { type Claim, claimOf, subjectOf } from './walk/claim.ts';
import { readBytes } from './walk/read-bytes.ts';

/** 1 MiB: the most that a content file may measure. */
export const MOST_BYTES = 1024 * 1024;

export interface ReadFile {
  readonly source: SourceFile;
  readonly claim: Claim;
  /** Why there is no text to parse; null where there is. */
  readonly finding: ContentFinding | null;
}

/** A file that a folder claims. */
export interface ClaimedFile {
  readonly path: string;
  readonly claim: Claim;
}

/** Logs first: they are the largest, and what is begun last should be short. */
export function inReadingOrder(paths: readonly string[]): readonly ClaimedFile[] {
  const claimed = paths.flatMap((path) => {
    const claim = claimOf(path);
    return claim ? [{ path, claim }] : [];
  });
  return [
    ...claimed.filter(({ claim }) => isLogType(claim.kind)),
    ...claimed.filter(({ claim }) => !isLogType(claim.kind)),
  ];
}

/** Reads one file. */
export function readFile(root: string, path: string, claim: Claim): ReadFile {
  const { bytes, size, refusal } = readBytes(join(root, path), MOST_BYTES);
  const source = { path, kind: claim.kind, bytes: size };
  if (bytes === null) {
    const help =
      size > MOST_BYTES
        ? 'Split it, or keep large material as an evidence file.'
        : 'Put a file in its place that the account of the check may read.';
    return {
      source: { ...source, sha256: '', text: '' },
      claim,
      finding: unreadable(path, claim, `The file cannot be read: ${refusal}`, help),
    };
  }
  const sha256 = hash('sha256', bytes);
  const { text, fault } = decode(bytes);
  if (fault) return { source: { ...source, sha256, text: '' }, claim, finding: placed(fault, path, claim, text) };
  return { source: { ...source, sha256, text }, claim, finding: null };
}

/** A SYN-1 finding about a file as a whole. */
export function unreadable(path: string, claim: Claim, message: string, help: string): ContentFinding {
  return {
    rule: 'SYN-1',
    file: path,
    position: null,
    pointer: null,
    path: null,
    record: subjectOf(claim),
    message,
    help,
    related: [],
  };
}

function placed(fault: Fault, path: string, claim: Claim, text: string): ContentFinding {
  return toFinding(fault, path, subjectOf(claim), lineIndex(text));
}
