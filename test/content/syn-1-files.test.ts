import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { emptyFolder, rootWith, write } from './roots.ts';
import { CONTROL, CONTROL_FILE, LOG, LOG_FILE, REMEDIATION, REMEDIATION_FILE } from './samples.ts';

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
      ['content/remediations/REM-2026-001.md', 'content/vendors', 'incidents'].map((path) => ['SYN-1', path, `${path} is a symbolic link; the content is read from files alone`]),
    );
    expect(corpus.records.filter(({ type }) => type === 'remediation')).toMatchObject([{ id: 'REM-2026-001', faults: [[]] }, { id: 'REM-2026-002', faults: [] }]);
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
    expect(corpus.findings.map(({ rule, file }) => [rule, file])).toEqual([['SYN-1', 'content/evidence/files/b.txt'], ['SYN-1', 'public/b.png']]);
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
    const root = rootWith({ 'incidents/Zu\u0308rich/INC-2026-001.md': '---\nid: INC-2026-001\n---\n', 'public/Zürich.png': 'x' });
    const found = (await load(root)).findings.filter(({ rule }) => rule === 'SYN-1');
    expect(found.map(({ file, message }) => [file, message])).toEqual([
      ['incidents/Zu\u0308rich', expect.stringContaining('not in Unicode form NFC')],
    ]);
  });

  test('that differ in capitals alone: one finding, at the second, and the first is named', async () => {
    const root = rootWith({ 'public/logo.png': 'x', 'public/LOGO.png': 'x', 'public/Logo2.png': 'x', 'incidents/a/INC-1.md': '', 'incidents/A/INC-2.md': '' });
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

describe('SYN-1: size', () => {
  test('1 MiB passes, one byte more does not; evidence and public files may be larger', async () => {
    const pad = (bytes: number) => `${CONTROL}#${'x'.repeat(bytes - Buffer.byteLength(CONTROL) - 2)}\n`;
    expect(await shown(rootWith({ [CONTROL_FILE]: pad(1024 * 1024) }))).toEqual([]);
    const large = Buffer.alloc(2 * 1024 * 1024, 'x');
    expect(await shown(rootWith({ [CONTROL_FILE]: pad(1024 * 1024 + 1), 'content/evidence/files/a.txt': large, 'public/a.txt': large }))).toEqual([
      ['SYN-1', CONTROL_FILE, 'CTL-MON-1', 'The file cannot be read: it measures 1048577 bytes; 1048576 are allowed'],
    ]);
  });

  test('evidence over 25 MiB has no digest, and its size says why', async () => {
    const limit = 25 * 1024 * 1024;
    const { evidenceFiles } = await load(rootWith({ 'content/evidence/files/a.bin': Buffer.alloc(limit), 'content/evidence/files/sub/b.bin': Buffer.alloc(limit + 1) }));
    expect(evidenceFiles.get('a.bin')).toEqual({ bytes: limit, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(evidenceFiles.get('sub/b.bin')).toEqual({ bytes: limit + 1, sha256: null });
  });
});

describe('SYN-1: what is not text', () => {
  test('Latin-1: the record is known by its name, and the text is not', async () => {
    const corpus = await load(rootWith({ [CONTROL_FILE]: Buffer.from(CONTROL.replace('Monitoring', '\xdcberwachung'), 'latin1') }));
    expect(corpus.findings).toMatchObject([{ rule: 'SYN-1', file: CONTROL_FILE, position: { line: 2, column: 8 }, record: 'CTL-MON-1' }]);
    expect(corpus.records).toMatchObject([{ id: 'CTL-MON-1', faults: [[]] }, { type: 'policy' }]);
    expect(corpus.file(CONTROL_FILE)).toMatchObject({ text: '', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('a log that is not text: which events there are is unknown', async () => {
    const corpus = await load(rootWith({ [LOG_FILE]: Buffer.concat([Buffer.from(LOG), Buffer.from([0xff])]) }));
    expect(corpus.opaqueTypes).toEqual(new Set(['event']));
    expect(corpus.findings).toMatchObject([{ rule: 'SYN-1', file: LOG_FILE, record: '2026-03' }]);
  });
});

describe('SYN-1: no permission', () => {
  /** The superuser may read everything: it looks through the eyes of an account that may not. */
  const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

  test('a file, a folder, an evidence file', () => {
    const root = rootWith({ [REMEDIATION_FILE]: REMEDIATION, 'content/vendors/VND-1.yaml': 'id: VND-1', 'content/evidence/files/a.txt': 'x' });
    chmodSync(root, 0o755);
    for (const path of [REMEDIATION_FILE, 'content/vendors', 'content/evidence/files/a.txt']) chmodSync(join(root, path), 0o000);
    const script = fileURLToPath(new URL('./print-findings.ts', import.meta.url));
    const run = spawnSync(process.execPath, [script, root], { ...other, encoding: 'utf8' });
    chmodSync(join(root, 'content/vendors'), 0o755);
    expect(run.stderr).toBe('');
    expect(JSON.parse(run.stdout)).toEqual({
      findings: [
        ['SYN-1', 'content/vendors', 'The folder content/vendors cannot be read: permission denied'],
        ['SYN-1', 'content/evidence/files/a.txt', 'content/evidence/files/a.txt cannot be read: permission denied'],
        ['SYN-1', REMEDIATION_FILE, 'The file cannot be read: permission denied'],
      ],
      records: ['CTL-MON-1', 'REM-2026-001', 'incident-response@1.0.0'],
      opaque: ['vendor'],
    });
  });
});

describe('a root that holds no content', () => {
  test.each([
    ['is missing', (root: string) => join(root, 'nowhere'), 2, 'cannot be read: it is no longer there'],
    ['is a file', (root: string) => join(root, CONTROL_FILE), 2, 'is a file; name the folder that holds policies/, incidents/ and content/'],
  ])('%s', async (_name, path, exitCode, message) => {
    await expect(load(path(rootWith()))).rejects.toMatchObject({ exitCode, message: expect.stringContaining(message) });
  });

  test('without portal.yaml, or without any policy: no content', async () => {
    const noPortal = rootWith();
    rmSync(join(noPortal, 'content/portal.yaml'));
    await expect(load(noPortal)).rejects.toMatchObject({ exitCode: 3, name: 'NoContentError', message: expect.stringContaining('content/portal.yaml is missing') });
    mkdirSync(join(noPortal, 'content/portal.yaml'));
    await expect(load(noPortal)).rejects.toMatchObject({ exitCode: 3, message: expect.stringContaining('content/portal.yaml is not a file') });
    const noPolicy = rootWith();
    rmSync(join(noPolicy, 'policies'), { recursive: true });
    await expect(load(noPolicy)).rejects.toMatchObject({ exitCode: 3, message: expect.stringContaining('there is no policy') });
    await expect(load(emptyFolder())).rejects.toMatchObject({ exitCode: 3 });
  });

  test('a portal.yaml or a policy that cannot be read is content with a fault', async () => {
    const root = rootWith({ 'content/portal.yaml': Buffer.from([0xff]), 'policies/incident-response/1.0.0.md': Buffer.from([0xff]) });
    const corpus = await load(root);
    expect(corpus.findings.map(({ rule, record }) => [rule, record])).toEqual([['SYN-1', 'portal'], ['SYN-1', 'incident-response@1.0.0']]);
    expect(corpus.portal.faults).toEqual([[]]);
    rmSync(join(root, 'content/portal.yaml'));
    symlinkSync('/nowhere', join(root, 'content/portal.yaml'));
    expect((await load(root)).findings.map(({ file }) => file)).toContain('content/portal.yaml');
  });
});
