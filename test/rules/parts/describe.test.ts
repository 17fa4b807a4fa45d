/** A rule in words: the sentences of its page that are put together from the catalogue. */
import { describe, expect, test } from 'vitest';
import { acknowledgement, exampleNotes, severitiesOf, severityWords, testWords } from '../../../src/rules/describe.ts';
import type { Example } from '../../../src/rules/example.ts';

test('each severity says what it blocks', () => {
  expect(severitiesOf('POL-11')).toEqual([
    { severity: 'advisory', blocks: 'blocks only with --fail-on advisory' },
    { severity: 'error', blocks: 'blocks until the content is corrected' },
    { severity: 'deviation', blocks: 'blocks until it is acknowledged' },
  ]);
  expect(severitiesOf('CLOCK-4')).toEqual([{ severity: 'deviation', blocks: 'blocks until it is acknowledged' }]);
});

test('severities in a row', () => {
  expect(severityWords('POL-11')).toBe('advisory or error or deviation');
  expect(severityWords('SYN-1')).toBe('error');
});

describe('acknowledgement', () => {
  test.each([
    ['CLOCK-4', 'It can be acknowledged, by a DEV record on: incident.'],
    ['EVD-1', 'It can be acknowledged, by a DEV record on: incident or tabletop.'],
    ['ESC-3', 'It can be acknowledged, by a DEV record on: incident, review, remediation or tabletop.'],
    ['TRN-2', 'It can be acknowledged, by a DEV record on: the portal as a whole.'],
    ['DIS-10', 'A deviation can be acknowledged, by a DEV record on: disclosure or system description.'],
    ['POL-1', 'A deviation can be acknowledged, by a DEV record on: the portal as a whole, period or policy.'],
    ['SYN-1', 'It cannot be acknowledged: an error is corrected, by an edit that is true.'],
    ['PER-1', 'It cannot be acknowledged: an error is corrected, by an edit that is true.'],
    ['TRI-5', 'It needs no acknowledgement.'],
  ] as const)('of %s', (code, words) => {
    expect(acknowledgement(code)).toBe(words);
  });

  test('names a type of several words in words, each of its hyphens a space', () => {
    expect(acknowledgement('EVD-3')).toBe(
      'It can be acknowledged, by a DEV record on: evidence, incident, tabletop, remediation, access review, vendor, population, training or event.',
    );
  });
});

describe('how many tests hold a rule', () => {
  test.each([
    [{ fails: 3, undecided: 1, passes: 2 }, '6 tests: 3 break it, 1 cannot be decided, 2 do not'],
    [{ fails: 1, undecided: 0, passes: 1 }, '2 tests: 1 breaks it, 1 does not'],
    [{ fails: 0, undecided: 2, passes: 3 }, '5 tests: 2 cannot be decided, 3 do not'],
  ])('%o', (counts, words) => {
    expect(testWords(counts)).toBe(words);
  });
});

describe('what has to be known about an example', () => {
  const example: Example = {
    name: 'a test',
    files: [{ file: 'content/portal.yaml', act: 'changed', lines: ['-a', '+b'] }],
    sealed: [],
    asOf: null,
    runAt: null,
    findings: [],
  };
  const aside = { act: 'aside', lines: [] };

  test('is nothing, where its lines say all', () => {
    expect(exampleNotes(example)).toEqual([]);
  });

  test('is when it is made, what is sealed, and what is edited besides', () => {
    const files = [...example.files, { file: 'a.yaml', ...aside }, { file: 'b.yaml', ...aside }];
    const sealed = ['policies/a/1.0.0.md', 'policies/b/1.0.0.md'];
    expect(exampleNotes({ ...example, files, sealed, asOf: '2026-01-01', runAt: '2026-01-02' })).toEqual([
      'The check is made for 2026-01-01.',
      'The check is run at 2026-01-02.',
      'Sealed anew after the edit: policies/a/1.0.0.md, policies/b/1.0.0.md.',
      'Also edited, so that the rest agrees: a.yaml, b.yaml.',
    ]);
  });
});
