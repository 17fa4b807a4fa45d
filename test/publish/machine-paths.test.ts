/** Which paths of the building machine are looked for in a site, and where they are found. */
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/content/corpus.ts';
import { machinePathIn, needlesFor } from '../../src/publish/verify/machine-paths.ts';

const corpusOf = (...texts: readonly string[]) => ({ files: texts.map((text) => ({ text })) }) as unknown as Corpus;

describe('looked for', () => {
  test('is a folder, and what lies in it with it', () => {
    expect(needlesFor(['/home/me/portal/.work', '/home/me/portal', '/home/me/portals'], corpusOf())).toEqual([
      '/home/me/portal',
      '/home/me/portals',
    ]);
  });

  test('is what lies in a folder of one step, which could be an address of the site', () => {
    expect(needlesFor(['/srv', '/srv/.building/work', '/srv/.building'], corpusOf())).toEqual(['/srv/.building']);
  });

  test('is what lies in a folder that the content itself names', () => {
    const corpus = corpusOf('It was restored from /home/me/portal.');
    expect(needlesFor(['/home/me/portal', '/home/me/portal/.work'], corpus)).toEqual(['/home/me/portal/.work']);
  });
});

test('a folder is found by what lies in it, and not by a longer name', () => {
  const needles = needlesFor(['/home/me/portal'], corpusOf());
  expect(machinePathIn(Buffer.from('at /home/me/portal/.work/x.js'), needles)).toBe('/home/me/portal');
  expect(machinePathIn(Buffer.from('at /home/me/portals/x.js'), needles)).toBeNull();
});
