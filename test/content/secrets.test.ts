/** Secrets are found wherever they stand: in texts that are looked through together as in one alone. */
import { rules } from '@secretlint/secretlint-rule-preset-recommend';
import { describe, expect, test } from 'vitest';
import { detect } from '../../src/content/secrets/detectors.ts';
import { secretsIn } from '../../src/content/secrets/scan.ts';
import { textOf } from '../../src/content/secrets/text-files.ts';
import { unescaped } from '../../src/content/secrets/unescaped.ts';
import type { SourceFile } from '../../src/content/source.ts';

/** One for each kind of pattern: fixed, bounded, over several lines, behind a word, within a URL. */
const KEY = 'MHcCAQEEIAABBCCDDEEFFGGHHIIJJKKLLMMNNOOPPQQRRSSTTUUVV'.replace(/^MH/, 'MI');
const SECRETS: Readonly<Record<string, string>> = {
  aws: 'AWS_SECRET_ACCESS_KEY = "abcdefghij0123456789abcdefghij0123456789"',
  'aws-key-id': 'AKIAIOSFODNN7EXAMPLE',
  google: 'AIza00000000000000000000000000000000000',
  stripe: 'rk_live_000000000000000000000000',
  github: 'ghp_000000000000000000000000000000000000',
  gitlab: 'glpat-00000000000000000000',
  npm: 'npm_000000000000000000000000000000000000',
  slack: 'https://hooks.slack.com/services/T0000/B0000/abcdef',
  basicauth: 'https://reader:hunter22@books.tarn.example',
  'database-connection-string': 'mongodb://reader:hunter22@db.tarn.example/books',
  privatekey: `-----BEGIN PRIVATE KEY-----\n${KEY}\n${KEY}\n-----END PRIVATE KEY-----`,
};

const file = (path: string, text: string): SourceFile => ({ path, kind: null, bytes: text.length, sha256: '', text });

describe('secrets', () => {
  test.each([
    ['stripe', 'Stripe webhook secret', `whsec_${'0'.repeat(32)}`],
    ['sendgrid', 'SendGrid API key', `SG.ab-cd_ef-0000000000000.${'ab-cd_ef-'.repeat(5)}`],
  ])('%s: a form that the set lets pass', async (detector, what, secret) => {
    expect(await detect(`See ${secret}.`)).toEqual([{ from: 4, to: 4 + secret.length, what, detector }]);
  });

  test.each(Object.entries(SECRETS))(
    '%s is found alone, at the end of a text, and after a comment that turns scanners off',
    async (detector, secret) => {
      for (const before of ['', 'Some words, then ', '<!-- secretlint-disable -->\n']) {
        const found = await detect(`${before}${secret}`);
        expect(found.map((one) => one.detector)).toEqual([detector]);
        expect(found[0]?.from).toBeGreaterThanOrEqual(before.length);
        expect(found[0]?.what).not.toContain(secret);
      }
    },
  );

  test('texts that are looked through together hide nothing from each other', async () => {
    const files = Object.values(SECRETS).map((secret, index) => file(`${index}.md`, `one\n${secret}`));
    const found = await secretsIn(files, () => null);
    expect(found.map((one) => one.file)).toEqual(files.map((one) => one.path));
    for (const one of found) expect(one.position.line).toBe(2);
  });

  test('a search leaves nothing behind that grows with the searches', async () => {
    const before = performance.getEntries().length;
    await detect('key=AKIAIOSFODNN7EXAMPLE', 'a.env');
    expect(performance.getEntries().length).toBe(before);
  });

  test('the set of detectors is the one that these tests know', () => {
    const names = rules.map((rule) => rule.meta.id.replace(/^.*secretlint-rule-/, ''));
    expect(names).toContain('filter-comments');
    for (const name of Object.keys(SECRETS))
      if (name !== 'aws-key-id' && name !== 'google') expect(names).toContain(name);
  });

  test('characters that are spelt out are read, and placed in the source', () => {
    const plain = unescaped('a: "\\x41\\u0042\\/c" &#68; d');
    expect(plain?.text).toBe('a: "AB/c" D d');
    expect(plain?.sourceOf(plain.text.indexOf('c'))).toBe('a: "\\x41\\u0042\\/'.length);
    expect(unescaped('nothing here')).toBeNull();
  });

  test('what is text is told from what is not', () => {
    expect(textOf(Buffer.from('key=1'))).toBe('key=1');
    expect(textOf(Buffer.from([0xff, 0xfe, 0x41, 0x00]))).toBe('A');
    expect(textOf(Buffer.from([0xfe, 0xff, 0x00, 0x41]))).toBe('A');
    expect(textOf(Buffer.from([0x41, 0xe9]))).toBe('Aé');
    expect(textOf(Buffer.from([0x89, 0x50, 0x00, 0x01]))).toBeNull();
  });
});
