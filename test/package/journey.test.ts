/** What a new user does with the installed package, one thing after the other in one folder: from `init` to a portal. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import Ajv from 'ajv-draft-04';
import formats from 'ajv-formats';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { openPortal } from '../site/reader.ts';
import { command, installed, launch, PATIENT, run, succeed } from './installed.ts';

let place = '';
let root = '';

vi.setConfig({ testTimeout: PATIENT });

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'corroborate-journey-'));
  root = join(place, 'my-portal');
  await succeed(['init', 'my-portal'], place);
}, PATIENT);

afterAll(() => rm(place, { recursive: true, force: true }));

async function edit(file: string, from: string | RegExp, to: string): Promise<void> {
  const before = await readFile(join(root, file), 'utf8');
  expect(before).toMatch(from);
  await writeFile(join(root, file), before.replace(from, to));
}

async function git(...args: readonly string[]): Promise<void> {
  const who = ['-c', 'user.name=Editor', '-c', 'user.email=editor@example.org'];
  const { code, stderr } = await run('git', [...who, ...args], root);
  expect(code, stderr).toBe(0);
}

async function commit(message: string): Promise<void> {
  await git('add', '--all');
  await git('commit', '--quiet', '--message', message);
}

test('the new root checks clean as it is', async () => {
  expect(await succeed(['check'], root)).toContain('0 errors · 0 deviations · 0 not evidenced · 0 advisories');
});

test('it pins the engine that made it, and its workflows do the same', async () => {
  const { version } = JSON.parse(
    readFileSync(join(await installed(), 'node_modules/corroborate/package.json'), 'utf8'),
  );
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  expect(devDependencies).toEqual({ corroborate: version });
  const { env } = parse(await readFile(join(root, '.github/workflows/main.yml'), 'utf8'));
  expect(env).toEqual({ CORROBORATE: version });
});

test('its portal opens in a browser, without a complaint', async () => {
  await succeed(['build', '--out', join(place, 'dist')], root);
  const { page, complaints, open } = await (await openPortal(join(place, 'dist'))).read();
  await open('/');
  expect(await page.title()).toContain('Example');
  await open('/incidents/INC-EXAMPLE-1/');
  expect(await page.locator('h1').textContent()).toContain('list of reports');
  await open('/policies/incident-response/1.0.0/');
  expect(await page.locator('[data-record-body]').textContent()).toContain('must be contained within 8 hours');
  await open('/search/?q=cache');
  await page.locator('a[href="/incidents/INC-EXAMPLE-1/"]').first().waitFor();
  expect(complaints).toEqual([]);
});

test('a promise that was broken is found, and said in every format', async () => {
  await git('init', '--quiet', '--initial-branch=main');
  await commit('Start from the example');
  await edit('incidents/INC-EXAMPLE-1.md', /(decidedBy: incident-commander, at: \S+T)10:00/, '$115:00');
  const names = ['json', 'sarif', 'junit', 'markdown', 'github', 'pretty'];
  const outputs = names.flatMap((format) => ['--output', `${format}:${join(place, format)}`]);
  expect((await command(['check', '--quiet', ...outputs], root)).code).toBe(1);
  for (const name of names) expect(await readFile(join(place, name), 'utf8'), name).toContain('CLOCK-3');
  const ajv = new Ajv({ strict: false });
  formats(ajv);
  const schema = new URL('../fixtures/schemas/sarif-schema-2.1.0.json', import.meta.url);
  const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
  expect(validate(JSON.parse(await readFile(join(place, 'sarif'), 'utf8'))), JSON.stringify(validate.errors)).toBe(
    true,
  );
  expect((await command(['build', '--quiet', '--out', join(place, 'dist')], root)).code).toBe(1);
});

test('explain says what the rule is about', async () => {
  expect(await succeed(['explain', 'CLOCK-3'], root)).toContain('CLOCK-3 escalation-late');
});

test('a changed text needs an approval anew: diff says so, seal gives it', async () => {
  await git('checkout', '--quiet', '--', '.');
  await edit(
    'policies/incident-response/1.0.0.mdx',
    'to: security-lead, within: PT4H',
    'to: security-lead, within: PT3H',
  );
  await commit('Promise more');
  const changes = await succeed(['diff', 'HEAD~1', '--format', 'markdown'], root);
  expect(changes).toContain('tightened: SEV-2: escalation to security-lead within: 4 h → 3 h');
  expect(changes).toContain('POL-10');
  expect((await command(['check', '--quiet'], root)).code).toBe(1);
  const policy = 'policies/incident-response/1.0.0.mdx';
  const approvedAt = /^ {4}at: (\S+)/m.exec(await readFile(join(root, policy), 'utf8'))?.[1] ?? '';
  await succeed(['seal', policy, '--by', 'managing-director', '--at', approvedAt], root);
  await succeed(['check'], root);
  await commit('Approve it');
});

test('dev serves what is being written, and ends when it is asked to', async () => {
  const server = await launch(['dev', '--no-cache'], root);
  const ended = once(server, 'exit');
  const [first] = await once(server.stdout, 'data');
  const address = String(first).split('\n')[0] ?? '';
  const page = await fetch(new URL('incidents/INC-EXAMPLE-1/', address));
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('wrong customers')]);
  const script = await fetch(new URL('@id/astro:scripts/page.js', address));
  const [, module = ''] = /["'](\/[^"']*scripts\/page\.ts[^"']*)["']/.exec(await script.text()) ?? [];
  expect((await fetch(new URL(module, address))).status).toBe(200);
  server.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps: readonly { readonly name?: string; readonly run?: string }[] }>
  >;
}

/** The scripts of a workflow's job that reads the content, but for the one that installs. */
async function scripts(file: string, job: string): Promise<readonly string[]> {
  const { jobs } = parse(await readFile(join(root, '.github/workflows', file), 'utf8')) as Workflow;
  const steps = jobs[job]?.steps ?? [];
  return steps.flatMap(({ name, run: script }) =>
    script === undefined || name === 'Install Corroborate' ? [] : [script],
  );
}

test.each([
  ['pull-request.yml', 'check', ['findings.sarif', 'changes.md', 'portal/index.html']],
  ['main.yml', 'build', ['auditor/index.html', 'pages/index.html']],
  ['nightly.yml', 'check', ['findings.md']],
])('the scripts of %s do what they are there for', async (file, job, made) => {
  const temp = await mkdtemp(join(place, 'runner-'));
  const variables = {
    PATH: [join(await installed(), 'node_modules/.bin'), process.env.PATH].join(delimiter),
    RUNNER_TEMP: temp,
    GITHUB_STEP_SUMMARY: join(temp, 'summary.md'),
    GITHUB_OUTPUT: join(temp, 'output'),
    BASE: file === 'main.yml' ? '/my-portal/' : 'HEAD~1',
    AUDIENCE: 'public',
  };
  const settings = Object.entries(variables).map(([name, value]) => `${name}=${value}`);
  for (const script of await scripts(file, job)) {
    const { code, stdout, stderr } = await run('env', [...settings, 'bash', '-e', '-c', script], root);
    expect(code, `${script}\n${stdout}${stderr}`).toBe(0);
  }
  expect(made.filter((name) => !existsSync(join(temp, name)))).toEqual([]);
});

test('its package.json installs the engine, with a lock file that git takes', async () => {
  const { code, stdout } = await run(
    'git',
    ['check-ignore', 'node_modules/x', 'dist/x', '.corroborate/x', 'package-lock.json'],
    root,
  );
  expect({ code, stdout }).toEqual({ code: 0, stdout: 'node_modules/x\ndist/x\n.corroborate/x\n' });
});
