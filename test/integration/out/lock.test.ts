/** One holder at a time, and none after it has ended, however it ended. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openBuilding, removeStale } from '../../../src/integration/out/building.ts';
import { takeLock } from '../../../src/integration/out/lock.ts';
import { targetOf } from '../../../src/integration/out/target.ts';
import { emptyFolder, filesIn, removeFolders, writeFiles } from '../folders.ts';

removeFolders();

const OUT = fileURLToPath(new URL('../../../src/integration/out/', import.meta.url));

/** A process that does something with the modules of `out/`, says so, and stays. */
async function staying(code: string, folder: string) {
  const script = `
    const { takeLock } = await import(${JSON.stringify(`${OUT}lock.ts`)});
    const { openBuilding } = await import(${JSON.stringify(`${OUT}building.ts`)});
    const { targetOf } = await import(${JSON.stringify(`${OUT}target.ts`)});
    ${code}
    console.log('ready');
    setInterval(() => 0, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

test('a second one is refused until the first gives it back', async () => {
  const folder = await emptyFolder();
  const first = await takeLock(folder);
  expect(first).not.toBeNull();
  expect(await takeLock(folder)).toBeNull();
  expect(await takeLock(`${folder}-other`)).not.toBeNull();
  await first?.release();
  const again = await takeLock(folder);
  expect(again).not.toBeNull();
  await again?.release();
});

test('it is free again when its holder was killed', async () => {
  const folder = await emptyFolder();
  const child = await staying('await takeLock(process.argv[1]);', folder);
  expect(await takeLock(folder)).toBeNull();
  child.kill('SIGKILL');
  await once(child, 'exit');
  const lock = await takeLock(folder);
  expect(lock).not.toBeNull();
  await lock?.release();
  expect(await filesIn(folder)).toEqual([]);
});

const BUILDING = 'const building = await openBuilding(targetOf(process.argv[1]));';

test('a build that is killed leaves its folder, and the next one takes it away', async () => {
  const parent = await emptyFolder();
  const out = join(parent, 'dist');
  const child = await staying(`${BUILDING} (await import('node:fs')).writeFileSync(building.work + '/x', 'x');`, out);
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(await filesIn(parent)).toHaveLength(1);
  await writeFiles(parent, {
    '.dist.building-not-ours/x': 'of another machine',
    '.other.building-x/x': 'of another target',
  });
  await removeStale(targetOf(out));
  expect(await filesIn(parent)).toEqual(['.dist.building-not-ours/x', '.other.building-x/x']);
});

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  'a build that is asked to end by %s leaves nothing',
  async (signal) => {
    const parent = await emptyFolder();
    const child = await staying(
      `${BUILDING} (await import('node:fs')).writeFileSync(building.work + '/x', 'x');`,
      join(parent, 'dist'),
    );
    child.kill(signal);
    const [code] = await once(child, 'exit');
    expect(code).toBeGreaterThan(128);
    expect(await filesIn(parent)).toEqual([]);
  },
);

test('a folder that cannot be made is a failed write', async () => {
  const parent = await emptyFolder();
  await writeFiles(parent, { file: 'x' });
  await expect(openBuilding(targetOf(join(parent, 'file/dist')))).rejects.toMatchObject({
    name: 'WriteFailure',
    exitCode: 2,
  });
});
