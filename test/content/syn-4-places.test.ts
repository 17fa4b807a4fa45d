import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/load.ts';
import { rootWith } from './roots.ts';
import {
  CONTROL,
  CONTROL_FILE,
  edited,
  findings,
  POLICY,
  POLICY_FILE,
  REMEDIATION,
  REMEDIATION_FILE,
  short,
} from './samples.ts';

async function stray(path: string, text = 'x') {
  const corpus = await loadContent(rootWith({ [path]: text }), { cache: false });
  return corpus.findings.map((finding) => [finding.rule, finding.file, finding.record]);
}

describe('SYN-4: a record whose name is not that of its place', () => {
  test('an id that is not the name of its file; the record goes by both', () => {
    const { findings: found, records } = edited(CONTROL_FILE, CONTROL, 'id: CTL-MON-1', 'id: CTL-MON-2');
    expect(found.map(short)).toEqual([
      {
        rule: 'SYN-4',
        at: '1:5',
        pointer: '/id',
        record: 'CTL-MON-2',
        message: 'id is "CTL-MON-2", but the file\'s name is "CTL-MON-1"; they must be the same',
      },
    ]);
    expect(found[0]?.help).toBe('If the record is "CTL-MON-2", rename the file; otherwise write id: CTL-MON-1.');
    expect(records).toMatchObject([{ id: 'CTL-MON-2', alias: 'CTL-MON-1', faults: [['id']] }]);
  });

  test('a version that is not the name of its file, a slug that is not that of its folder', () => {
    expect(findings(POLICY_FILE, POLICY, '"1.0.0"', '"1.0.1"')).toMatchObject([
      { rule: 'SYN-4', at: '3:10', pointer: '/version', record: 'incident-response@1.0.1' },
    ]);
    expect(findings(POLICY_FILE, POLICY, 'policy: incident-response', 'policy: incidents')).toMatchObject([
      { rule: 'SYN-4', at: '2:9', pointer: '/policy', record: 'incidents@1.0.0' },
    ]);
    expect(findings('policies/incidents/2.0.0.mdx', POLICY)).toMatchObject([
      { pointer: '/policy' },
      { pointer: '/version' },
    ]);
  });

  test('an id that is none is SYN-3 alone', () => {
    expect(findings(CONTROL_FILE, CONTROL, 'id: CTL-MON-1', 'id: mon-1')).toMatchObject([
      { rule: 'SYN-3', record: 'CTL-MON-1' },
    ]);
  });

  test.each([
    ['content/thresholds/1.0.0.yaml', 'version: "2.0.0"', '/version'],
    ['content/roles/ciso.yaml', 'id: cto', '/id'],
    ['content/plans/ir-runbook/1.0.0.md', '---\nplan: runbook\nversion: "1.0.0"\n---\n', '/plan'],
    ['incidents/2026/q1/INC-2026-001.mdx', '---\nid: INC-2026-002\n---\n', '/id'],
  ])('%s', (path, text, pointer) => {
    expect(findings(path, text).filter(({ rule }) => rule === 'SYN-4')).toMatchObject([{ pointer }]);
  });
});

describe('SYN-4: a file that no folder claims', () => {
  test.each([
    'content/notes.txt',
    'content/controls/monitoring.yaml',
    'content/controls/CTL-A-1.yml',
    'content/controls/old/CTL-A-1.yaml',
    'content/controls/CTL-A-1.YAML',
    'content/evidence/EVD-2026-001.pdf',
    'content/remediation/REM-2026-001.md',
    'incidents/2026/notes.md',
    'incidents/events/2026/03.yaml',
    'incidents/events/2026-03.json',
    'policies/1.0.0.md',
    'policies/access/old/1.0.0.md',
    'policies/access/1.0.0.yaml',
  ])('%s', async (path) => {
    expect((await stray(path)).map(([rule, file]) => [rule, file])).toEqual([['SYN-4', path]]);
  });

  test.each([
    'content/_notes.txt',
    'content/_drafts/CTL-X.yaml',
    'content/controls/.CTL-A-1.yaml.swp',
    'incidents/_old/INC-1.md',
    '.github/workflows/check.yml',
    'README.md',
    'docs/content/x.txt',
    'public/_headers',
  ])('%s is passed over', async (path) => {
    expect(await stray(path)).toEqual([]);
  });

  test('says where the record that it names belongs; references to that do not dangle', async () => {
    const corpus = await loadContent(rootWith({ 'content/controls/REM-2026-001.md': REMEDIATION }), { cache: false });
    expect(corpus.findings).toMatchObject([
      {
        rule: 'SYN-4',
        position: null,
        record: 'REM-2026-001',
        message:
          'No folder of the content claims the file content/controls/REM-2026-001.md: by its name it belongs to content/remediations',
        help: 'Name it content/remediations/REM-….mdx or content/remediations/REM-….md. A file that is no content can be left out by a name that begins with "_".',
      },
    ]);
    expect(corpus.records.find(({ id }) => id === 'REM-2026-001')).toMatchObject({
      type: 'remediation',
      faults: [[]],
      file: 'content/controls/REM-2026-001.md',
    });
  });

  test('a stray copy is no second record', async () => {
    const corpus = await loadContent(
      rootWith({ [REMEDIATION_FILE]: REMEDIATION, 'content/REM-2026-001.md': REMEDIATION }),
      { cache: false },
    );
    expect(corpus.findings.map(({ rule, file }) => [rule, file])).toEqual([['SYN-4', 'content/REM-2026-001.md']]);
    expect(corpus.records.filter(({ id }) => id === 'REM-2026-001')).toHaveLength(1);
  });

  test.each([
    ['content/roles/ciso.yml', 'role', 'ciso'],
    ['content/remediations/REM-2026-001.txt', 'remediation', 'REM-2026-001'],
    ['policies/access/1.0.0.markdown', 'policy', 'access@1.0.0'],
  ])('%s has another extension than its folder takes; references to it do not dangle', async (path, type, id) => {
    const corpus = await loadContent(rootWith({ [path]: 'x' }), { cache: false });
    expect(corpus.findings).toMatchObject([{ rule: 'SYN-4', file: path, record: id }]);
    expect(corpus.records.find((rec) => rec.id === id)).toMatchObject({ type, file: path, faults: [[]] });
  });

  test('a log with another extension: which events there are is unknown', async () => {
    const corpus = await loadContent(rootWith({ 'incidents/events/2026-03.yml': 'x' }), { cache: false });
    expect(corpus.findings).toMatchObject([{ rule: 'SYN-4', record: 'portal' }]);
    expect(corpus.opaqueTypes).toEqual(new Set(['event']));
  });

  test('a misspelt folder is named', async () => {
    const corpus = await loadContent(rootWith({ 'content/perods/2026.yaml': 'id: "2026"' }), { cache: false });
    expect(corpus.findings[0]?.message).toBe(
      'No folder of the content claims the file content/perods/2026.yaml; did you mean the folder content/periods?',
    );
  });

  test('a file in the place of a folder', async () => {
    expect(await stray('incidents')).toEqual([['SYN-4', 'incidents', 'portal']]);
  });
});

describe('SYN-4: under public/', () => {
  test.each([
    'public/app.js',
    'public/logo.svg',
    'public/page.html',
    'public/style.css',
    'public/data.json',
    'public/archive.zip',
    'public/README',
    'public/pagefind/a.png',
    'public/evidence/files/a.png',
    'public/404.html/a.png',
  ])('%s is refused', async (path) => {
    const corpus = await loadContent(rootWith({ [path]: 'x' }), { cache: false });
    expect(corpus.findings.map(({ rule, file }) => [rule, file])).toEqual([['SYN-4', path]]);
    expect(corpus.publicFiles).toEqual([]);
  });

  test('what may be published', async () => {
    const names = [
      'favicon.ico',
      'logo.png',
      'LOGO2.PNG',
      'photo.jpeg',
      'policies/handbook.pdf',
      'fonts/inter.woff2',
      'list.csv',
      'notes.txt',
    ];
    const corpus = await loadContent(rootWith(Object.fromEntries(names.map((name) => [`public/${name}`, 'x']))), {
      cache: false,
    });
    expect(corpus.findings).toEqual([]);
    expect([...corpus.publicFiles].sort()).toEqual([...names].sort());
  });
});
