/**
 * One commit, one instant and one audience are one site, byte for byte, wherever and whenever it is built: that lets
 * somebody else build it again and compare. Each variation is a whole build by a process of its own.
 * `VARIATIONS=each` tries each one by itself too, which tells the cause where all at once differ.
 */
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { Revisions } from '../cli/revisions.ts';
import { folder, removeAfterwards } from '../cli/roots.ts';
import { portal, SAMPLE } from '../setup/portal.ts';
import {
  atInstant,
  cloneOf,
  corroborateIn,
  folderOf,
  giveTo,
  homeWithSettings,
  NOBODY,
  type Surroundings,
  withUmask,
} from './surroundings.ts';
import { treeOf } from './trees.ts';

removeAfterwards();

const DAY = '2026-10-15';
/** Two builds of the sample on a machine that has much else to do. */
const PATIENCE = 240_000;
const EPOCH = String(Date.parse(`${DAY}T00:00:00Z`) / 1000);

interface Variation extends Surroundings {
  readonly root?: string;
  readonly out?: string;
  readonly audience?: string;
  /** What fixes the instant; default `--as-of`. */
  readonly instant?: readonly string[];
  readonly args?: readonly string[];
}

let repository = '';

async function built({ root = repository, out, audience = 'auditor', instant, args = [], ...rest }: Variation = {}) {
  const site = out ?? join(await folder(), 'dist');
  const fixed = instant ?? ['--as-of', DAY];
  const command = ['build', '--root', root, '--out', site, '--audience', audience, ...fixed, ...args];
  const { code, stdout, stderr } = await corroborateIn(command, rest);
  expect(code, stdout + stderr).toBe(0);
  return { site, tree: await treeOf(site) };
}

async function byAnotherUser(): Promise<Variation> {
  const own = await folderOf(NOBODY);
  const root = await cloneOf(repository, 'clone');
  await chmod(join(root, '..'), 0o755);
  await giveTo(NOBODY, root);
  return { user: NOBODY, root, out: join(own, 'dist'), env: { HOME: own } };
}

const EACH = process.env.VARIATIONS === 'each';

const VARIATIONS: readonly (readonly [name: string, make: () => Variation | Promise<Variation>])[] = [
  ['by another user, from a clone of theirs', byAnotherUser],
  ['at the instant of SOURCE_DATE_EPOCH', () => ({ instant: [], env: { SOURCE_DATE_EPOCH: EPOCH } })],
  ['without the cache that the builds before filled', () => ({ args: ['--no-cache'] })],
];

const SINGLE: typeof VARIATIONS = [
  ['from a clone, in a folder of another name', async () => ({ root: await cloneOf(repository, 'a cløne of #1 %41') })],
  ['where the day begins fourteen hours earlier', () => ({ env: { TZ: 'Pacific/Kiritimati' } })],
  ['where i has a dot when it is a capital', () => ({ env: { LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' } })],
  ['eleven years later', () => ({ env: atInstant('2037-12-31T23:59:58Z') })],
  ['with files that nobody else may read', () => ({ under: withUmask('077') })],
  ['on one processor', () => ({ under: ['taskset', '--cpu-list', '0'] })],
  ['with git set to print otherwise', async () => ({ env: { HOME: await homeWithSettings() } })],
];

beforeAll(async () => {
  repository = (await Revisions.open()).root;
});

describe('the auditors’ portal', { timeout: PATIENCE }, () => {
  let first: Awaited<ReturnType<typeof built>>;

  beforeAll(async () => {
    first = await built();
  });

  test.each([...VARIATIONS, ...(EACH ? SINGLE : [])])('%s: not one byte differs', async (_name, make) => {
    expect((await built(await make())).tree).toEqual(first.tree);
  });

  test('built again over the old one: not one byte differs', async () => {
    expect((await built({ out: first.site })).tree).toEqual(first.tree);
    expect(await readdir(join(first.site, '..'))).toEqual(['dist']);
  });

  test('its manifest lists every file of it', async () => {
    const { code, stdout } = await corroborateIn(['verify', first.site]);
    expect(stdout).toContain(`${Object.keys(first.tree).length - 1} files listed`);
    expect(code).toBe(0);
  });

  test('as of an hour later it is another site: the comparison compares', async () => {
    expect((await built({ instant: ['--as-of', `${DAY}T01:00:00Z`] })).tree).not.toEqual(first.tree);
  });
});

describe.each(['public', 'staff', 'auditor'])('the portal for %s', { timeout: PATIENCE }, (audience) => {
  test('everything at once: not one byte differs', async () => {
    const one = await built({ audience, args: ['--no-cache'] });
    const other = await built({
      audience,
      root: await cloneOf(repository, 'elsewhere'),
      instant: [],
      env: { TZ: 'America/St_Johns', LC_ALL: 'C', ...atInstant('1999-12-31T23:59:59Z'), SOURCE_DATE_EPOCH: EPOCH },
      under: ['taskset', '--cpu-list', '0', ...withUmask('027')],
    });
    expect(other.tree).toEqual(one.tree);
  });
});

describe('the sample', { timeout: PATIENCE }, () => {
  test.each<[string, Variation]>([
    [
      'in another zone and language, on one processor',
      { env: { TZ: 'Asia/Kathmandu', LC_ALL: 'de_DE.UTF-8' }, under: ['taskset', '--cpu-list', '0'] },
    ],
    [
      'at this second by SOURCE_DATE_EPOCH, with files that nobody else may read',
      {
        env: { TZ: 'America/St_Johns', SOURCE_DATE_EPOCH: `${Math.floor(Date.now() / 1000)}` },
        under: withUmask('077'),
      },
    ],
  ])('%s: not one byte differs', async (_name, variation) => {
    const { tree } = await built({ root: SAMPLE, instant: [], args: ['--no-cache'], ...variation });
    expect(tree).toEqual(await treeOf(await portal()));
  });
});
