import { describe, expect, test } from 'vitest';
import { clausesAround, elementsAround, placeInBlock } from '../../../src/content/body/prose.ts';
import type { BodyReference } from '../../../src/content/body.ts';
import { FIRST_LINE, parseMarked } from './marked.ts';

const line = (number: number) => FIRST_LINE + number - 1;

function references(text: string, mdx = false): string[] {
  const { body } = parseMarked(text, mdx, 'disclosure');
  return body.references.map(({ form, target }: BodyReference) => `${form} ${target}`);
}

describe('headings', () => {
  const text = '# 1 Aim\n\nA\n-\n\n## 1.1 Aim\n\n> ### `code` and *more*\n\n#### 🔥\n';

  test('each with its text, anchor, depth and place', () => {
    expect(parseMarked(text, false, 'policy').body.headings).toEqual([
      { text: '1 Aim', anchor: 'aim', depth: 1, at: { line: line(1), column: 1, endLine: line(1), endColumn: 8 } },
      { text: 'A', anchor: 'a', depth: 2, at: { line: line(3), column: 1, endLine: line(4), endColumn: 2 } },
      { text: '1.1 Aim', anchor: 'aim-1', depth: 2, at: expect.objectContaining({ line: line(6) }) },
      {
        text: 'code and more',
        anchor: 'code-and-more',
        depth: 3,
        at: expect.objectContaining({ line: line(8), column: 3 }),
      },
      { text: '🔥', anchor: '', depth: 4, at: expect.objectContaining({ line: line(10) }) },
    ]);
  });

  test('a text for some readers only is no part of an anchor', () => {
    const { body } = parseMarked('## Escalation <Audience only="auditor">to H-07</Audience>', true, 'policy');
    expect(body.headings.map(({ anchor }) => anchor)).toEqual(['escalation']);
  });

  test('a heading in a footnote begins no section', () => {
    const { body } = parseMarked('## A\n\nb[^1]\n\n[^1]: ## C\n\n    d', false, 'policy');
    expect(body.headings.map(({ anchor }) => anchor)).toEqual(['a']);
    expect(body.prose.map(({ clause }) => clause)).toEqual(['a', 'a', 'a', 'a']);
  });

  test('a text belongs to its section and to those around it', () => {
    const { body } = parseMarked(
      'a\n\n## One\n\n### Two\n\nb\n\n## Three\n\nc[^1]\n\n## Four\n\n[^1]: d',
      false,
      'policy',
    );
    const clauses = Object.fromEntries(body.prose.map(({ text: prose, clause }) => [prose.slice(0, 1), clause]));
    expect(clauses).toMatchObject({ a: null, b: 'two', c: 'three', d: 'three' });
    expect(clausesAround(body, 'two')).toEqual(['two', 'one']);
    expect(clausesAround(body, 'three')).toEqual(['three']);
    expect(clausesAround(body, null)).toEqual([]);
  });
});

describe('references', () => {
  test('ids in running text, in all places where text stands', () => {
    const text =
      'INC-2026-001\n\n# REM-2026-002\n\n- *CTL-MON-1*, [see EVD-2026-003](https://example.com)\n\n| DIS-2026-004 |\n|---|\n\nx[^1] ![of PIR-2026-005](/a.png "by TTX-2026-006")\n\n[^1]: CMT-1';
    expect(references(text).filter((reference) => reference.startsWith('bare-id'))).toEqual(
      [
        'INC-2026-001',
        'REM-2026-002',
        'CTL-MON-1',
        'EVD-2026-003',
        'DIS-2026-004',
        'PIR-2026-005',
        'TTX-2026-006',
        'CMT-1',
      ].map((id) => `bare-id ${id}`),
    );
  });

  test('no ids in code, in targets and in addresses', () => {
    const text =
      '`INC-2026-001`\n\n```\nINC-2026-001\n```\n\n<https://example.com/?id=INC-2026-001> www.example.com/?INC-2026-001 INC-2026-001@example.com';
    expect(references(text).filter((reference) => reference.startsWith('bare-id'))).toEqual([]);
  });

  test('links, images, definitions and elements, each with what it points to', () => {
    const text =
      '[a](../../incidents/INC-2026-001.md#cause) [b](#c) [d](/e.pdf) ![f](../evidence/files/g.png) <Ref to="role-a" /> [h]\n\n[h]: https://example.com';
    expect(references(text, true)).toEqual([
      'link incidents/INC-2026-001.md#cause',
      'link #c',
      'link /e.pdf',
      'image content/evidence/files/g.png',
      'ref-element role-a',
      'external https://example.com',
    ]);
  });

  test('a place is that of the id, also behind escapes, references and line marks', () => {
    const { body } = parseMarked('> a &amp; \\* b\n>   c INC-2026-001', false, 'incident');
    expect(body.references[0]?.at).toEqual({ line: line(2), column: 7, endLine: line(2), endColumn: 19 });
  });

  test('a reference knows the highest audience around it', () => {
    const text =
      'INC-1-1 <Audience only="staff">INC-1-2 <Audience only="auditor">INC-1-3</Audience> <Audience only="public">INC-1-4</Audience></Audience>';
    const { body } = parseMarked(text, true, 'incident');
    expect(body.references.map(({ audience }) => audience)).toEqual([null, 'staff', 'auditor', 'staff']);
  });
});

describe('elements', () => {
  const text =
    '## A\n\nx <Claim id="c1" kind="role"\n  about="lead">one **two** <AsStated because="b">4 hours</AsStated></Claim>\n\n<Audience only="staff">\n\n- p\n- q\n\n</Audience>';
  const { body } = parseMarked(text, true, 'disclosure');

  test('each with its attributes, places, text and surroundings', () => {
    expect(body.elements).toEqual([
      {
        name: 'Claim',
        attributes: { id: 'c1', kind: 'role', about: 'lead' },
        attributeAt: {
          id: expect.objectContaining({ line: line(3), column: 14 }),
          kind: expect.objectContaining({ line: line(3), column: 24 }),
          about: expect.objectContaining({ line: line(4), column: 10 }),
        },
        at: { line: line(3), column: 3, endLine: line(3), endColumn: 9 },
        end: { line: line(4), column: 76 },
        text: 'one two 4 hours',
        parent: null,
        clause: 'a',
      },
      expect.objectContaining({ name: 'AsStated', text: '4 hours', parent: 0 }),
      expect.objectContaining({
        name: 'Audience',
        text: 'p\nq',
        parent: null,
        at: expect.objectContaining({ line: line(6) }),
      }),
    ]);
  });

  test('prose knows the elements around it', () => {
    const block = body.prose.find(({ text: prose }) => prose.includes('4 hours'));
    if (block === undefined) throw new Error('the paragraph is missing');
    const offset = block.text.indexOf('4 hours');
    expect(elementsAround(body, block, offset).map(({ name }) => name)).toEqual(['AsStated', 'Claim']);
    expect(elementsAround(body, block, 0)).toEqual([]);
    expect(placeInBlock(block, offset, offset + 7)).toMatchObject({ line: line(4), column: 50, endColumn: 57 });
  });
});

describe('prose', () => {
  test('a block for each piece that reads as one; U+FFFC for what has no text', () => {
    const text =
      'a *b* `c` ![d](/e.png)[^1]  \nf <Ref to="g" />\n\n| h | i |\n|---|---|\n\n~~~sh\n$ j\n  k\n~~~\n\n[^1]: l';
    const { body } = parseMarked(text, true, 'policy');
    expect(body.prose.map(({ kind, text: prose, lang }) => [kind, prose, lang])).toEqual([
      ['caption', 'd', null],
      ['paragraph', 'a b c \uFFFC\uFFFC\nf \uFFFC', null],
      ['cell', 'h', null],
      ['cell', 'i', null],
      ['code', '$ j\n  k', 'sh'],
      ['paragraph', 'l', null],
    ]);
    const spans = body.prose[1]?.spans ?? [];
    expect(spans.filter(({ code }) => code).map(({ at }) => at)).toEqual([{ line: line(1), column: 8 }]);
  });

  test('only the types whose prose is judged carry it', () => {
    expect(parseMarked('a', false, 'incident').body.prose).toEqual([]);
    expect(parseMarked('a', false, 'plan').body.prose).toHaveLength(1);
  });

  test.each([
    ['', true],
    ['\n\n', true],
    ['[a]: https://example.com', true],
    ['[^1]: never called', true],
    ['a', false],
    ['---', false],
  ])('%j is empty: %s', (text, empty) => expect(parseMarked(text, false, 'incident').body.empty).toBe(empty));

  test('a text that cannot be parsed is not readable, and proves nothing', () => {
    const { body } = parseMarked('## A\n\na < b <', true, 'policy');
    expect(body).toMatchObject({ readable: false, empty: false, headings: [], prose: [] });
  });
});
