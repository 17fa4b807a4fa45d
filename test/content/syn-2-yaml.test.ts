import { describe, expect, test } from 'vitest';
import { CONTROL, CONTROL_FILE, edited, findings, REMEDIATION, REMEDIATION_FILE } from './samples.ts';

function faults(wanted: string, replacement: string) {
  return findings(CONTROL_FILE, CONTROL, wanted, replacement).map(({ rule, at, pointer, message }) => [
    rule,
    at,
    pointer,
    message,
  ]);
}

describe('SYN-2: one YAML 1.2 document', () => {
  test.each([
    [
      'a second document',
      'owner: ciso',
      'owner: ciso\n---\nid: CTL-2',
      '6:1',
      'A second YAML document begins here; a file holds one',
    ],
    [
      'another version',
      'id: CTL-MON-1',
      '%YAML 1.1\n---\nid: CTL-MON-1',
      '1:1',
      'The document asks for another version of YAML than 1.2',
    ],
    [
      'a colon in a value',
      'title: Monitoring',
      'title: Fix: it',
      '2:8',
      'A colon followed by a space stands inside a value, or a line below is indented too deep; found: Fix: it',
    ],
    [
      'an open quote',
      'title: Monitoring',
      'title: "Moni',
      '2:8',
      'The quote that begins here is never closed; found: "Moni',
    ],
    [
      'a tab',
      'title: Monitoring',
      'title:\n\tMonitoring: 1',
      '3:1',
      'The line is indented with a tab; found: Monitoring: 1',
    ],
    [
      'a reserved character',
      'title: Monitoring',
      'title: @here',
      '2:8',
      'A value cannot begin with this character unless it is in quotes; found: @here',
    ],
    [
      'an unknown escape',
      'title: Monitoring',
      'title: "\\q"',
      '2:9',
      'A backslash in double quotes begins an escape that YAML does not know; found: \\q"',
    ],
    [
      'text after a quote',
      'title: Monitoring',
      "title: 'it's'",
      '2:12',
      "The value ends before this place, and more text follows; found: s'",
    ],
    [
      'an open bracket',
      'criteria: [CC7.2]',
      'criteria: [CC7.2',
      '5:1',
      expect.stringContaining('The indentation does not fit'),
    ],
  ])('%s', (_name, wanted, replacement, at, message) => {
    expect(faults(wanted, replacement)).toEqual([['SYN-2', at, null, message]]);
    expect(edited(CONTROL_FILE, CONTROL, wanted, replacement).records).toMatchObject([
      { id: 'CTL-MON-1', faults: [[]] },
    ]);
  });

  test.each([['%YAML 1.2\n---\nid: CTL-MON-1'], ['---\nid: CTL-MON-1'], ['# a comment\nid: CTL-MON-1']])(
    '%j is one document of YAML 1.2',
    (start) => {
      expect(faults('id: CTL-MON-1', start)).toEqual([]);
    },
  );

  test.each([[''], ['\n\n'], ['# only a comment\n'], ['---\n']])('%j is no record', (text) => {
    expect(findings(CONTROL_FILE, text)).toMatchObject([
      { rule: 'SYN-2', at: '1:1', message: 'A record was expected here, and nothing is written' },
    ]);
  });

  test('a duplicate key stands at the second, and names the first', () => {
    const [only, ...more] = edited(CONTROL_FILE, CONTROL, 'owner: ciso', 'owner: ciso\nowner: cto').findings;
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      rule: 'SYN-2',
      pointer: '/owner',
      position: { line: 6, column: 1 },
      message: 'The key "owner" stands here a second time',
      related: [{ file: CONTROL_FILE, position: { line: 5, column: 1 }, message: '"owner" stands here first' }],
    });
  });

  test('keys that are the same when read are duplicates, however they are written', () => {
    expect(faults('owner: ciso', 'owner: ciso\n"owner": cto')).toMatchObject([
      ['SYN-2', '6:1', '/owner', expect.anything()],
    ]);
    expect(faults('title: Monitoring', 'title: { 1: a, "1": b }')).toEqual([
      ['SYN-2', '2:16', '/title/1', 'The key "1" stands here a second time'],
      ['SYN-3', '2:8', '/title', 'title: expected text, found a mapping with keys of its own'],
    ]);
  });

  test('__proto__ is a key like any other', () => {
    expect(faults('owner: ciso', 'owner: ciso\n__proto__: { polluted: true }')).toEqual([
      ['SYN-3', '6:1', '/__proto__', '__proto__ is not a known key'],
    ]);
    expect(Object.hasOwn({}, 'polluted') || 'polluted' in {}).toBe(false);
    expect(faults('owner: ciso', 'owner: ciso\n__proto__: 1\n__proto__: 2').map(([rule, at]) => [rule, at])).toEqual([
      ['SYN-2', '7:1'],
    ]);
  });

  test.each([
    ['*x', '5:8', '*x repeats another value by a YAML alias; a value is written out where it stands'],
    ['&x ciso', '5:11', 'The value has a YAML anchor (&x), to which nothing may refer'],
    ['!role ciso', '5:14', 'The value has the YAML tag !role, which is not known or does not fit it'],
    ['!!binary aGk=', '5:17', 'The value has the YAML tag !!binary, which is not known or does not fit it'],
    ['!!set {ciso}', expect.anything(), 'The value has the YAML tag !!set, which is not known or does not fit it'],
    ['!!int ciso', expect.anything(), 'The value has the YAML tag !!int, which is not known or does not fit it'],
    ['!!str {a: b}', '5:14', 'The value has the YAML tag !!str, which is not known or does not fit it'],
    [
      '!!js/function "x"',
      expect.anything(),
      'The value has the YAML tag !!js/function, which is not known or does not fit it',
    ],
  ])('owner: %s', (value, at, message) => {
    expect(faults('owner: ciso', `owner: ${value}`)).toEqual([['SYN-2', at, '/owner', message]]);
  });

  test('a tag of the core schema that fits is none of those', () => {
    expect(faults('owner: ciso', 'owner: !!str ciso')).toEqual([]);
    expect(faults('owner: ciso', 'owner: "*ciso*"').map(([rule]) => rule)).toEqual(['SYN-3']);
  });

  test('every fault of a file is reported at once, with those of its fields and of its text', () => {
    const text = REMEDIATION.replace('owner: ciso', 'owner: ciso\nowner: cto')
      .replace('kind: prevent', 'kind: *k')
      .replace('status: open', 'status: begun')
      .replace('The query', 'The <b>query</b>');
    expect(findings(REMEDIATION_FILE, text).map(({ rule, at, pointer }) => [rule, at, pointer])).toEqual([
      ['SYN-2', '4:7', '/kind'],
      ['SYN-2', '7:1', '/owner'],
      ['SYN-3', '10:9', '/status'],
      ['SYN-5', '13:5', null],
    ]);
  });
});
