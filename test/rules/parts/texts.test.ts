/** What is found in texts: figures with their places, words that promise nothing, commands, addresses. */
import { describe, expect, test } from 'vitest';
import type { Body } from '../../../src/content/body.ts';
import { placeholdersIn, vagueIn } from '../../../src/rules/pol/vague.ts';
import { proseFigures } from '../../../src/rules/prose-figures.ts';
import { addressesIn } from '../../../src/rules/red/addresses.ts';
import { commandsIn } from '../../../src/rules/red/commands.ts';
import type { Hit } from '../../../src/rules/red/hit.ts';
import { FIRST_LINE, parseMarked } from '../../content/body/marked.ts';

function bodyOf(text: string): Body {
  return parseMarked(text, true, 'policy').body;
}

describe('the figures of a text', () => {
  /** `4 hours 12:5`, with the names of the elements around it. */
  const figures = (text: string) => {
    const body = bodyOf(text);
    return proseFigures(body).map(({ figure, position, within, clause }) =>
      [
        figure.raw,
        `${position.line - FIRST_LINE + 1}:${position.column}`,
        ...within.map((index) => body.elements[index]?.name),
        ...(clause === null ? [] : [`#${clause}`]),
      ].join(' '),
    );
  };

  test.each([
    ['Told within 4 hours.', ['4 hours 1:13']],
    ['## Who\n\nWithin 4 hours, on 3 March 2026.', ['4 hours 3:8 #who', '3 March 2026 3:20 #who']],
    // What is code, wholly or in part, is none.
    ['Told within `4 hours`.', []],
    ['Told within `4` hours.', []],
    ['Told within 4 `hours`, or 5 hours.', ['5 hours 1:27']],
    ['```\n4 hours\n```', []],
    // Nor is a term of a calendar.
    ['Told within 4 business hours, or 4 hours.', ['4 hours 1:34']],
    // What is deliberately so is none, where all of it is.
    ['Told within <AsStated because="so">4 hours</AsStated>.', []],
    ['Told within <AsStated because="so">4</AsStated> hours.', ['4 hours 1:36 AsStated']],
    ['Told within <Audience only="auditor">4 hours</Audience>.', ['4 hours 1:38 Audience']],
    ['<AsStated because="so">In <Audience only="auditor">4 hours</Audience>.</AsStated>', []],
    ['<Ref to="a" /> <AsStated because="so">In <Audience only="auditor">4 hours</Audience>.</AsStated>', []],
  ] as const)('%s', (text, expected) => {
    expect(figures(text)).toEqual(expected);
  });
});

describe('words that promise nothing', () => {
  const vague = (text: string) => vagueIn(bodyOf(text)).map((found) => `${found.text} ${found.position.column}`);

  test.each([
    ['The lead must be told promptly.', ['promptly 23']],
    ['The lead is told promptly.', []],
    ['The lead must be told `promptly`.', []],
    ['The lead must be told `x,`promptly`,x`.', ['promptly 27']],
    ['The lead `must` be told promptly.', []],
    ['The lead `x,`must`,x` be told promptly.', ['promptly 31']],
    ['It must be told promptly and must be told immediately.', ['promptly 17']],
    ['The lead must be told promptly, <AsStated because="so">as ever</AsStated>.', []],
    ['The lead must be told promptly, <Commitment tier="SEV-1" target="contain" />.', []],
    ['<Audience only="auditor">The lead must be told promptly.</Audience>', ['promptly 48']],
    ['The lead must be told promptly. <AsStated because="so">As ever.</AsStated>', ['promptly 23']],
    ['<AsStated because="so">As ever. </AsStated>The lead must be told promptly.', ['promptly 66']],
    ['```\nThe lead must be told promptly.\n```', []],
  ] as const)('%s', (text, expected) => {
    expect(vague(text)).toEqual(expected);
  });

  test.each([
    ['The lead is TBD.', ['TBD']],
    ['The lead is `TBD`.', []],
    ['The lead is `x,`TBD`,x`.', ['TBD']],
    ['```\nTBD\n```', []],
  ] as const)('%s has what was never filled in: %o', (text, expected) => {
    expect(placeholdersIn(bodyOf(text)).map((found) => found.text)).toEqual(expected);
  });
});

/** What was found, as it is written in the text. */
function written(text: string, hits: readonly Hit[]): readonly string[] {
  return hits.map(({ from, to, what }) => `${what}: ${text.slice(from, to)}`);
}

describe('command lines', () => {
  const commands = (text: string, lang: string | null = null) => written(text, commandsIn(text, lang));

  test.each([
    ['$ ls', ['a command line: $ ls']],
    ['  $ ls', ['a command line:   $ ls']],
    ['$   ls', ['a command line: $   ls']],
    ['first\n$ ls\nthen\n$ rm x', ['a command line: $ ls', 'a command line: $ rm x']],
    ['It costs $ 5.', []],
    ['cost$ 5', []],
    ['$ ', []],
    ['Run curl -s it', ['a command line: curl -s it']],
    ['With -s run curl', []],
  ])('%j', (text, expected) => {
    expect(commands(text)).toEqual(expected);
  });

  test('a shell is one as a whole, unless it is empty', () => {
    expect(commands('ls\nrm x', 'bash')).toEqual(['a command line: ls\nrm x']);
    expect(commands('ls', 'Bash')).toEqual(['a command line: ls']);
    expect(commands(' \n', 'bash')).toEqual([]);
    expect(commands('ls', 'yaml')).toEqual([]);
  });
});

describe('addresses', () => {
  test.each([
    ['at 10.0.0.1.', ['an IP address: 10.0.0.1']],
    ['at fe80::1.', ['an IP address: fe80::1']],
    ['at fe80::1...', ['an IP address: fe80::1']],
    ['at ::ffff:10.0.0.1.', ['an IP address: 10.0.0.1', 'an IP address: ::ffff:10.0.0.1']],
    ['the sign :: is none', []],
    ['so ends ::.', []],
    ['at db.internal.', ['a private host: db.internal']],
    ['at db.internal.-.', ['a private host: db.internal']],
    ['at my-db.corp, then', ['a private host: my-db.corp']],
    ['at https://me:secret@x.example/ it', ['a URL with credentials: https://me:secret@x.example']],
    ['see https://me:***@x.example/', []],
    ['https://me:***@x.example/ https://me:secret@y.example/', ['a URL with credentials: https://me:secret@y.example']],
  ])('%j', (text, expected) => {
    expect(written(text, addressesIn(text))).toEqual(expected);
  });
});
