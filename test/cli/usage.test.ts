/** Wrong usage ends with 2, says what was expected, and prints nothing on standard output. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { corroborate } from './run.ts';

test.each<[string, readonly string[], RegExp]>([
  ['no command', [], /Usage: corroborate/],
  ['an unknown command', ['chek'], /unknown command 'chek'\n\(Did you mean check\?\)/],
  ['an unknown option', ['check', '--formt', 'json'], /unknown option '--formt'\n\(Did you mean --format\?\)/],
  ['an argument too many', ['check', 'policies'], /too many arguments/],
  ['an empty root', ['check', '--root', ''], /'--root <dir>' argument '' is invalid/],
  ['an option without its value', ['check', '--root'], /argument missing/],
  ['a format that does not exist', ['check', '--format', 'xml'], /formats are pretty, json, .+ and markdown/],
  ['an output without a format', ['check', '--output', 'a.json'], /Expected FORMAT:FILE/],
  ['an output without a file', ['check', '--output', 'json:'], /Expected FORMAT:FILE/],
  [
    'two outputs in one file',
    ['check', '--output', 'json:a', '--output', 'pretty:./a'],
    /Two reports cannot be written/,
  ],
  ['an unknown severity', ['check', '--fail-on', 'warning'], /Allowed choices are error, deviation, advisory/],
  ['a command of a later version', ['export', 'csv'], /`export` is not in this version/],
  ['an audience that does not exist', ['build', '--audience', 'all'], /public, staff and auditor/],
  ['a site that is no address', ['build', '--site', 'trust.example.com'], /Expected an address/],
  ['a base that is no path', ['build', '--base', '../up'], /Expected a path from the top/],
  ['a port that does not exist', ['preview', '--port', '65536'], /Expected a number from 0 to 65535/],
  ['a rule that does not exist', ['explain', 'CLOK-3'], /There is no rule CLOK-3\. Did you mean CLOCK-3\?/],
])('%s', async (_name, args, message) => {
  const { code, stdout, stderr } = await corroborate(args);
  expect(stderr).toMatch(message);
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
});

test.each(['yesterday', '2026-02-30', '2026-13-01', '2026-03-03T09:12:00', '2026-03', '', '1792022400'])(
  '--as-of %j is neither an instant nor a date',
  async (text) => {
    const { code, stderr } = await corroborate(['check', '--as-of', text]);
    expect(stderr).toContain('Expected an instant with offset');
    expect(code).toBe(2);
  },
);

test.each(['soon', '-1', '1.5', '99999999999999999'])('SOURCE_DATE_EPOCH=%s is no number of seconds', async (text) => {
  const { code, stderr } = await corroborate(['check'], { env: { SOURCE_DATE_EPOCH: text } });
  expect(stderr).toContain('SOURCE_DATE_EPOCH is');
  expect(code).toBe(2);
});

test('an argument cannot write to the terminal', async () => {
  const { stderr } = await corroborate(['check', '--\u001b[2J::error::']);
  expect(stderr).not.toContain('\u001b');
  expect(stderr).toContain('␛[2J');
});

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(await corroborate(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  const { code, stdout } = await corroborate(['version']);
  expect(code).toBe(0);
  expect(stdout).toContain(`corroborate ${version}\nNode ${process.versions.node}`);
});

test('help lists the commands, and a command its options and the common ones', async () => {
  const all = await corroborate(['--help']);
  expect(all.code).toBe(0);
  for (const name of ['check', 'build', 'dev', 'preview', 'explain', 'diff', 'seal', 'version'])
    expect(all.stdout).toContain(`  ${name} `);
  expect(all.stdout).not.toMatch(/^ {2}export /m);
  const one = await corroborate(['help', 'check']);
  expect(one.stdout).toMatch(/--format[\s\S]*Global Options[\s\S]*--as-of[\s\S]*Exit codes/);
});

test('explain lists every rule of the catalogue, and prints one in full whatever its case', async () => {
  const list = await corroborate(['explain']);
  expect(list.code).toBe(0);
  expect(list.stdout.match(/^[A-Z]+-\d+ +[a-z-]+ +(error|deviation|advisory)/gm)?.length).toBeGreaterThan(90);
  const one = await corroborate(['explain', 'syn-3']);
  expect(one.code).toBe(0);
  expect(one.stdout).toMatch(
    /^SYN-3 invalid-field \(error\)\n\nWhat {4}.*[\s\S]*\nWhy {5}.*[\s\S]*\nFix {5}.*[\s\S]*\nSource {2}/,
  );
});
