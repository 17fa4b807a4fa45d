/**
 * The sample organisation's portal, built once in a run of the tests, by the first test that asks for it; the
 * others wait. It stands in a folder that this file, as vitest's global set-up, makes and takes away.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import type { Audience } from '../../src/model/audience.ts';
import { corroborate } from '../cli/run.ts';
import { once } from './once.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run for what several test files share. */
    shared: string;
  }
}

/** The sample organisation: the repository's own content. */
export const SAMPLE = fileURLToPath(new URL('../..', import.meta.url));

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const shared = await mkdtemp(join(tmpdir(), 'corroborate-tests-'));
  project.provide('shared', shared);
  return () => rm(shared, { recursive: true, force: true });
}

async function build(audience: Audience, out: string): Promise<void> {
  const { code, stderr, stdout } = await corroborate([
    'build',
    '--root',
    SAMPLE,
    '--out',
    out,
    '--audience',
    audience,
    '--no-cache',
    '--quiet',
  ]);
  if (code !== 0) throw new Error(`the sample does not build for ${audience} (${code}):\n${stdout}${stderr}`);
}

/**
 * The folder of the sample, built for an audience.
 *
 * @throws where the sample does not build, in every test that asks for it
 */
export function portal(audience: Audience = 'auditor'): Promise<string> {
  return once(`dist-${audience}`, (out) => build(audience, out));
}
