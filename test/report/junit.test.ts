/** The JUnit report, read back by an XML parser. */

import { afterAll, beforeAll, expect, test } from 'vitest';
import { RULE_CODES } from '../../src/model/catalogue.ts';
import { junit } from '../../src/report/junit.ts';
import { launchChromium } from '../setup/chromium.ts';
import { readCase, resultOf } from './golden-case.ts';

const LATE = { rule: 'CLOCK-3', name: 'escalation-late', message: 'late', file: 'a.md', line: 3, column: 5 } as const;

let browser: Awaited<ReturnType<typeof launchChromium>>;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

/** What the browser's XML parser makes of it; a document that is not well-formed has a `parsererror`. */
async function read(xml: string) {
  const page = await browser.newPage();
  try {
    return await page.evaluate((text) => {
      const document = new DOMParser().parseFromString(text, 'application/xml');
      const count = (name: string) => document.querySelectorAll(name).length;
      return {
        faults: count('parsererror'),
        suites: count('testsuite'),
        cases: count('testcase'),
        failures: [...document.querySelectorAll('failure')].map((one) => [
          one.getAttribute('message'),
          one.textContent,
        ]),
        skipped: [...document.querySelectorAll('skipped')].map((one) => one.getAttribute('message')),
        counts: Object.fromEntries([...document.documentElement.attributes].map(({ name, value }) => [name, value])),
      };
    }, xml);
  } finally {
    await page.close();
  }
}

test('a clean content is a suite for each rule, each with one test that passes', async () => {
  const { faults, suites, cases, counts } = await read(junit(resultOf([]), 'deviation'));
  expect({ faults, suites, cases }).toEqual({ faults: 0, suites: RULE_CODES.length, cases: RULE_CODES.length });
  expect(counts).toMatchObject({ tests: String(RULE_CODES.length), failures: '0', skipped: '0' });
});

test('what blocks is a failure with its place and help; what does not is skipped with the reason', async () => {
  const related = [{ file: 'p.mdx', line: 7, column: 2, message: 'the promise' }];
  const known = { ...LATE, line: 9, status: 'acknowledged' as const, acknowledgedBy: 'DEV-2026-001' };
  const { failures, skipped, counts } = await read(junit(resultOf([{ ...LATE, related }, known]), 'deviation'));
  expect(failures).toEqual([
    [
      'late',
      'deviation[CLOCK-3] escalation-late\nlate\nat a.md:3:5\nbeside p.mdx:7:2 the promise\nhelp: Correct the record.\nrule: /rules/CLOCK-3/',
    ],
  ]);
  expect(skipped).toEqual(['acknowledged by DEV-2026-001: late']);
  expect(counts).toMatchObject({ failures: '1', skipped: '1' });
});

test('hostile text stays text', async () => {
  const { findings } = await readCase(new URL('./golden/hostile.json', import.meta.url));
  const message = ']]></failure><testcase name="x"/> &amp; "q" \u0000\u001b[31m ##[error]x \uffff';
  const xml = junit(resultOf([...findings, { ...LATE, message }]), 'deviation');
  const { faults, cases, failures } = await read(xml);
  expect(faults).toBe(0);
  expect(cases).toBe(
    RULE_CODES.length - new Set([...findings, LATE].map(({ rule }) => rule)).size + findings.length + 1,
  );
  expect(failures.map(([said]) => said)).toContain(
    ']]></failure><testcase name="x"/> &amp; "q" ␀␛[31m # #[error]x \ufffd',
  );
});
