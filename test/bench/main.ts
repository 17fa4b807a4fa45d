/**
 * `npm run bench`: valid roots of growing size, checked and built, beside a bare loop and a bare site in the
 * same run. Times say little on a shared machine; the ratios are what is promised.
 *
 *   npm run bench -- [--sizes 100,1000,10000] [--builds 100,1000]
 */
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { layOut } from './bare-site.ts';
import { generate } from './generate.ts';
import { type Measured, measure } from './measure.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const CLI = here('../../src/cli/bin.mjs');

const { values } = parseArgs({
  options: { sizes: { type: 'string', default: '100,1000,10000' }, builds: { type: 'string', default: '100,1000' } },
});
const numbers = (list: string) =>
  list
    .split(',')
    .filter((one) => one !== '')
    .map(Number);

function line(name: string, measured: Measured, beside?: Measured): void {
  const ratio = beside ? `${(measured.seconds / beside.seconds).toFixed(2)} ×` : '';
  const memory = measured.peak === null ? '' : `${measured.peak} MiB`;
  console.log(
    `  ${name.padEnd(28)}${`${measured.seconds.toFixed(1)} s`.padStart(9)}${memory.padStart(12)}${ratio.padStart(10)}`,
  );
}

/** No page may be larger, in bytes: a reader on a slow line waits for all of it. */
const LARGEST_PAGE = 1_500_000;

interface Size {
  readonly path: string;
  readonly bytes: number;
}

async function sizesIn(folder: string): Promise<readonly Size[]> {
  const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const paths = entries.map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(paths.map(async (path) => ({ path: relative(folder, path), bytes: (await stat(path)).size })));
}

async function reportSize(portal: string): Promise<void> {
  const sizes = await sizesIn(portal);
  const mebibytes = Math.round(sizes.reduce((sum, { bytes }) => sum + bytes, 0) / 1048576);
  const pages = sizes.filter(({ path }) => path.endsWith('.html'));
  const largest = pages.reduce((one, other) => (other.bytes > one.bytes ? other : one));
  console.log(
    `  the portal: ${sizes.length} files, ${mebibytes} MiB; the largest page: ${largest.path}, ${largest.bytes} bytes`,
  );
  if (largest.bytes > LARGEST_PAGE) throw new Error(`${largest.path} is larger than ${LARGEST_PAGE} bytes`);
}

function mustPass(measured: Measured, what: string): Measured {
  if (measured.code !== 0) throw new Error(`${what} ended with ${measured.code}:\n${measured.output.slice(-3000)}`);
  return measured;
}

async function benchCheck(root: string, work: string): Promise<Measured> {
  const bare = mustPass(await measure([here('bare-loop.ts'), root], work), 'the bare loop');
  const cold = mustPass(await measure([CLI, 'check', '--root', root, '--quiet'], work), 'check');
  const warm = mustPass(await measure([CLI, 'check', '--root', root, '--quiet'], work), 'check with its cache');
  line('bare loop', bare);
  line('check, cold', cold, bare);
  line('check, warm', warm, bare);
  return cold;
}

async function benchBuild(root: string, work: string): Promise<void> {
  const site = join(work, 'bare');
  await layOut(site, root);
  const bare = mustPass(await measure([here('bare-site.ts'), site], work), 'the bare site');
  await rm(join(root, '.corroborate'), { recursive: true, force: true });
  const out = join(work, 'portal');
  const built = mustPass(await measure([CLI, 'build', '--root', root, '--out', out, '--quiet'], work), 'build');
  line('bare Astro and Pagefind', bare);
  line('build, cold', built, bare);
  await reportSize(out);
}

const sizes = numbers(values.sizes);
const builds = new Set(numbers(values.builds));
const colds = new Map<number, Measured>();
// Nothing is removed before the end: some file systems make new files slowly for minutes after others were removed.
const all = await mkdtemp(join(tmpdir(), 'corroborate-bench-'));
try {
  for (const incidents of [...new Set([...sizes, ...builds])].sort((a, b) => a - b)) {
    const work = join(all, String(incidents));
    const root = join(work, 'root');
    await generate(root, incidents);
    console.log(`${incidents} incidents, ${incidents * 4} events, ${Math.ceil(incidents / 5)} remediations`);
    if (sizes.includes(incidents)) colds.set(incidents, await benchCheck(root, work));
    if (builds.has(incidents)) await benchBuild(root, work);
  }
} finally {
  await rm(all, { recursive: true, force: true });
}
for (const [incidents, cold] of colds) {
  const tenfold = colds.get(incidents * 10);
  if (tenfold)
    console.log(
      `check of ${incidents * 10} incidents took ${(tenfold.seconds / cold.seconds).toFixed(1)} × that of ${incidents}`,
    );
}
