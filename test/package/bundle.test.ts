/** What a clone runs: the engine as it was compiled from exactly these sources, or the sources themselves. */
import { spawnSync } from 'node:child_process';
import { cpSync, readdirSync, symlinkSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copy, removeAfterwards } from '../cli/roots.ts';
import { treeOf } from '../integration/trees.ts';

removeAfterwards();
vi.setConfig({ testTimeout: 240_000 });

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));

let clone = '';

function run(module: string, ...args: readonly string[]) {
  // What the test's runner sets does not reach it.
  const env = { PATH: process.env.PATH };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, module), ...args], {
    encoding: 'utf8',
    env,
  });
  return { status, stdout, stderr };
}

const bundle = () => expect(run('.package/bundle.mjs')).toMatchObject({ status: 0, stderr: '' });
const version = () => run('src/cli/bin.mjs', '--version').stdout;

beforeAll(async () => {
  clone = await mkdtemp(join(tmpdir(), 'corroborate-clone-'));
  for (const part of ['src', '.package', 'package.json', 'package-lock.json']) {
    cpSync(join(REPOSITORY, part), join(clone, part), { recursive: true });
  }
  symlinkSync(join(REPOSITORY, 'node_modules'), join(clone, 'node_modules'));
  bundle();
});

afterAll(() => rm(clone, { recursive: true, force: true }));

test('the site is the same to the byte, from the sources and from what is compiled of them', async () => {
  const root = await copy();
  const build = async (module: string, out: string) => {
    const folder = join(clone, out);
    const args = ['build', '--root', root, '--as-of', '2026-10-15', '--no-cache', '--out', folder];
    expect(run(module, ...args)).toMatchObject({ status: 0, stderr: '' });
    return treeOf(folder);
  };
  expect(await build('lib/cli/main.js', 'compiled')).toEqual(await build('src/cli/main.ts', 'source'));
});

test('each file holds what one stage needs, and packages stand apart from the engine', async () => {
  const shared = readdirSync(join(clone, 'lib/shared')).filter((name) => name !== 'rolldown-runtime.js');
  for (const name of shared) {
    const regions = (await readFile(join(clone, 'lib/shared', name), 'utf8')).match(/^\/\/#region .*$/gm) ?? [];
    const isPackage = (region: string) => region.includes('node_modules/');
    expect(regions.filter((region) => isPackage(region) !== name.startsWith('packages-'))).toEqual([]);
  }
  const begins = async (file: string) =>
    (await readFile(join(clone, 'lib', file), 'utf8')).match(/(?<=^import .*)[^/"]+\.js(?=";$)/gm) ?? [];
  // The command line begins without the parsers, and a parser thread without the rules.
  const start = [...(await begins('cli/main.js')), ...(await begins('shared/start.js'))];
  expect([...new Set(start)].sort()).toEqual(['packages-start.js', 'start.js']);
  const worker = [...(await begins('content/pool/worker.js')), ...(await begins('shared/parsing.js'))];
  expect([...new Set(worker)].sort()).toEqual([
    ...['packages-parsing.js', 'packages-start.js', 'parsing.js', 'rolldown-runtime.js', 'start.js'],
  ]);
});

test('Astro is loaded by what renders, and by no command that does not', async () => {
  const importers = async (wanted: RegExp) => {
    const names = readdirSync(join(clone, 'lib/shared'));
    const texts = await Promise.all(names.map((name) => readFile(join(clone, 'lib/shared', name), 'utf8')));
    return names.filter((_name, nth) => wanted.test(texts[nth] ?? ''));
  };
  expect(await importers(/^import .*"(?:astro|@astrojs\/[^"]+)(?:\/[^"]+)?";$/m)).toEqual(['render.js']);
  const stages = /^(?:start|reading|parsing|check|build|rest|examples|packages-[a-z]+)\.js$/;
  expect((await importers(/^import .*"\.\/render\.js";$/m)).filter((name) => stages.test(name))).toEqual([]);
});

test('every package whose code goes along has its licence there', async () => {
  const text = await readFile(join(clone, 'lib/LICENSES.txt'), 'utf8');
  expect(text).toMatch(/^zod \d+\.\d+\.\d+ \(MIT\)\n\n\S/m);
  expect(text).toMatch(/^micromark \d+\.\d+\.\d+ \(MIT\)\n\n\S/m);
  expect(text).not.toMatch(/^(?:astro|pagefind) /m);
});

test('what is compiled is run while its sources are these, and the sources as soon as one differs', async () => {
  const main = join(clone, 'lib/cli/main.js');
  const compiled = await readFile(main, 'utf8');
  await writeFile(main, "console.log('compiled');\n");
  expect(version()).toBe('compiled\n');
  const tool = join(clone, 'src/rules/tool.ts');
  await appendFile(tool, '// A word more.\n');
  expect(version()).toMatch(/^\d+\.\d+\.\d+\n$/);
  // Nothing but the sources counts: what lies in `lib` is made anew, and is what they say.
  bundle();
  expect(await readFile(main, 'utf8')).toBe(compiled);
  await writeFile(main, "console.log('compiled');\n");
  expect(version()).toBe('compiled\n');
  await writeFile(join(clone, 'src/new.ts'), 'export {};\n');
  expect(version()).toMatch(/^\d+\.\d+\.\d+\n$/);
});

test('a clone without what is compiled runs its sources', async () => {
  await rm(join(clone, 'lib'), { recursive: true });
  expect(version()).toMatch(/^\d+\.\d+\.\d+\n$/);
});
