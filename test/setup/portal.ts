/**
 * The sample organisation's portal, built once in a run of the tests, by the first test that asks for it; the
 * others wait. It stands in a folder that this file, as vitest's global set-up, makes and takes away.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';
import { corroborate } from '../cli/run.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run for what several test files share. */
    shared: string;
  }
}

/** The sample organisation: the repository's own content. */
export const SAMPLE = fileURLToPath(new URL('../..', import.meta.url));

/** How long another test's build is waited for. */
const PATIENCE = 170_000;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = await mkdtemp(join(tmpdir(), 'corroborate-tests-'));
  project.provide('shared', shared);
  return () => rm(shared, { recursive: true, force: true });
}

async function build(out: string, ended: string): Promise<void> {
  const { code, stderr, stdout } = await corroborate([
    'build',
    '--root',
    SAMPLE,
    '--out',
    out,
    '--no-cache',
    '--quiet',
  ]);
  await writeFile(ended, code === 0 ? '' : `the sample does not build (${code}):\n${stdout}${stderr}`);
}

/** True for the one caller that is to build. */
async function isFirst(lock: string): Promise<boolean> {
  try {
    await mkdir(lock);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * The folder of the built sample.
 *
 * @throws where the sample does not build, in every test that asks for it
 */
export async function portal(): Promise<string> {
  const shared = inject('shared');
  const out = join(shared, 'dist');
  const ended = join(shared, 'ended');
  if (await isFirst(join(shared, 'lock'))) await build(out, ended);
  for (const until = Date.now() + PATIENCE; !existsSync(ended); await setTimeout(200)) {
    if (Date.now() > until) throw new Error('the build of the sample by another test does not end');
  }
  const failure = await readFile(ended, 'utf8');
  if (failure !== '') throw new Error(failure);
  return out;
}
