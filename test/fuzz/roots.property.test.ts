/**
 * Whole roots of which every file was damaged at random, with files of any name among them: the check ends with
 * findings or says in words why it cannot, and touches nothing. `FUZZ=20` makes twenty times as many.
 */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunError } from '../../src/content/errors.ts';
import { parseFile } from '../../src/content/parse/parse-file.ts';
import { decode } from '../../src/content/text/decode.ts';
import { parseInstantOrDate } from '../../src/model/time/instant.ts';
import { print } from '../../src/report/formats.ts';
import { type Checked, check } from '../../src/rules/check.ts';
import { blocks } from '../../src/rules/finding.ts';
import { copy, folder, removeAfterwards } from '../cli/roots.ts';
import { corroborate } from '../cli/run.ts';
import { filesIn } from '../integration/folders.ts';
import { treeOf } from '../integration/trees.ts';
import { EDITS, edited, NAME, PIECE } from './pieces.ts';

removeAfterwards();

const FUZZ = Number(process.env.FUZZ ?? 1);
/** Damaged files by themselves, and roots of some fifty damaged files each. */
const FILES = 8000 * FUZZ;
const ROOTS = 40 * FUZZ;
const AS_OF = parseInstantOrDate('2026-10-15') ?? undefined;

/** Files that are read as text. */
const TEXT = /\.(?:md|mdx|yaml|csv)$/;

async function textsOf(root: string): Promise<readonly (readonly [path: string, text: string])[]> {
  const paths = (await filesIn(root)).filter((path) => TEXT.test(path) && !path.startsWith('content/evidence/files/'));
  return Promise.all(paths.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const));
}

/** A check that ends in a way that its callers know; null where it said why it could not. */
async function checked(root: string): Promise<Checked | null> {
  try {
    return await check(root, { asOf: AS_OF, cache: false });
  } catch (error) {
    expect(error, String(error)).toBeInstanceOf(RunError);
    return null;
  }
}

test(`${FILES} damaged files: each has findings or has none`, { timeout: FILES * 60 }, async () => {
  const texts = await textsOf(await copy());
  fc.assert(
    fc.property(fc.constantFrom(...texts), EDITS, ([path, text], edits) => {
      const { findings } = parseFile({ path, text: decode(Buffer.from(edited(text, edits))).text });
      for (const { message, help } of findings) expect(Math.min(message.length, help.length)).toBeGreaterThan(0);
    }),
    { numRuns: FILES },
  );
});

test(`${ROOTS} damaged roots: the check ends, and touches nothing`, { timeout: ROOTS * 20_000 }, async () => {
  const clean = await copy();
  const texts = await textsOf(clean);
  const damage = fc.record({
    edits: fc.array(fc.option(EDITS, { freq: 4 }), { minLength: texts.length, maxLength: texts.length }),
    names: fc.array(
      fc.tuple(fc.constantFrom('incidents', 'policies', 'content/reviews', 'public', 'content'), NAME, PIECE),
      {
        maxLength: 6,
      },
    ),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ edits, names }) => {
      const parent = await folder();
      const root = join(parent, 'root');
      await cp(clean, root, { recursive: true });
      for (const [index, [path, text]] of texts.entries())
        await writeFile(join(root, path), edited(text, edits[index] ?? []));
      for (const [below, name, text] of names)
        await writeFile(join(root, below, name), text, { flag: 'wx' }).catch(() => null);
      const before = await treeOf(parent);
      const found = await checked(root);
      expect(await treeOf(parent)).toEqual(before);
      const options = {
        color: false,
        columns: 80,
        failOn: 'deviation',
        quiet: false,
        rules: 1,
        elapsed: null,
      } as const;
      const report = found && print('pretty', found.result, (file) => found.corpus.file(file)?.text ?? null, options);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what may not be there
      expect(report ?? '').not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
      await rm(parent, { recursive: true });
    }),
    { numRuns: ROOTS },
  );
});

test('what the check accepts is what the site prints', { timeout: 300_000 }, async () => {
  const word = fc.stringMatching(/^[a-z]{9,14}$/);
  const text = fc.array(
    fc.oneof(word, fc.constantFrom('*x*', '`y`', '\n\n', '- z\n', '> q\n\n', '|', '_', '1. ', '&lt;', '\\*')),
    {
      minLength: 5,
      maxLength: 30,
    },
  );
  const root = await copy();
  const target = join(root, 'content/remediations/REM-2026-001.md');
  const sound = await readFile(target, 'utf8');
  const accepted: string[] = [];
  for (const pieces of fc.sample(text, 60 * FUZZ)) {
    const added = `\n\n${pieces.join(' ')}\n`;
    await writeFile(target, sound + accepted.join('') + added);
    const found = await checked(root);
    if (found !== null && !found.result.findings.some((finding) => blocks(finding, 'deviation'))) accepted.push(added);
  }
  expect(accepted.length).toBeGreaterThan(10);
  await writeFile(target, sound + accepted.join(''));
  const out = join(await folder(), 'dist');
  const { code, stdout, stderr } = await corroborate([
    'build',
    '--root',
    root,
    '--out',
    out,
    '--as-of',
    '2026-10-15',
    '--no-cache',
  ]);
  expect(code, stdout + stderr).toBe(0);
  const page = await readFile(join(out, 'remediations/REM-2026-001/index.html'), 'utf8');
  for (const each of accepted.join(' ').match(/[a-z]{9,14}/g) ?? []) expect(page).toContain(each);
  expect((await readdir(join(out, '..'))).length).toBe(1);
});
