/** SECURITY.md shows the headers that a build writes, for hosts that do not read the file. */
import { expect, test } from 'vitest';
import { EVIDENCE_HEADERS, headersOf, headersText } from '../../src/publish/headers.ts';
import { documentAt } from './document.ts';
import { cloudFrontPolicy, nginxText } from './header-files.ts';

const security = documentAt('SECURITY.md');

test('nginx', () => {
  expect(security.outputs.get('nginx')).toBe(nginxText('auditor'));
});

test('CloudFront', () => {
  expect(JSON.parse(security.outputs.get('cloudfront') ?? '')).toEqual(cloudFrontPolicy('auditor'));
});

test('a public portal may be kept on the way, the others not', () => {
  const names = (audience: 'public' | 'staff' | 'auditor') => headersOf(audience).map(([name]) => name);
  expect(names('staff')).toEqual(names('auditor'));
  expect(names('auditor').filter((name) => !names('public').includes(name))).toEqual(['Cache-Control']);
});

test('the file of a build has both rules, below the base', () => {
  const text = headersText('staff', '/portal/');
  expect(text.match(/^\S.*$/gm)).toEqual(['/portal/*', '/portal/evidence/files/*']);
  for (const [name, value] of [...headersOf('staff'), ...EVIDENCE_HEADERS])
    expect(text).toContain(`  ${name}: ${value}\n`);
});
