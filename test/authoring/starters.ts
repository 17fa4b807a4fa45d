/** Roots made from the starter, for a test file; taken away when it has ended. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { makeFolder } from '../../src/authoring/new-root/new-folder.ts';
import { starterTemplates } from '../../src/authoring/new-root/templates.ts';
import { render } from '../../src/authoring/new-root/tokens.ts';
import { type Millis, parseInstantOrDate } from '../../src/model/time/instant.ts';
import { check } from '../../src/rules/check.ts';
import type { Finding } from '../../src/rules/finding.ts';

const made: string[] = [];

/** An empty folder. */
export async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'corroborate-starter-'));
  made.push(path);
  return path;
}

export function instant(text: string): Millis {
  const at = parseInstantOrDate(text);
  if (at === null) throw new Error(`${text} is no instant`);
  return at;
}

/** A root as `init` makes it at an instant. */
export async function starter(at: string): Promise<string> {
  const path = join(await folder(), 'portal');
  const files = render(starterTemplates(), { at: instant(at), version: '0.0.0', name: 'portal' });
  await makeFolder(path, path, files, async () => undefined);
  return path;
}

/** Everything that a check at an instant finds, acknowledged or not. */
export async function findingsAt(root: string, at: string): Promise<readonly Finding[]> {
  return (await check(root, { asOf: instant(at), cache: false })).result.findings;
}

/** To be called once by a test file that makes any. */
export function removeAfterwards(): void {
  afterAll(async () => {
    for (const path of made) await rm(path, { recursive: true, force: true });
  });
}
