/** Every format of a check that finds two thousand things: whole, correct and quick, from the real command. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { copy, folder, removeAfterwards } from './roots.ts';
import { corroborate, type Ended } from './run.ts';

removeAfterwards();

const FOUND = 2_000;
const FORMATS = ['json', 'sarif', 'github', 'junit', 'markdown', 'pretty'] as const;

let out = '';
let ended: Ended;
let summary = '';

const report = (format: string) => readFile(join(out, format), 'utf8');

beforeAll(async () => {
  const rows = Array.from(
    { length: FOUND },
    (_, nth) =>
      `EVT-2026-${10_000 + nth},nowhere,2026-03-01T00:00:00Z,2026-03-01T00:10:00Z,on-call-engineer,non-incident,noise`,
  );
  const head = 'id,source,receivedAt,triagedAt,triagedBy,disposition,reason';
  const root = await copy({ file: 'incidents/events/flood.csv', add: `${[head, ...rows].join('\n')}\n` });
  out = await folder();
  summary = join(out, 'summary.md');
  await writeFile(summary, 'before\n');
  const outputs = FORMATS.flatMap((format) => ['--output', `${format}:${join(out, format)}`]);
  ended = await corroborate(['check', '--root', root, '--format', 'github', ...outputs], {
    env: { GITHUB_STEP_SUMMARY: summary },
  });
});

test('all formats in one run, and the exit code of the findings', async () => {
  expect(ended.code).toBe(1);
  expect(ended.stderr).toBe('');
  const { summary: counts, findings } = JSON.parse(await report('json'));
  expect(counts.errors).toBe(findings.length);
  expect(findings.length).toBeGreaterThanOrEqual(FOUND);
});

test('each holds all of the findings', async () => {
  const { findings } = JSON.parse(await report('json'));
  const { runs } = JSON.parse(await report('sarif'));
  expect(runs[0].results).toHaveLength(findings.length);
  expect((await report('junit')).match(/<failure /g)).toHaveLength(findings.length);
  expect((await report('markdown')).match(/^\| [A-Z]+-\d+<br>/gm)).toHaveLength(findings.length);
  expect((await report('pretty')).match(/^error\[/gm)).toHaveLength(findings.length);
});

test('GitHub: ten annotations, the rest counted, and the summary added to what the step had', async () => {
  const { findings } = JSON.parse(await report('json'));
  expect(ended.stdout).toBe(await report('github'));
  expect(ended.stdout.match(/^::error /gm)).toHaveLength(10);
  expect(ended.stdout).toContain(`${(findings.length - 10).toLocaleString('en-US')} more findings not shown`);
  const text = await readFile(summary, 'utf8');
  expect(text.startsWith('before\n## Corroborate\n')).toBe(true);
  const rows = text.match(/^\| [A-Z]+-\d+<br>/gm)?.length ?? 0;
  const rest = Number(/^([\d,]+) more findings not shown here/m.exec(text)?.[1]?.replace(',', '') ?? 0);
  expect(rows).toBeGreaterThan(FOUND);
  expect(rows + rest).toBe(findings.length);
});

test('a summary that cannot be written is a failed write', async () => {
  const root = await copy();
  const env = { GITHUB_STEP_SUMMARY: join(out, 'none', 'summary.md') };
  const { code, stderr } = await corroborate(['check', '--root', root, '--format', 'github'], { env });
  expect(code).toBe(2);
  expect(stderr).toContain(env.GITHUB_STEP_SUMMARY);
});
