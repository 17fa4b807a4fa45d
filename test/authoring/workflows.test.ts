/** The starter's workflows: they may do little, run nothing that the content brings, and run what they say they run. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { starterTemplates } from '../../src/authoring/new-root/templates.ts';
import { render } from '../../src/authoring/new-root/tokens.ts';
import { TOOL } from '../../src/rules/tool.ts';
import { corroborate } from '../cli/run.ts';
import { documentAt } from '../docs/document.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions?: object;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

const FOLDER = '.github/workflows/';
const files = [...render(starterTemplates(), { at: 0, version: TOOL.version, name: 'portal' })]
  .filter(([path]) => path.startsWith(FOLDER))
  .map(([path, text]) => [path.slice(FOLDER.length), text] as const);

/** The commits of these releases, as the actions' own repositories tag them. */
const RELEASES: Readonly<Record<string, string>> = {
  'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1': 'v7.0.1',
  'actions/setup-node@820762786026740c76f36085b0efc47a31fe5020': 'v7.0.0',
  'actions/upload-artifact@bbbca2ddaa5d8feaa63e36b76fdaad77386f024f': 'v7.0.0',
  'actions/download-artifact@3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c': 'v8.0.1',
  'actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9': 'v5.0.0',
  'actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128': 'v5.0.0',
  'github/codeql-action/upload-sarif@8aad20d150bbac5944a9f9d289da16a4b0d87c1e': 'v4.36.2',
};

/** What a token may do that only reads. */
const isReader = (job: Job) => Object.values(job.permissions ?? {}).every((level) => level === 'read');

test('there are three', () => {
  expect(files.map(([name]) => name)).toEqual(['main.yml', 'nightly.yml', 'pull-request.yml']);
});

describe.each(files)('%s', (name, text) => {
  const workflow = parse(text) as Workflow;
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);
  const scripts = steps.flatMap((step) => (step.run === undefined ? [] : [step.run]));

  test('is set off by events that run with no more rights than they need', () => {
    const allowed = ['pull_request', 'push', 'schedule', 'workflow_dispatch'];
    expect(Object.keys(workflow.on).filter((event) => !allowed.includes(event))).toEqual([]);
    if (name === 'pull-request.yml') expect(Object.keys(workflow.on)).toEqual(['pull_request']);
  });

  test('gives no right but by the job, and every job names its own and its end', () => {
    expect(workflow.permissions).toEqual({});
    expect(jobs.filter((job) => job.permissions === undefined || job['timeout-minutes'] === undefined)).toEqual([]);
  });

  test('whoever may write neither checks out the content nor runs the engine', () => {
    const writers = jobs.filter((job) => !isReader(job)).flatMap((job) => job.steps);
    const touched = writers.filter(({ uses = '', run = '' }) => /^actions\/checkout|corroborate /.test(uses + run));
    expect(touched).toEqual([]);
  });

  test('actions are pinned to the commit of a release, which stands beside it', () => {
    const pins = [...text.matchAll(/uses: (\S+)(?: # (\S+))?$/gm)].map(([, use = '', version]) => [use, version]);
    expect(pins.length).toBe(steps.filter((step) => step.uses !== undefined).length);
    expect(pins.filter(([use, version]) => RELEASES[use ?? ''] !== version)).toEqual([]);
  });

  test('no expression stands in a script: what others wrote arrives in variables alone', () => {
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.filter((script) => script.includes('${{'))).toEqual([]);
  });

  test('scripts are well-formed', () => {
    for (const script of scripts)
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr).toBe('');
  });

  test('the engine is installed by its version, without scripts, outside of the working copy', () => {
    expect(workflow.env.CORROBORATE).toBe(TOOL.version);
    const installs = scripts.filter((script) =>
      /\b(?:npm|npx|yarn|pnpm|node)\b/.test(script.replaceAll('node_modules', '')),
    );
    expect(installs.length).toBeGreaterThan(0);
    for (const script of installs) {
      expect(script).toMatch(/^cd "\$RUNNER_TEMP\/engine"$/m);
      expect(script).toMatch(/^npm install --ignore-scripts .*"corroborate@\$CORROBORATE"$/m);
    }
  });

  test('the checkout leaves no token behind, and nothing is cached from one run to the next', () => {
    const of = (action: string) => steps.filter(({ uses }) => uses?.startsWith(action));
    for (const { with: inputs } of of('actions/checkout')) expect(inputs?.['persist-credentials']).toBe(false);
    for (const { with: inputs } of of('actions/setup-node')) expect(inputs?.['package-manager-cache']).toBe(false);
    expect(of('actions/cache')).toEqual([]);
  });
});

describe('GitLab, as the README has it', () => {
  const text = documentAt('README.md').files.get('.gitlab-ci.yml') ?? '';
  const {
    variables,
    default: common,
    ...jobs
  } = parse(text) as {
    readonly variables: Readonly<Record<string, string>>;
    readonly default: { readonly before_script: readonly string[] };
  } & Readonly<Record<string, object>>;

  test('the engine is installed by its version, without scripts, outside of the working copy', () => {
    expect(variables.CORROBORATE).toBe(TOOL.version);
    const [first, second] = common.before_script;
    expect(first).toMatch(/cd \/tmp\/engine$/);
    expect(second).toMatch(/^npm install --ignore-scripts .*"corroborate@\$CORROBORATE"$/);
  });

  test('scripts are well-formed, and use what the command has', async () => {
    const scripts = Object.values<{ readonly script?: readonly string[] }>(jobs).flatMap(({ script = [] }) => script);
    expect(scripts).toHaveLength(4);
    for (const script of scripts) {
      expect(spawnSync('bash', ['-n'], { input: script, encoding: 'utf8' }).stderr).toBe('');
      const [, command = ''] = /^corroborate (\w+)/.exec(script) ?? [];
      const { stdout } = await corroborate(['help', command]);
      expect((script.match(/ --[a-z-]+/g) ?? []).filter((option) => !stdout.includes(option))).toEqual([]);
    }
  });
});
