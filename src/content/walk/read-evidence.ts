/** The evidence files' sizes and digests: what EVD-2 compares with the register. */
import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { EVIDENCE_FILES } from '../../model/places.ts';
import type { EvidenceFile } from '../corpus.ts';
import { reasonOf } from './reason.ts';
import type { Refused } from './tree.ts';

/** 25 MiB: the most that an evidence file may measure. */
export const MOST_EVIDENCE = 25 * 1024 * 1024;
const CHUNK = 1024 * 1024;
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

export interface EvidenceFolder {
  /** By path relative to `content/evidence/files`. */
  readonly files: ReadonlyMap<string, EvidenceFile>;
  readonly refused: readonly Refused[];
}

/** Reads every evidence file once, in order; `paths` are relative to the root. */
export async function readEvidence(root: string, paths: readonly string[]): Promise<EvidenceFolder> {
  const files = new Map<string, EvidenceFile>();
  const refused: Refused[] = [];
  const buffer = Buffer.allocUnsafe(CHUNK);
  for (const path of paths) {
    const file = await digest(join(root, path), buffer);
    if (typeof file === 'string') {
      refused.push({
        rule: 'SYN-1',
        path,
        message: `${path} cannot be read: ${file}`,
        help: 'Give the account that runs the check the right to read it.',
        other: null,
      });
    }
    files.set(path.slice(EVIDENCE_FILES.length + 1), typeof file === 'string' ? { bytes: 0, sha256: null } : file);
  }
  return { files, refused };
}

/** The file's size and digest, or why it cannot be read. */
async function digest(path: string, buffer: Buffer): Promise<EvidenceFile | string> {
  let handle: FileHandle | null = null;
  try {
    handle = await open(path, FLAGS);
    const { size } = await handle.stat();
    return { bytes: size, sha256: size > MOST_EVIDENCE ? null : await sha256(handle, buffer) };
  } catch (error) {
    return reasonOf(error);
  } finally {
    await handle?.close();
  }
}

async function sha256(handle: FileHandle, buffer: Buffer): Promise<string> {
  const hash = createHash('sha256');
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return hash.digest('hex');
    hash.update(buffer.subarray(0, bytesRead));
  }
}
