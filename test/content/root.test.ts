import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { emptyFolder, rootWith } from './roots.ts';
import { CONTROL_FILE } from './samples.ts';

async function load(root: string) {
  return loadContent(root, { cache: false });
}

describe('a root that holds no content', () => {
  test.each([
    ['is missing', (root: string) => join(root, 'nowhere'), 2, 'cannot be read: it is no longer there'],
    [
      'is a file',
      (root: string) => join(root, CONTROL_FILE),
      2,
      'is a file; name the folder that holds policies/, incidents/ and content/',
    ],
  ])('%s', async (_name, path, exitCode, message) => {
    await expect(load(path(rootWith()))).rejects.toMatchObject({ exitCode, message: expect.stringContaining(message) });
  });

  test('without portal.yaml, or without any policy: no content', async () => {
    const noPortal = rootWith();
    rmSync(join(noPortal, 'content/portal.yaml'));
    await expect(load(noPortal)).rejects.toMatchObject({
      exitCode: 3,
      name: 'NoContentError',
      message: expect.stringContaining('content/portal.yaml is missing'),
    });
    mkdirSync(join(noPortal, 'content/portal.yaml'));
    await expect(load(noPortal)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('content/portal.yaml is not a file'),
    });
    const noPolicy = rootWith();
    rmSync(join(noPolicy, 'policies'), { recursive: true });
    await expect(load(noPolicy)).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('there is no policy'),
    });
    await expect(load(emptyFolder())).rejects.toMatchObject({ exitCode: 3 });
  });

  test('a portal.yaml or a policy that cannot be read is content with a fault', async () => {
    const root = rootWith({
      'content/portal.yaml': Buffer.from([0xff]),
      'policies/incident-response/1.0.0.md': Buffer.from([0xff]),
    });
    const corpus = await load(root);
    expect(corpus.findings.map(({ rule, record }) => [rule, record])).toEqual([
      ['SYN-1', 'portal'],
      ['SYN-1', 'incident-response@1.0.0'],
    ]);
    expect(corpus.portal.faults).toEqual([[]]);
    rmSync(join(root, 'content/portal.yaml'));
    symlinkSync('/nowhere', join(root, 'content/portal.yaml'));
    expect((await load(root)).findings.map(({ file }) => file)).toContain('content/portal.yaml');
  });
});
