/** The folders that a build refuses to write to. */
import { mkdir, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { refuseUnsafe, targetOf } from '../../../src/integration/out/target.ts';
import { emptyFolder, MANIFEST, removeFolders, writeFiles } from '../folders.ts';

removeFolders();

async function refusal(out: string, root: string): Promise<string | null> {
  try {
    await refuseUnsafe(out, targetOf(out), root);
    return null;
  } catch (error) {
    expect(error).toHaveProperty('exitCode', 2);
    return error instanceof Error ? error.message : null;
  }
}

describe('refused', () => {
  test('the root, a folder above it, the home folder, the top of the file system', async () => {
    const root = await emptyFolder();
    expect(await refusal(root, root)).toContain('the content root lies in this folder');
    expect(await refusal(dirname(root), root)).toContain('the content root lies in this folder');
    expect(await refusal(homedir(), root)).toContain('home folder');
    expect(() => targetOf('/')).toThrow('the root of the file system');
  });

  test.each(['policies', 'incidents/dist', 'content/dist', 'public', '.corroborate/dist', '.git'])(
    '%s of the root',
    async (path) => {
      const root = await emptyFolder();
      expect(await refusal(join(root, path), root)).toContain('which a build only reads');
    },
  );

  test('a folder that holds something else', async () => {
    const root = await emptyFolder();
    await writeFiles(root, { 'dist/index.html': 'mine' });
    expect(await refusal(join(root, 'dist'), root)).toContain('holds no manifest.json of a portal');
  });

  test.each(['not json', '{}', '{ "schemaVersion": 1, "records": "x" }'])(
    'a folder whose manifest.json is %s',
    async (manifest) => {
      const root = await emptyFolder();
      await writeFiles(root, { 'dist/manifest.json': manifest });
      expect(await refusal(join(root, 'dist'), root)).toContain('holds no manifest.json of a portal');
    },
  );

  test('a file, a symbolic link', async () => {
    const root = await emptyFolder();
    await writeFiles(root, { dist: 'a file' });
    await symlink(await emptyFolder(), join(root, 'link'));
    expect(await refusal(join(root, 'dist'), root)).toContain('this is a file');
    expect(await refusal(join(root, 'link'), root)).toContain('this is a symbolic link');
  });

  test('the root by way of a symbolic link', async () => {
    const root = await emptyFolder();
    const other = await emptyFolder();
    await symlink(dirname(root), join(other, 'link'));
    expect(await refusal(join(other, 'link', root.slice(dirname(root).length + 1)), root)).toContain(
      'the content root lies in this folder',
    );
  });
});

describe('accepted', () => {
  test('a folder that does not exist, with parents that do not either', async () => {
    const root = await emptyFolder();
    expect(await refusal(join(root, 'a/b/dist'), root)).toBeNull();
  });

  test('an empty folder, a portal of ours', async () => {
    const root = await emptyFolder();
    await mkdir(join(root, 'empty'));
    await writeFiles(root, { 'dist/manifest.json': MANIFEST, 'dist/index.html': 'x' });
    expect(await refusal(join(root, 'empty'), root)).toBeNull();
    expect(await refusal(join(root, 'dist'), root)).toBeNull();
  });

  test('a folder whose name only begins like one of the root', async () => {
    const root = await emptyFolder();
    expect(await refusal(join(root, 'content-dist'), root)).toBeNull();
    expect(await refusal(`${root}-dist`, root)).toBeNull();
  });
});
