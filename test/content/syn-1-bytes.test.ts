import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { rootWith } from './roots.ts';
import { CONTROL, CONTROL_FILE, LOG, LOG_FILE, REMEDIATION, REMEDIATION_FILE } from './samples.ts';

async function load(root: string) {
  return loadContent(root, { cache: false });
}

async function shown(root: string) {
  const { findings } = await load(root);
  return findings.map(({ rule, file, record, message }) => [rule, file, record, message]);
}

describe('SYN-1: size', () => {
  test('1 MiB passes, one byte more does not; evidence and public files may be larger', async () => {
    const pad = (bytes: number) => `${CONTROL}#${'x'.repeat(bytes - Buffer.byteLength(CONTROL) - 2)}\n`;
    expect(await shown(rootWith({ [CONTROL_FILE]: pad(1024 * 1024) }))).toEqual([]);
    const large = Buffer.alloc(2 * 1024 * 1024, 'x');
    expect(
      await shown(
        rootWith({
          [CONTROL_FILE]: pad(1024 * 1024 + 1),
          'content/evidence/files/a.txt': large,
          'public/a.txt': large,
        }),
      ),
    ).toEqual([
      ['SYN-1', CONTROL_FILE, 'CTL-MON-1', 'The file cannot be read: it measures 1048577 bytes; 1048576 are allowed'],
    ]);
  });

  test('evidence over 25 MiB has no digest, and its size says why', async () => {
    const limit = 25 * 1024 * 1024;
    const { evidenceFiles } = await load(
      rootWith({
        'content/evidence/files/a.bin': Buffer.alloc(limit),
        'content/evidence/files/sub/b.bin': Buffer.alloc(limit + 1),
      }),
    );
    expect(evidenceFiles.get('a.bin')).toEqual({ bytes: limit, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(evidenceFiles.get('sub/b.bin')).toEqual({ bytes: limit + 1, sha256: null });
  });
});

describe('SYN-1: what is not text', () => {
  test('Latin-1: the record is known by its name, and the text is not', async () => {
    const corpus = await load(
      rootWith({ [CONTROL_FILE]: Buffer.from(CONTROL.replace('Monitoring', '\xdcberwachung'), 'latin1') }),
    );
    expect(corpus.findings).toMatchObject([
      { rule: 'SYN-1', file: CONTROL_FILE, position: { line: 2, column: 8 }, record: 'CTL-MON-1' },
    ]);
    expect(corpus.records).toMatchObject([{ id: 'CTL-MON-1', faults: [[]] }, { type: 'policy' }]);
    expect(corpus.file(CONTROL_FILE)).toMatchObject({ text: '', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('a log that is not text: which events there are is unknown', async () => {
    const corpus = await load(rootWith({ [LOG_FILE]: Buffer.concat([Buffer.from(LOG), Buffer.from([0xff])]) }));
    expect(corpus.opaqueTypes).toEqual(new Set(['event']));
    expect(corpus.findings).toMatchObject([{ rule: 'SYN-1', file: LOG_FILE, record: 'portal' }]);
  });
});

describe('SYN-1: no permission', () => {
  /** The superuser may read everything: it looks through the eyes of an account that may not. */
  const other = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

  test('a file, a folder, an evidence file', () => {
    const root = rootWith({
      [REMEDIATION_FILE]: REMEDIATION,
      'content/vendors/VND-1.yaml': 'id: VND-1',
      'content/evidence/files/a.txt': 'x',
    });
    chmodSync(root, 0o755);
    for (const path of [REMEDIATION_FILE, 'content/vendors', 'content/evidence/files/a.txt'])
      chmodSync(join(root, path), 0o000);
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
