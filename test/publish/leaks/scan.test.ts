/** The leak scan finds what is planted, in every way in which a file can hold a text, and takes nothing else for it. */
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { engineText } from '../../../src/integration/reading/engine-text.ts';
import type { Hidden } from '../../../src/publish/leaks/hidden.ts';
import { Phrases } from '../../../src/publish/leaks/phrases.ts';
import { piecesOfBody, piecesOfValue } from '../../../src/publish/leaks/pieces.ts';
import { LeakScan } from '../../../src/publish/leaks/scan.ts';
import { PLANTED, SECRET, WORD } from './planted.ts';

const WHERE = 'INC-2026-002 /confidential/host';
const FILE = Buffer.from('the bytes of a hidden file');
const digest = createHash('sha256').update(FILE).digest('hex');

/** A scan for values, each from a field of its own name. */
function scanFor(values: readonly string[], visible: readonly string[] = []): LeakScan {
  const phrases = new Map(values.flatMap((value) => piecesOfValue(value).map((piece) => [piece, WHERE] as const)));
  const hidden: Hidden = {
    audience: 'public',
    phrases,
    names: new Map([['H-07', 'role /holdings/0/holder']]),
    files: new Map([[digest, 'EVD-1 /file']]),
  };
  return new LeakScan(hidden, { visible, engine: () => engineText('public') });
}

const page = (text: string) => Buffer.from(`<!doctype html><body><p>${text}</p></body>`);

describe('a secret is found', () => {
  const scan = scanFor([SECRET, WORD]);

  test(`in each of ${Object.keys(PLANTED).length} channels`, () => {
    const missed = Object.entries(PLANTED).filter(
      ([, [path, bytes]]) => !scan.leaksIn(path, Buffer.from(bytes), true).includes(WHERE),
    );
    expect(missed.map(([channel]) => channel)).toEqual([]);
    expect(Object.keys(PLANTED).length).toBeGreaterThanOrEqual(12);
  });

  test('and said by the file and the field, without its value', () => {
    const [sentence = ''] = scan.inWords('a/index.html', scan.leaksIn('a/index.html', page(SECRET), true));
    expect(sentence).toBe(`a/index.html: holds the value of ${WHERE}, which public readers may not see`);
    expect(sentence.toLowerCase()).not.toContain('kestrel');
  });

  test('where a part of a long text is let out', () => {
    const long =
      'The token of the build robot lay in a public fork for nine days before a scan of ours found it there.';
    const found = scanFor([long]).leaksIn('a/index.html', page(`… ${long.slice(20, 95)} …`), true);
    expect(found).toEqual([WHERE]);
  });

  test('where it is a pseudonym of four letters, or a whole file', () => {
    expect(scan.leaksIn('a/index.html', page('Held by H-07.'), true)).toEqual(['role /holdings/0/holder']);
    expect(scan.leaksIn('a/index.html', page('Held by H-070 or AH-07.'), true)).toEqual([]);
    expect(scan.leaksIn('evidence/files/x.bin', FILE, false)).toEqual(['EVD-1 /file']);
  });
});

describe('nothing is taken for a secret', () => {
  test('that stands in what the readers may see, or in the engine’s own words', () => {
    const scan = scanFor(['telephone', 'restricted record', SECRET], ['Call by telephone.']);
    expect(scan.leaksIn('a/index.html', page('The telephone. A restricted record.'), true)).toEqual([]);
  });

  test('an ordinary word in a script, or in a file that was copied', () => {
    const scan = scanFor(['marmalade', 'quarterly review']);
    expect(scan.leaksIn('_astro/x.js', Buffer.from('marmalade()'), true)).toEqual([]);
    expect(scan.leaksIn('notes.txt', Buffer.from('The quarterly review is on Monday.'), false)).toEqual([]);
    expect(scan.leaksIn('a/index.html', page('marmalade'), true)).toEqual([WHERE]);
  });

  test('a word of the index that comes from a visible word too', () => {
    const scan = scanFor([WORD], ['The kestrel-beacon-45 is public.']);
    expect(scan.leaksIn(...(PLANTED['a stem of the index'] as [string, Buffer]), true)).toEqual([]);
    expect(scan.leaksIn(...(PLANTED['a word of the index'] as [string, Buffer]), true)).toEqual([WHERE]);
  });
});

test('every phrase is found, those that begin with others too', () => {
  const phrases = ['incident', 'incident-commander', 'incident-commander of the day', 'commander'];
  const found = new Set<string>();
  new Phrases([...phrases, 'incidents are', 'short']).findIn('the incident-commander of the day', found);
  expect([...found].sort()).toEqual([...phrases].filter((phrase) => phrase !== '').sort());
});

test('a text in Markdown is looked for as its words stand between its marks', () => {
  const pieces = piecesOfBody('The **token** of the build robot lay in a public fork.\n\n[Short](x.md) words.');
  expect(pieces).toEqual(['of the build robot lay in a public fork.']);
});
