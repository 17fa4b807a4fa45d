/**
 * Whoever may change the content may not run anything on the machine that checks it: the installed command is run in
 * roots with something planted in them, as CI would run it.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { treeOf } from '../integration/trees.ts';
import { command, PATIENT, succeed } from './installed.ts';

let place = '';
let clean = '';
let portal: Readonly<Record<string, string>> = {};

const AS_OF = ['--as-of', '2027-06-15', '--no-cache'];

vi.setConfig({ testTimeout: PATIENT });

beforeAll(async () => {
  place = await mkdtemp(join(tmpdir(), 'corroborate-hostile-'));
  clean = join(place, 'clean');
  await succeed(['init', 'clean', '--as-of', '2027-06-15'], place);
  await succeed(['build', ...AS_OF, '--quiet', '--out', join(place, 'portal')], clean);
  portal = await treeOf(join(place, 'portal'));
}, PATIENT);

afterAll(() => rm(place, { recursive: true, force: true }));

async function planted(files: Readonly<Record<string, string>>): Promise<string> {
  const root = join(await mkdtemp(join(place, 'root-')), 'portal');
  await cp(clean, root, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

/** What is planted leaves this beside the root when it runs. */
const markOf = (root: string) => join(dirname(root), 'it-ran');

/** Code that leaves its mark, as a module of either kind. */
function code(root: string): { readonly esm: string; readonly cjs: string } {
  const mark = JSON.stringify(markOf(root));
  return {
    esm: `import { writeFileSync } from 'node:fs';\nwriteFileSync(${mark}, '');\nexport default {};\nexport const z = {};\n`,
    cjs: `require('node:fs').writeFileSync(${mark}, '');\nmodule.exports = {};\n`,
  };
}

const ESM = [
  'astro.config.mjs',
  'vite.config.mjs',
  'postcss.config.mjs',
  'tailwind.config.mjs',
  'svelte.config.js',
  'src/content.config.mjs',
  'src/middleware.js',
  'content.config.mjs',
];
const CJS = ['postcss.config.cjs', '.postcssrc.cjs', '.pnp.cjs'];
const PACKAGES = [
  'astro',
  'vite',
  'zod',
  'yaml',
  'remark',
  'unified',
  'postcss',
  'pagefind',
  'corroborate',
  '@astrojs/mdx',
];

test('configuration, packages, pages and settings beside the content are neither loaded nor run', async () => {
  const root = await planted({});
  const { esm, cjs } = code(root);
  const script = `touch ${markOf(root)}`;
  const files: Record<string, string> = {
    ...Object.fromEntries(ESM.map((path) => [path, esm])),
    ...Object.fromEntries(CJS.map((path) => [path, cjs])),
    'astro.config.ts': esm,
    'vite.config.ts': esm,
    'package.json': JSON.stringify({
      type: 'commonjs',
      scripts: Object.fromEntries(
        ['preinstall', 'prepare', 'precheck', 'check', 'prebuild', 'build'].map((name) => [name, script]),
      ),
      imports: { '#*': './evil.cjs' },
      exports: './evil.cjs',
      postcss: { plugins: { './evil.cjs': {} } },
      browserslist: ['extends ./evil.cjs'],
    }),
    'evil.cjs': cjs,
    '.npmrc': `script-shell=${script}\n`,
    '.env': `NODE_OPTIONS=--require ./evil.cjs\nPUBLIC_X=leak\nSITE=https://evil.example\nBASE_URL=/evil/\n`,
    '.env.production': 'NODE_ENV=development\nPUBLIC_X=leak\n',
    'tsconfig.json': '{ "extends": "./nowhere.json", "compilerOptions": { "jsxImportSource": "evil" ',
    'pagefind.yml': 'site: /etc\n',
    'src/pages/index.astro': `---\n${esm.replace(/export.*\n/g, '')}---\n<p>leak</p>\n`,
    '.astro/settings.json': '{}',
    ...Object.fromEntries(
      PACKAGES.flatMap((name) => [
        [
          `node_modules/${name}/package.json`,
          JSON.stringify({
            name,
            version: '99.0.0',
            type: 'module',
            exports: { '.': './index.js', './*': './index.js' },
          }),
        ],
        [`node_modules/${name}/index.js`, esm],
      ]),
    ),
  };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  const before = await treeOf(root);
  await succeed(['check', ...AS_OF], root);
  const out = join(dirname(root), 'portal-of-it');
  await succeed(['build', ...AS_OF, '--quiet', '--out', out], root);
  expect(existsSync(markOf(root))).toBe(false);
  expect(await treeOf(out)).toEqual(portal);
  expect(await treeOf(root)).toEqual(before);
});

/** A text, the file that has it, and the rule that refuses it. */
const TEXTS: readonly (readonly [name: string, path: string, text: string, rule: string])[] = [
  ['an import', 'content/reviews/PIR-X-1.mdx', "import '../../evil.mjs'", 'SYN-5'],
  ['an export', 'content/reviews/PIR-X-2.mdx', "export const x = await import('../../evil.mjs')", 'SYN-5'],
  ['an expression', 'content/reviews/PIR-X-3.mdx', "{await import('../../evil.mjs')}", 'SYN-5'],
  ['an attribute that is an expression', 'content/reviews/PIR-X-4.mdx', '<Ref to={process.exit(0)} />', 'SYN-5'],
  ['a spread', 'content/reviews/PIR-X-5.mdx', '<Ref {...globalThis} />', 'SYN-5'],
  ['a script', 'content/reviews/PIR-X-6.mdx', '<script>alert(1)</script>', 'SYN-5'],
  ['a script in plain Markdown', 'content/remediations/REM-X-1.md', '<script>alert(1)</script>', 'SYN-5'],
  ['an event handler', 'content/reviews/PIR-X-7.mdx', '<img src="x" onerror="alert(1)" />', 'SYN-5'],
  ['a script in a link', 'content/reviews/PIR-X-8.md', '[x](javascript:alert(1))', 'SYN-5'],
  ['a page among the static files', 'public/page.html', '<script>alert(1)</script>', 'SYN-4'],
  ['a module among the records', 'content/roles/evil.mjs', 'process.exit(0)', 'SYN-4'],
];

describe('what a file may not hold', () => {
  let root = '';
  let refused: readonly string[] = [];

  beforeAll(async () => {
    root = await planted(Object.fromEntries(TEXTS.map(([, path, text]) => [path, `---\nid: X\n---\n\n${text}\n`])));
    await writeFile(join(root, 'evil.mjs'), code(root).esm);
    const { code: ended, stdout } = await command(['check', ...AS_OF, '--format', 'json'], root);
    expect(ended).toBe(1);
    refused = JSON.parse(stdout).findings.map(({ rule, file }: { rule: string; file: string }) => `${rule} ${file}`);
  });

  test.each(TEXTS)('%s is refused', (_name, path, _text, rule) => {
    expect(refused).toContain(`${rule} ${path}`);
  });

  test('none of it is run or built', async () => {
    const out = join(dirname(root), 'portal-of-it');
    expect((await command(['build', ...AS_OF, '--quiet', '--out', out], root)).code).toBe(1);
    expect([existsSync(out), existsSync(markOf(root))]).toEqual([false, false]);
  });
});

test('links in the place of records, evidence, static files and folders are not followed', async () => {
  const secret = join(place, 'secret');
  await mkdir(secret);
  await writeFile(join(secret, 'INC-SECRET-1.md'), 'kept elsewhere');
  const root = await planted({ 'public/notice.txt': 'a static file' });
  const links = {
    'content/roles/linked.yaml': join(secret, 'INC-SECRET-1.md'),
    'content/evidence/files/example/linked.txt': join(secret, 'INC-SECRET-1.md'),
    'public/linked.txt': join(secret, 'INC-SECRET-1.md'),
    'incidents/linked': secret,
  };
  for (const [path, target] of Object.entries(links)) await symlink(target, join(root, path));
  const { code: ended, stdout } = await command(['check', ...AS_OF, '--format', 'json'], root);
  expect(ended).toBe(1);
  for (const path of Object.keys(links))
    expect(JSON.parse(stdout).findings).toContainEqual(expect.objectContaining({ rule: 'SYN-1', file: path }));
  expect(stdout).not.toContain('kept elsewhere');
});
