/**
 * A build that is killed leaves the old site or the new one, whole. The moments are drawn anew each time;
 * `KILLS=20` draws more of them and tells how often which site stood, and a failure names the moment.
 */
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { copy, folder, removeAfterwards } from '../cli/roots.ts';
import { corroborate, launch } from '../cli/run.ts';
import { treeOf } from './trees.ts';

removeAfterwards();

const KILLS = Number(process.env.KILLS ?? 3);
const AS_OF = ['--as-of', '2026-10-15'];

type Tree = Readonly<Record<string, string>>;

let parent = '';
let out = '';
let kept = '';
let oldSite: Tree = {};
let newSite: Tree = {};
let took = 0;
let args: readonly string[] = [];

beforeAll(async () => {
  const before = await copy();
  const after = await copy({
    file: 'content/portal.yaml',
    set: { '/organisation/name': 'Another name on every page' },
  });
  parent = await folder();
  out = join(parent, 'dist');
  const build = (root: string, target: string) => ['build', '--root', root, '--out', target, ...AS_OF];
  const elsewhere = join(await folder(), 'dist');
  kept = join(await folder(), 'dist');
  expect((await corroborate(build(before, kept))).code).toBe(0);
  const started = performance.now();
  expect((await corroborate(build(after, elsewhere))).code).toBe(0);
  took = performance.now() - started;
  oldSite = await treeOf(kept);
  newSite = await treeOf(elsewhere);
  args = build(after, out);
}, 240_000);

/** The old site in its place; what earlier builds left beside it stays. */
async function restore(): Promise<void> {
  for (const path of [out, `${out}.old`]) await rm(path, { recursive: true, force: true });
  await cp(kept, out, { recursive: true });
}

/** What stands in `dist`, or as `dist.old` where the kill fell between the two renames. */
async function standing(): Promise<Tree> {
  return treeOf(existsSync(out) ? out : `${out}.old`);
}

test(`kill -9 at ${KILLS} moments: the old or the new site, whole`, { timeout: KILLS * 120_000 }, async () => {
  let replaced = 0;
  for (let kill = 0; kill < KILLS; kill += 1) {
    await restore();
    const moment = Math.random() * took;
    const child = launch(args);
    await Promise.race([wait(moment), once(child, 'close')]);
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'close');
    const tree = await standing();
    const whole = tree['index.html'] === newSite['index.html'] ? newSite : oldSite;
    expect(tree, `killed after ${Math.round(moment)} ms`).toEqual(whole);
    if (whole === newSite) replaced += 1;
  }
  if (process.env.KILLS !== undefined) {
    process.stderr.write(`the old site ${KILLS - replaced} times, the new one ${replaced} times\n`);
  }
});

test('the next command puts the old site back, and the next build leaves nothing beside its own', async () => {
  if (existsSync(out)) await rename(out, `${out}.old`);
  const tree = await treeOf(`${out}.old`);
  const root = await copy();
  expect((await corroborate(['check', '--root', root, ...AS_OF], { cwd: parent })).code).toBe(0);
  expect(await treeOf(out)).toEqual(tree);
  expect((await corroborate(args)).code).toBe(0);
  expect(await treeOf(out)).toEqual(newSite);
  expect(await readdir(parent)).toEqual(['dist']);
});
