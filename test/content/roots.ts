/** Content roots of a few files, in folders of their own that are gone after the test. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';
import { CONTROL, CONTROL_FILE, POLICY, POLICY_FILE, PORTAL, PORTAL_FILE } from './samples.ts';

const made: string[] = [];

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

/** A folder that is gone after the test. */
export function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'corroborate-content-')));
  made.push(folder);
  return folder;
}

export function write(root: string, path: string, content: string | Uint8Array): void {
  const file = join(root, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** A sound root of a portal, a policy and a control, and the files given. */
export function rootWith(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const root = emptyFolder();
  const all = { [PORTAL_FILE]: PORTAL, [POLICY_FILE]: POLICY, [CONTROL_FILE]: CONTROL, ...files };
  for (const [path, content] of Object.entries(all)) write(root, path, content);
  return root;
}
