import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { emptyFolder, rootWith, write } from './roots.ts';
import { CONTROL, REMEDIATION, REMEDIATION_FILE } from './samples.ts';

async function load(root: string) {
  return loadContent(root, { cache: false });
}

async function shown(root: string) {
  const { findings } = await load(root);
  return findings.map(({ rule, file, record, message }) => [rule, file, record, message]);
}

describe('SYN-1: what is not a regular file', () => {
  test('a symbolic link to a file, to a folder, to nothing; nothing behind it is read', async () => {
    const outside = emptyFolder();
    write(outside, 'REM-2026-001.md', REMEDIATION);
    write(outside, 'folder/CTL-X-1.yaml', CONTROL);
    const root = rootWith({ 'content/remediations/REM-2026-002.md': REMEDIATION.replace('2026-001', '2026-002') });
    symlinkSync(join(outside, 'REM-2026-001.md'), join(root, REMEDIATION_FILE));
    symlinkSync(join(outside, 'folder'), join(root, 'content/vendors'));
    symlinkSync(join(outside, 'nothing'), join(root, 'incidents'));
    const corpus = await load(root);
    expect(corpus.findings.map(({ rule, file, message }) => [rule, file, message])).toEqual(
      ['content/remediations/REM-2026-001.md', 'content/vendors', 'incidents'].map((path) => [
        'SYN-1',
        path,
        `${path} is a symbolic link; the content is read from files alone`,
      ]),
    );
    expect(corpus.records.filter(({ type }) => type === 'remediation')).toMatchObject([
      { id: 'REM-2026-001', faults: [[]] },
      { id: 'REM-2026-002', faults: [] },
    ]);
    expect([...corpus.opaqueTypes].sort()).toEqual(['event', 'incident', 'vendor']);
  });

  test('a named pipe and a socket; reading does not wait for a writer', async () => {
    const root = rootWith();
    execFileSync('mkfifo', [join(root, 'content/controls/CTL-PIPE-1.yaml')]);
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(root, 'content/s.yaml'), resolve));
    expect((await shown(root)).map(([rule, file, , message]) => [rule, file, message])).toEqual([
      ['SYN-1', 'content/controls/CTL-PIPE-1.yaml', 'content/controls/CTL-PIPE-1.yaml is a named pipe, not a file'],
      ['SYN-1', 'content/s.yaml', 'content/s.yaml is a socket, not a file'],
    ]);
    await new Promise((resolve) => server.close(resolve));
  });

  test('links and special files among evidence and public files too', async () => {
    const root = rootWith({ 'content/evidence/files/a.txt': 'x', 'public/a.png': 'x' });
    symlinkSync('a.txt', join(root, 'content/evidence/files/b.txt'));
    symlinkSync('a.png', join(root, 'public/b.png'));
    const corpus = await load(root);
    expect(corpus.findings.map(({ rule, file }) => [rule, file])).toEqual([
      ['SYN-1', 'content/evidence/files/b.txt'],
      ['SYN-1', 'public/b.png'],
    ]);
    expect([...corpus.evidenceFiles.keys()]).toEqual(['a.txt']);
    expect(corpus.publicFiles).toEqual(['a.png']);
  });

  test('the root itself may be named through a link', async () => {
    const root = rootWith();
    const link = join(emptyFolder(), 'root');
    symlinkSync(root, link);
    expect((await load(link)).root).toBe(root);
  });
});

describe('SYN-1: names', () => {
  test('not in Unicode form NFC', async () => {
    const root = rootWith({
      'incidents/Zu\u0308rich/INC-2026-001.md': '---\nid: INC-2026-001\n---\n',
      'public/Zürich.png': 'x',
    });
    const found = (await load(root)).findings.filter(({ rule }) => rule === 'SYN-1');
    expect(found.map(({ file, message }) => [file, message])).toEqual([
      ['incidents/Zu\u0308rich', expect.stringContaining('not in Unicode form NFC')],
    ]);
  });

  test('that differ in capitals alone: one finding, at the second, and the first is named', async () => {
    const root = rootWith({
      'public/logo.png': 'x',
      'public/LOGO.png': 'x',
      'public/Logo2.png': 'x',
      'incidents/a/INC-1.md': '',
      'incidents/A/INC-2.md': '',
    });
    const found = (await load(root)).findings.filter(({ rule }) => rule === 'SYN-1');
    expect(found.map(({ file, related }) => [file, related.map((place) => place.file)])).toEqual([
      ['incidents/a', ['incidents/A']],
      ['public/logo.png', ['public/LOGO.png']],
    ]);
  });

  test('with hidden characters, or not UTF-8', async () => {
    const root = rootWith({ 'public/a\u202eb.png': 'x', 'public/a\u200db.png': 'x', 'public/a\nb.png': 'x' });
    execFileSync('sh', ['-c', `printf x > "$(printf '${join(root, 'public')}/\\377.png')"`]);
    const found = (await load(root)).findings;
    expect(found.map(({ rule, message }) => [rule, message.slice(message.lastIndexOf('the name'))])).toEqual([
      ['SYN-1', 'the name holds a line break or a tab'],
      ['SYN-1', 'the name holds a text-direction character (U+202E)'],
      ['SYN-1', 'the name is not valid UTF-8'],
    ]);
  });
});
