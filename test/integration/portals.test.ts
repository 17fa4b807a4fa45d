/** Whole builds for each audience: what differs out of their sight leaves no trace, and what would show ends the build. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { copy, folder, removeAfterwards } from '../cli/roots.ts';
import { corroborate } from '../cli/run.ts';
import { type Edit, reseal } from '../support/edits.ts';
import { filesIn } from './folders.ts';
import { astro, repository } from './repository.ts';
import { treeOf } from './trees.ts';

removeAfterwards();

const DISCLOSURE = 'content/disclosures/DIS-2026-001.mdx';
const HOST = 'vault-17 on rack four';

/** Edits that leave the content sound, and that neither the public nor staff may see. */
const VARIATIONS: readonly (readonly Edit[])[] = [
  [
    { file: 'incidents/2026/INC-2026-002.md', set: { '/confidential': { host: HOST, 'beacon of it': 'kestrel-47' } } },
    { file: 'incidents/2026/INC-2026-003.md', set: { '/title': 'A title that nobody outside reads' } },
    { file: 'content/reviews/PIR-2026-001.mdx', replace: 'after detection', with: 'after it was detected' },
    { file: 'content/portal.yaml', set: { '/components/0/name': 'The name that is used within' } },
    {
      file: DISCLOSURE,
      replace: '<Audience only="auditor">The chain begins at INC-2026-002.</Audience>',
      with: '<Audience only="auditor">\n\n## The chain\n\nIt begins at INC-2026-002, and longer words than before say so.\n\n</Audience>',
    },
  ],
  [
    { file: 'content/disclosures/_notes.mdx', add: 'no record' },
    { file: 'content/evidence/EVD-2026-002.yaml', set: { '/title': 'Requests, under another title' } },
    { file: 'content/tombstones.yaml', set: { '/tombstones/0/reason': 'For another reason than before' } },
    {
      file: 'content/reviews/PIR-2026-004.md',
      add: '---\nid: PIR-2026-004\nstatus: draft\nincidents: [INC-2026-001]\nheldOn: 2026-06-01\nattendees: [security-lead]\nfindings: []\nrootCauses: []\ncontrolImprovement: { decision: none, reason: Not yet known }\npolicyChange: { decision: none, reason: Not yet known }\n---\n\nA draft that is kept within.\n',
    },
  ],
];

async function rootWith(edits: readonly Edit[]): Promise<string> {
  const root = await copy(...edits);
  if (edits.some(({ file }) => file === DISCLOSURE)) await reseal(root, DISCLOSURE);
  return root;
}

async function build(root: string, audience: string) {
  const out = join(await folder(), 'dist');
  const args = ['build', '--root', root, '--out', out, '--audience', audience, '--as-of', '2026-10-15', '--no-cache'];
  return { out, ...(await corroborate(args)) };
}

describe.each(['public', 'staff'])('%s', (audience) => {
  let out = '';
  let site: Readonly<Record<string, string>> = {};

  beforeAll(async () => {
    const built = await build(await copy(), audience);
    expect(built.code, built.stdout + built.stderr).toBe(0);
    out = built.out;
    site = await treeOf(out);
  });

  test.each([0, 1])('variation %i of what they may not see gives the same bytes', async (number) => {
    const built = await build(await rootWith(VARIATIONS[number] ?? []), audience);
    expect(built.code, built.stdout + built.stderr).toBe(0);
    expect(await treeOf(built.out)).toEqual(site);
  });

  test('the portal has the pages of its audience and no others', async () => {
    const folders = new Set(
      (await filesIn(out)).filter((path) => path.endsWith('.html')).map((path) => path.split('/')[0]),
    );
    const shared = [
      '404.html',
      'a-z',
      'components',
      'disclosures',
      'index.html',
      'policies',
      'search',
      'system-description',
    ];
    const staff = ['emergency', 'in-force', 'obligations', 'on-call', 'plans', 'roles', 'tabletops', 'training'];
    expect([...folders].sort()).toEqual([...shared, ...(audience === 'staff' ? staff : [])].sort());
    const home = await readFile(join(out, 'index.html'), 'utf8');
    expect(home).toContain('What does not stand here');
    expect(home).not.toMatch(/INC-|REM-|PIR-|EVD-|findings/);
  });
});

test.each(['public', 'auditor'])('a confidential value in a file of the %s portal ends the build', async (audience) => {
  const root = await copy(
    { file: 'incidents/2026/INC-2026-002.md', set: { '/confidential': { host: HOST } } },
    // In a form that the rules do not read.
    { file: 'public/notice.txt', add: `Our notice: ${Buffer.from(`It was ${HOST}.`).toString('base64')}\n` },
  );
  const { code, stderr, out } = await build(root, audience);
  expect(stderr).toContain(
    `notice.txt: holds the value of INC-2026-002 /confidential/host, which ${audience} readers may not see`,
  );
  expect(stderr).not.toContain('rack four');
  expect(code).toBe(4);
  expect(await filesIn(join(out, '..'))).toEqual([]);
});

describe('content that blocks', () => {
  const LATE: Edit = { file: 'incidents/2026/INC-2026-001.md', unset: ['/recoveryValidation'] };

  test.each(['public', 'staff'])('is counted in the log of a build for %s, and not told', async (audience) => {
    const { code, stdout, stderr } = await build(await copy(LATE), audience);
    expect(stdout).toMatch(/^0 errors · 1 deviation · 0 not evidenced\n1 thing blocks publication\.\n/);
    expect(stdout).toContain('Run `corroborate check`.');
    expect(stdout + stderr).not.toMatch(/INC-|incidents|recover/);
    expect(code).toBe(1);
  });

  test('is counted by `astro build` by hand, too', async () => {
    const root = await repository(LATE);
    const config = join(root, 'astro.config.mjs');
    const words = await readFile(config, 'utf8');
    expect(words).toContain('corroborate()');
    await writeFile(config, words.replace('corroborate()', "corroborate({ audience: 'public' })"));
    const { code, stdout, stderr } = await astro(['build'], root);
    expect(stderr + stdout).toContain('1 thing blocks publication.');
    expect(stderr + stdout).not.toContain('INC-');
    expect(code).toBe(1);
  });

  test('never becomes a public portal, whatever is asked for', async () => {
    const args = ['build', '--root', await copy(LATE), '--out', join(await folder(), 'dist'), '--as-of', '2026-10-15'];
    const { code, stdout } = await corroborate([...args, '--fail-on', 'error', '--audience', 'public']);
    expect(stdout).toContain('1 thing blocks publication.');
    expect(code).toBe(1);
  });
});
