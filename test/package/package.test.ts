/** The published package: what is in it, where it runs, and that it builds what the repository builds. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { copy, removeAfterwards } from '../cli/roots.ts';
import { corroborate } from '../cli/run.ts';
import { treeOf } from '../integration/trees.ts';
import { command, installed, PATIENT, succeed } from './installed.ts';

removeAfterwards();

const AS_OF = '2026-10-15';

let home = '';
let elsewhere = '';

vi.setConfig({ testTimeout: PATIENT });

beforeAll(async () => {
  home = join(await installed(), 'node_modules/corroborate');
  elsewhere = await mkdtemp(join(tmpdir(), 'corroborate-package-'));
}, PATIENT);

afterAll(() => rm(elsewhere, { recursive: true, force: true }));

test('holds what runs and what is rendered, and none of the TypeScript that was compiled', async () => {
  const files = readdirSync(home, { recursive: true }).map(String);
  const sources = files.filter((file) => file.startsWith('src/') && file.endsWith('.ts'));
  expect(sources.filter((file) => !/^src\/(?:components|pages|scripts|content\.config\.ts)/.test(file))).toEqual([]);
  expect(files.filter((file) => /^(?:test|content|policies|incidents|public|\.runtime)\b/.test(file))).toEqual([]);
  expect(files).toEqual(expect.arrayContaining(['LICENSE', 'README.md', 'CHANGELOG.md', 'lib/cli/main.js']));
  const { bin, exports, types } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const named = [bin.corroborate, types, ...Object.values(exports['.']), exports['./package.json']];
  expect(named.filter((file) => !existsSync(join(home, file)))).toEqual([]);
});

test("brings no Node of its own: that is the repository's, for those who work on it", () => {
  const others = readdirSync(join(home, '..')).filter((name) =>
    /^(?:node-(?:darwin|linux|win)|corroborate-runtime)/.test(name),
  );
  expect(others).toEqual([]);
});

test('builds what the repository builds, to the byte, and leaves no trace in the root', async () => {
  const root = await copy();
  const before = await treeOf(root);
  const common = ['build', '--root', root, '--as-of', AS_OF, '--no-cache', '--quiet', '--out'];
  const [ours, theirs] = [join(elsewhere, 'ours'), join(elsewhere, 'theirs')];
  expect((await corroborate([...common, ours])).code).toBe(0);
  await succeed([...common, theirs], elsewhere);
  expect(await treeOf(theirs)).toEqual(await treeOf(ours));
  expect(await treeOf(root)).toEqual(before);
});

/** Nodes of this machine that are too old, besides the one that runs the tests. */
function oldNodes(): readonly string[] {
  const all = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'node'));
  return all
    .filter((node) => existsSync(node))
    .filter((node) => {
      const [, major = '99'] = /^v(\d+)/.exec(spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout) ?? [];
      return Number(major) < 22;
    });
}

test('an older Node gets one line that says what to do, and exit code 2', async () => {
  // Where the machine has no old Node, this one says that it is one.
  const lie = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.20.2'})";
  const [old = process.execPath] = oldNodes();
  const options = old === process.execPath ? ['--import', lie] : [];
  const bin = join(await installed(), 'node_modules/.bin/corroborate');
  const { status, stdout, stderr } = spawnSync(old, [...options, bin, 'check'], { cwd: elsewhere, encoding: 'utf8' });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(
    /^corroborate: needs Node 22\.12 or newer, this is \d+\.\d+\.\d+; install a newer Node \(https:\/\/nodejs\.org\)\.\n$/,
  );
});

test('names itself and its Node', async () => {
  const { stdout } = await command(['version'], elsewhere);
  expect(stdout).toMatch(/^corroborate \d+\.\d+\.\d+\nNode /);
});
