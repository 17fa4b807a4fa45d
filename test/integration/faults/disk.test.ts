/**
 * A disk that fails at one moment of a build, at any of them: the build says so with exit code 2, or 1 where a file of
 * the content could not be read, and the old site stands whole. `FAULTS=kinds` takes three moments of each kind of
 * call, `FAULTS=all` every moment there is, and each tells what it did.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { folder, removeAfterwards } from '../../cli/roots.ts';
import { corroborate, type Ended } from '../../cli/run.ts';
import type { DiskFault } from '../../setup/faulty-disk.ts';
import { TwoSites } from './two-sites.ts';

removeAfterwards();

const FAULTY = fileURLToPath(new URL('../../setup/faulty-disk.ts', import.meta.url));
const CODES = ['EIO', 'ENOSPC', 'EACCES'] as const;
/** How many moments are tried by default. */
const MOST = { main: 4, threads: 1 } as const;

type Moment = Omit<DiskFault, 'log' | 'under'>;

let parent = '';
let sites: TwoSites;

beforeAll(async () => {
  parent = await folder();
  await mkdir(join(parent, 'sites'));
  sites = await TwoSites.in(join(parent, 'root'), join(parent, 'sites', 'dist'));
}, 300_000);

/** Builds with a fault; what the disk was asked is in the log. */
async function faulted(fault: Moment): Promise<Ended & { readonly log: string }> {
  const log = join(await folder(), 'log');
  const under = parent;
  const env = { DISK_FAULT: JSON.stringify({ ...fault, under, log }), NODE_OPTIONS: `--import=${FAULTY}` };
  const ended = await corroborate(sites.args(), { env });
  return { ...ended, log: await readFile(log, 'utf8').catch(() => '') };
}

/** The kind of a call: what is asked, of the content, of the folder that holds the site, or of what is being built. */
function kindOf(asked: string): string {
  const [call = '', ...path] = asked.split(' ');
  const below = path.join(' ').slice(parent.length + 1);
  return `${call} ${below
    .replace(/\.building-[^/]*/, '.building')
    .split('/')
    .slice(0, 3)
    .join('/')}`;
}

/** Moments of a build: all of them, or of each kind of call the first, the last, and one between. */
async function momentsOf(main: boolean): Promise<readonly number[]> {
  await sites.restore();
  const { code, log, stderr } = await faulted({ main, at: 0, code: 'EIO' });
  expect(code, stderr).toBe(0);
  const asked = log.trimEnd().split('\n');
  expect(asked.length).toBeGreaterThan(10);
  if (process.env.FAULTS === 'all') return asked.map((_, index) => index + 1);
  const kinds = new Map<string, number[]>();
  for (const [index, words] of asked.entries()) {
    const kind = kindOf(words);
    kinds.set(kind, [...(kinds.get(kind) ?? []), index + 1]);
  }
  const drawn = [...kinds.values()].flatMap((all) => [all[0], all[all.length >> 1], all.at(-1)]);
  const sorted = [...new Set(drawn)].filter((moment) => moment !== undefined).sort((a, b) => a - b);
  return process.env.FAULTS === 'kinds' ? sorted : spread(sorted, MOST[main ? 'main' : 'threads']);
}

/** So many of a list, from its first to its last. */
function spread(list: readonly number[], count: number): readonly number[] {
  if (list.length <= count) return list;
  return Array.from({ length: count }, (_, index) => list[Math.round((index * (list.length - 1)) / (count - 1))] ?? 1);
}

/** A build that fails at a moment: what was made to fail and how it ended, after a look at what it left. */
async function failAt(fault: Moment): Promise<string> {
  await sites.restore();
  const { code, log, stderr, stdout } = await faulted(fault);
  const what = `${fault.main ? 'main' : 'thread'} ${fault.at}: ${log.trimEnd()}: exit ${code}\n${stderr}`;
  const [, call = '', path = ''] = /^E[A-Z]+ (\S+) (.*)$/m.exec(log) ?? [];
  const isNew = await sites.isNew(what);
  expect([0, path.startsWith(sites.root) ? 1 : 2, 2], what).toContain(code);
  // What does not matter to the site may fail; a build that says it is done has put the new site in place.
  if (code === 0) expect(isNew, what).toBe(true);
  if (code === 2) expect(stderr, what).toMatch(/annot (?:write|use|read|look at)|cannot be read/);
  if (code === 1) expect(stdout, what).toMatch(/things? blocks? publication/);
  expect(stderr, what).not.toContain('internal fault');
  // Who cannot remove a folder leaves it: the next build does.
  if (!/^(?:rm|rmdir|unlink)$/.test(call)) expect(await sites.beside(), what).toEqual([]);
  return what;
}

test('whatever the disk refuses, the old site or the new one stands whole', { timeout: 3_600_000 }, async () => {
  let faults = 0;
  for (const main of [true, false]) {
    for (const at of await momentsOf(main)) {
      const told = await failAt({ main, at, code: CODES[faults % CODES.length] ?? 'EIO' });
      if (process.env.FAULTS !== undefined) process.stderr.write(`${told}\n`);
      faults += 1;
    }
  }
  await sites.buildAgain();
});
