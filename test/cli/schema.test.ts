/** `schema`: on standard output, in a folder, and never over a file of somebody else's. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FILE_KINDS } from '../../src/authoring/schemas/json-schema.ts';
import { folder, removeAfterwards } from './roots.ts';
import { corroborate } from './run.ts';

removeAfterwards();

test('one schema, or the list of all; a type that is not there gets the nearest', async () => {
  const one = await corroborate(['schema', 'control']);
  expect(one.code).toBe(0);
  expect(JSON.parse(one.stdout)).toMatchObject({
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'control',
  });
  const { stdout } = await corroborate(['schema']);
  for (const kind of FILE_KINDS) expect(stdout).toMatch(new RegExp(`^${kind} `, 'm'));
  const none = await corroborate(['schema', 'contrl']);
  expect(none).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('Did you mean control?') });
});

test('all of them in a folder, with the setting that names them; again over themselves, not over another file', async () => {
  const root = await folder();
  const out = join(root, '.vscode/schemas');
  const { code, stdout } = await corroborate(['schema', '--out', out, '--root', root]);
  expect(code).toBe(0);
  expect((await readdir(out)).sort()).toEqual(FILE_KINDS.map((kind) => `${kind}.json`).sort());
  expect(JSON.parse(stdout)['yaml.schemas']).toMatchObject({
    './.vscode/schemas/control.json': ['content/controls/*.yaml'],
  });
  await writeFile(join(out, 'role.json'), '{}');
  const refused = await corroborate(['schema', '--out', out, '--root', root]);
  expect(refused).toMatchObject({ code: 2, stderr: expect.stringMatching(/role\.json is there, and no schema/) });
  expect(await readFile(join(out, 'role.json'), 'utf8')).toBe('{}');
  expect((await corroborate(['schema', 'control', '--out', out, '--root', root])).code).toBe(0);
});
