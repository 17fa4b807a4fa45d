/**
 * Faults that Astro alone builds into a green site: each fails `corroborate build` and `astro build` by hand, with
 * the rule, the file and the line, and leaves the site that stood there as it was.
 */
import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { removeAfterwards } from '../cli/roots.ts';
import { corroborate, type Ended } from '../cli/run.ts';
import type { Edit } from '../support/edits.ts';
import { filesIn, MANIFEST, writeFiles } from './folders.ts';
import { astro, baseFile, repository } from './repository.ts';

removeAfterwards();

interface Fault {
  readonly what: string;
  readonly rule: string;
  /** `file:line` as the report prints it. */
  readonly at: string;
  readonly edits: readonly Edit[];
  readonly after?: (root: string) => Promise<void>;
}

const REMEDIATION = 'content/remediations/REM-2026-001.md';
const INCIDENT = 'incidents/2026/INC-2026-001.md';
const TEXT = 'The lifetime is set in one place.';

const inText = (words: string): readonly Edit[] => [{ file: REMEDIATION, replace: TEXT, with: words }];

const FAULTS: readonly Fault[] = [
  {
    what: 'a reference to a missing entry',
    rule: 'REF-2',
    at: `${INCIDENT}:12`,
    edits: [{ file: INCIDENT, replace: 'controls: [CTL-IR-1, CTL-IR-2]', with: 'controls: [CTL-IR-1, CTL-IR-9]' }],
  },
  {
    what: 'a text that its renderer refuses',
    rule: 'SYN-5',
    at: `${REMEDIATION}:18`,
    edits: inText('<script>alert(1)</script>'),
  },
  {
    what: 'two files with one id',
    rule: 'REF-1',
    at: `${INCIDENT}:2`,
    edits: [{ file: 'incidents/2025/INC-2026-001.md', add: await baseFile(INCIDENT) }],
  },
  {
    what: 'an unknown key',
    rule: 'SYN-3',
    at: `${REMEDIATION}:4`,
    edits: [{ file: REMEDIATION, replace: 'publicTitle:', with: 'pubicTitle:' }],
  },
  {
    what: 'a date that does not exist',
    rule: 'SYN-3',
    at: 'policies/incident-response/1.1.0.mdx:9',
    edits: [
      {
        file: 'policies/incident-response/1.1.0.mdx',
        replace: 'effectiveFrom: 2026-03-01',
        with: 'effectiveFrom: 2026-02-31',
      },
    ],
  },
  {
    what: 'a log that cannot be parsed',
    rule: 'SYN-2',
    at: 'incidents/events/2026-01.yaml:3',
    edits: [{ file: 'incidents/events/2026-01.yaml', replace: '    source: siem', with: '    source: "siem', nth: 1 }],
  },
  {
    what: 'a slug that takes the place of the id',
    rule: 'SYN-3',
    at: `${REMEDIATION}:3`,
    edits: [{ file: REMEDIATION, replace: 'id: REM-2026-001', with: 'id: REM-2026-001\nslug: REM-2026-002' }],
  },
  {
    what: 'an image from outside the root',
    rule: 'SYN-5',
    at: `${REMEDIATION}:18`,
    edits: inText('![x](../../../elsewhere/px.png)'),
  },
  {
    what: 'code in a text',
    rule: 'SYN-5',
    at: 'content/reviews/PIR-2026-001.mdx',
    edits: [
      { file: 'content/reviews/PIR-2026-001.mdx', replace: '\n---\n\n', with: '\n---\n\n{process.env.HOME}\n\n' },
    ],
  },
  {
    what: 'a file that is a symbolic link',
    rule: 'SYN-1',
    at: 'content/roles/linked.yaml',
    edits: [],
    after: (root) => symlink('/etc/hostname', join(root, 'content/roles/linked.yaml')),
  },
];

const OLD = { 'dist/manifest.json': MANIFEST, 'dist/index.html': 'the site that stood there' };

/** Both builds go through one gate: by hand, three faults of different rooms of the engine are enough. */
const BY_HAND: ReadonlySet<string> = new Set(['REF-2', 'SYN-5', 'SYN-2']);
const tried = new Set<string>();

function buildsFor(rule: string, root: string): (() => Promise<Ended>)[] {
  const byHand = BY_HAND.has(rule) && !tried.has(rule);
  tried.add(rule);
  const own = () => corroborate(['build'], { cwd: root });
  return byHand ? [own, () => astro(['build'], root)] : [own];
}

describe.each(FAULTS)('$what', ({ rule, at, edits, after }) => {
  test(`fails the build with ${rule} at ${at}, and changes nothing`, async () => {
    const root = await repository(...edits);
    await after?.(root);
    await writeFiles(root, OLD);
    for (const build of buildsFor(rule, root)) {
      const { code, stdout, stderr } = await build();
      expect(code, stderr).toBe(1);
      expect(stdout + stderr).toContain(`[${rule}]`);
      expect(stdout + stderr).toContain(`--> ${at}`);
    }
    const left = (await filesIn(root)).filter((path) => !path.startsWith('src/') && /^dist|building|\.old/.test(path));
    expect(left).toEqual(Object.keys(OLD).sort());
  });
});
